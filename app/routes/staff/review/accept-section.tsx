// Accepts together the plain answers of a section.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { acceptSection } from "#app/use-cases/accept-section.server.ts";
import { ReviewParams, SectionForm } from "./review.form.ts";
import { CHANGED, reviewed } from "./review-reply.server.ts";

export const loader = forStaff("assessment.read", ReviewParams, async (_sight, { assessmentId }) =>
  redirect(`/review/${assessmentId}`),
);

export const action = staffChanges(
  "assessment.review",
  ReviewParams,
  SectionForm,
  async ({ context, request, refuse }, { assessmentId }, { section }) => {
    const done = await acceptSection(context, { assessmentId, section });
    if (done.ok) return reviewed(request, assessmentId);
    if (done.reason === "unknown") throw notFound();
    return refuse({ "": [CHANGED] }, 409);
  },
);
