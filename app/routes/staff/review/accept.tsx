// Accepts one answer.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { acceptAnswer } from "#app/use-cases/accept-answer.server.ts";
import { ReviewParams, SeenForm } from "./review.form.ts";
import { CHANGED, reviewed } from "./review-reply.server.ts";

export const loader = forStaff("assessment.read", ReviewParams, async (_sight, { assessmentId }) =>
  redirect(`/review/${assessmentId}`),
);

export const action = staffChanges(
  "assessment.review",
  ReviewParams,
  SeenForm,
  async ({ context, request, refuse }, { assessmentId }, { question, version }) => {
    const done = await acceptAnswer(context, { assessmentId, questionId: question, version });
    if (done.ok) return reviewed(request, assessmentId, question);
    if (done.reason === "unknown") throw notFound();
    return refuse({ "": [CHANGED] }, 409);
  },
);
