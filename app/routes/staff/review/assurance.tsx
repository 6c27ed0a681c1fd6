// Labels how far one answer was checked.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { setAssurance } from "#app/use-cases/set-assurance.server.ts";
import { AssuranceForm, ReviewParams } from "./review.form.ts";
import { CHANGED, reviewed } from "./review-reply.server.ts";

export const loader = forStaff("assessment.read", ReviewParams, async (_sight, { assessmentId }) =>
  redirect(`/review/${assessmentId}`),
);

export const action = staffChanges(
  "assessment.review",
  ReviewParams,
  AssuranceForm,
  async ({ context, request, refuse }, { assessmentId }, { question, version, assurance }) => {
    const seen = { assessmentId, questionId: question, version };
    const done = await setAssurance(context, { ...seen, assurance });
    if (done.ok) return reviewed(request, assessmentId, question);
    if (done.reason === "unknown") throw notFound();
    if (done.reason === "no_evidence")
      return refuse(
        {
          assurance: [
            "Nothing attached was accepted, checked as far and counts today. Accept a document first, or choose a lesser label.",
          ],
        },
        409,
      );
    return refuse({ "": [CHANGED] }, 409);
  },
);
