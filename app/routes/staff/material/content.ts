// Takes the content of an item as the plain body of a POST and answers in JSON what became of it.
import { z } from "zod";
import { staffSends } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { readBody } from "#app/files/read-body.server.ts";
import { CONTENT_LIMIT_BYTES, contentRefusal } from "#app/screens/material/content-words.ts";
import { markNews } from "#app/screens/material/mark-words.ts";
import { storeMaterialContent } from "#app/use-cases/store-material-content.server.ts";

const Params = z.object({ materialId: z.uuid(), name: z.string().min(1).max(255) });

const STATUS: Readonly<Partial<Record<string, number>>> = {
  "too-large": 413,
  "type-not-accepted": 415,
  retired: 409,
  held: 409,
};

export const action = staffSends(
  "material.write",
  Params,
  async ({ context, request }, { materialId, name }) => {
    const body = readBody(request);
    const outcome = await storeMaterialContent(context, {
      materialId,
      name,
      source: body.source,
      limitBytes: CONTENT_LIMIT_BYTES,
      declaredBytes: Number(request.headers.get("content-length") ?? "-1"),
    });
    if (outcome.ok) {
      const { bytes, mark } = outcome;
      const warning = mark && markNews(mark);
      return Response.json({ ok: true, bytes, warning }, { status: 201 });
    }
    // a browser still sending hears the answer only once it was heard out
    await body.drain(CONTENT_LIMIT_BYTES + 1).catch(() => undefined);
    if (outcome.reason === "missing") throw notFound();
    return refusal(outcome.reason);
  },
);

function refusal(reason: string) {
  return Response.json(
    { ok: false, reason, words: contentRefusal(reason) },
    { status: STATUS[reason] ?? 422 },
  );
}
