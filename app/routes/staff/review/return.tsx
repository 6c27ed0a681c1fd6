// Marks one answer as returned, with the message that the supplier will read.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { returnAnswer } from "#app/use-cases/return-answer.server.ts";
import { ReturnForm, ReviewParams } from "./review.form.ts";
import { CHANGED, reviewed } from "./review-reply.server.ts";

export const loader = forStaff("assessment.read", ReviewParams, async (_sight, { assessmentId }) =>
  redirect(`/review/${assessmentId}`),
);

export const action = staffChanges(
  "assessment.review",
  ReviewParams,
  ReturnForm,
  async ({ context, request, refuse }, { assessmentId }, { question, version, message }) => {
    const seen = { assessmentId, questionId: question, version };
    const done = await returnAnswer(context, { ...seen, message });
    if (done.ok) return reviewed(request, assessmentId, question);
    if (done.reason === "unknown") throw notFound();
    if (done.reason === "decided")
      return refuse(
        { "": ["This assessment is decided. To ask again, send the supplier a new one."] },
        409,
      );
    return refuse({ "": [CHANGED] }, 409);
  },
);
