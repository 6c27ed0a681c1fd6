// Takes the file of an agreement as the plain body of a POST and answers in JSON what became of it.
import { z } from "zod";
import { staffSends } from "#app/access/doors.server.ts";
import { readBody } from "#app/files/read-body.server.ts";
import { READER_LIMITS } from "#app/imports/agreements/reading/reader-limits.ts";
import { uploadRefusal } from "#app/screens/agreements/intake/intake-words.ts";
import { receiveAgreement } from "#app/use-cases/receive-agreement.server.ts";

const Params = z.object({
  name: z.string().min(1).max(255),
  replaces: z.uuid().optional().catch(undefined),
});

const STATUS: Readonly<Partial<Record<string, number>>> = {
  "too-large": 413,
  "type-not-accepted": 415,
  missing: 404,
};

export const action = staffSends(
  "agreement.write",
  Params,
  async ({ context, request }, { name, replaces }) => {
    const body = readBody(request);
    const outcome = await receiveAgreement(context, {
      name,
      source: body.source,
      declaredBytes: Number(request.headers.get("content-length") ?? "-1"),
      replacesId: replaces ?? null,
    });
    if (outcome.ok) return Response.json(outcome, { status: 201 });
    // a browser still sending hears the answer only once it was heard out
    await body.drain(READER_LIMITS.fileBytes + 1).catch(() => undefined);
    const { reason } = outcome;
    return Response.json(
      { ok: false, reason, words: uploadRefusal(reason) },
      { status: STATUS[reason] ?? 422 },
    );
  },
);
