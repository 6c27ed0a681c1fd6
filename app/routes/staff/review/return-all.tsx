// Gives the assessment back to the supplier with the answers that were marked.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { returnAssessment } from "#app/use-cases/return-assessment.server.ts";
import { ReviewParams, SendBackForm } from "./review.form.ts";
import { reviewed } from "./review-reply.server.ts";

const WHY = {
  nothing_returned: "No answer is marked as returned. Return at least one with a message first.",
  not_submitted: "It does not lie with us any more: somebody was quicker. Open it again.",
  past_day: "This day has passed. Choose today or a later day.",
  no_contact: "The supplier has no active contact to write to. Ask procurement to add one.",
} as const;

export const loader = forStaff("assessment.read", ReviewParams, async (_sight, { assessmentId }) =>
  redirect(`/review/${assessmentId}`),
);

export const action = staffChanges(
  "assessment.review",
  ReviewParams,
  SendBackForm,
  async ({ context, request, refuse }, { assessmentId }, { dueOn }) => {
    const done = await returnAssessment(context, { assessmentId, dueOn });
    if (done.ok) return reviewed(request, assessmentId);
    if (done.reason === "unknown") throw notFound();
    return refuse({ [done.reason === "past_day" ? "dueOn" : ""]: [WHY[done.reason]] }, 409);
  },
);
