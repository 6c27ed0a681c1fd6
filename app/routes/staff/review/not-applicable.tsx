// Approves that a question does not apply, or takes the approval back.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { approveNotApplicable } from "#app/use-cases/approve-not-applicable.server.ts";
import { NotApplicableForm, ReviewParams } from "./review.form.ts";
import { CHANGED, reviewed } from "./review-reply.server.ts";

export const loader = forStaff("assessment.read", ReviewParams, async (_sight, { assessmentId }) =>
  redirect(`/review/${assessmentId}`),
);

export const action = staffChanges(
  "assessment.review",
  ReviewParams,
  NotApplicableForm,
  async ({ context, request, refuse }, { assessmentId }, { question, version, approved }) => {
    const seen = { assessmentId, questionId: question, version };
    const done = await approveNotApplicable(context, { ...seen, approved: approved === "yes" });
    if (done.ok) return reviewed(request, assessmentId, question);
    if (done.reason === "unknown") throw notFound();
    return refuse({ "": [CHANGED] }, 409);
  },
);
