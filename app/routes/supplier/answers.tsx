// Saves one answer sent by the questionnaire in the browser; "saved" is answered only once it is on disk.
import { z } from "zod";
import { supplierSends } from "#app/access/doors.server.ts";
import { readJsonBody } from "#app/access/json-body.server.ts";
import { saveAnswer, type SaveRefusal } from "#app/use-cases/save-answer.server.ts";

const Params = z.object({ assessmentId: z.uuid() });

const AnswerBody = z.strictObject({
  question: z.string().max(80),
  value: z.unknown().optional(),
  notApplicable: z.unknown().optional(),
  comment: z.unknown().optional(),
  baseVersion: z.int().min(0).max(1_000_000),
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
});

const STATUS = { not_found: 404, closed: 410, key_used: 422, invalid: 422, conflict: 409 } as const;

export const action = supplierSends(
  "own.answers.write",
  Params,
  async ({ context, request }, { assessmentId }) => {
    const body = await readJsonBody(request);
    if (!body.ok) return Response.json({ message: body.message }, { status: body.status });
    const sent = AnswerBody.safeParse(body.value);
    if (!sent.success)
      return Response.json({ message: z.prettifyError(sent.error) }, { status: 400 });
    const saved = await saveAnswer(context, assessmentId, sent.data);
    if (saved.ok) return Response.json({ version: saved.version, savedAt: saved.savedAt });
    return refusalOf(saved, context.supplier.language);
  },
);

function refusalOf(refusal: SaveRefusal, locale: "en" | "de"): Response {
  const status = STATUS[refusal.reason];
  switch (refusal.reason) {
    case "invalid":
      return Response.json(
        { reason: "invalid", field: refusal.field, message: refusal.message[locale] },
        { status },
      );
    case "conflict":
      return Response.json({ reason: "conflict", theirs: refusal.theirs }, { status });
    default:
      return Response.json({ reason: refusal.reason }, { status });
  }
}
