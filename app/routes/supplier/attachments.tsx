// One document beside one answer, put there or taken away from within the questionnaire.
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { changeAttachment } from "#app/use-cases/change-attachment.server.ts";

const AttachmentForm = z.object({
  question: z.string().max(80),
  evidence: z.uuid(),
  attached: z.enum(["yes", "no"]),
});

export const action = supplierChanges(
  "own.evidence",
  z.object({ assessmentId: z.uuid() }),
  AttachmentForm,
  async ({ context }, { assessmentId }, { attached, ...which }) => {
    const done = await changeAttachment(context, assessmentId, {
      ...which,
      attached: attached === "yes",
    });
    if (done.ok) return Response.json({ ok: true });
    if (done.reason === "closed") return Response.json({ reason: "closed" }, { status: 410 });
    throw notFound();
  },
);
