// Decides the tier of an assessment: shows what will be kept, and keeps exactly that.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { DecidePage } from "#app/screens/review/decide-page.tsx";
import { decideTier, openReviews } from "#app/use-cases/decide-tier.server.ts";
import { fingerprint } from "#app/use-cases/parts/decision-record.ts";
import { readReview, type Review } from "#app/use-cases/parts/read-review.server.ts";
import { effectsView, scoreView } from "#app/use-cases/parts/score-view.ts";
import { sectionTotals } from "#app/use-cases/parts/section-totals.ts";
import { listAcceptedGaps } from "#db/accepted-gaps.ts";
import { listOverrides } from "#db/tier-overrides.ts";
import { findQuestion } from "#questionnaires/edition.ts";
import type { Day } from "#scoring/day.ts";
import { nextLapse } from "#scoring/evidence/freshness.ts";
import { nextReview } from "#scoring/schedule/next-review.ts";
import { DecideForm, ReviewParams } from "./review.form.ts";

export const meta = () => [{ title: "Decide the tier · Flowdown" }];

const BECAUSE = {
  evidence_ends: "when evidence behind it ends",
  evidence_review: "when its evidence is looked at again",
  full_review: "when the whole is looked at again",
} as const;

const WHY = {
  not_scorable: "There is nothing a tier could rest on.",
  returned_answers: "Answers are marked as returned: send them back, or accept them first.",
  pending_answers: "Some answers were not reviewed: say that they count as given, or review them.",
  result_changed:
    "An answer, a review or a document changed meanwhile, and the result with it. Look at the new result below.",
  edition_changed:
    "The questionnaire on this server is not the one that was sent. Nothing can be decided; tell the administrator.",
  already_decided: "Somebody else decided meanwhile, or the supplier has it back.",
  inviter: "You invited this supplier. Whoever invites does not decide: ask another risk officer.",
} as const;

export const loader = forStaff(
  "tier.decide",
  ReviewParams,
  async ({ reader, context, today }, { assessmentId }) => {
    const review = await readReview(reader, assessmentId, today);
    if (!review) throw notFound();
    const { assessment, edition, model, result } = review;
    if (assessment.state !== "submitted" && assessment.state !== "decided")
      throw redirect(`/review/${assessmentId}`);
    const textOf = (id: string) => findQuestion(edition, id)?.text.en ?? id;
    const overrides = await listOverrides(reader, assessmentId);
    return {
      id: assessment.id,
      supplierName: assessment.supplierName,
      engagement: assessment.engagementTitle,
      score: scoreView(result, textOf),
      sections: sectionTotals(edition, result.perQuestion),
      effects: effectsView(model, result, textOf),
      seen: fingerprint(result),
      after: assessment.state === "decided" ? (assessment.decidedAt?.toISOString() ?? null) : null,
      ...openReviews(review),
      invitedByYou: assessment.inviterId === context.staff.id,
      validUntil: validUntil(review, today),
      gaps: await listAcceptedGaps(reader, { engagements: [assessment.engagementId] }),
      today,
      overrideEnds: overrides.some((one) => one.state === "confirmed" && one.expiresOn >= today),
    };
  },
);

function validUntil({ model, result, input }: Review, today: Day) {
  if (!result.scorable) return null;
  const ends = nextLapse(Object.values(input.answers), today);
  const plan = nextReview(model, result.tier, today, ends);
  return { day: plan.on, because: BECAUSE[plan.because] };
}

export const action = staffChanges(
  "tier.decide",
  ReviewParams,
  DecideForm,
  async ({ context, refuse }, { assessmentId }, form) => {
    const done = await decideTier(context, {
      assessmentId,
      seen: form.seen,
      after: form.after ?? null,
      pendingAccepted: form.pendingAccepted === "on",
      reason: form.reason,
    });
    if (done.ok) return redirect(`/review/${assessmentId}/decisions/${done.decisionId}`);
    if (done.reason === "unknown") throw notFound();
    return refuse({ "": [WHY[done.reason]] }, 409);
  },
);

export default function Decide() {
  const reply = useActionData<typeof action>()?.reply;
  const errors = Object.values(reply?.error ?? {}).flatMap((messages) => messages ?? []);
  return <DecidePage {...useLoaderData<typeof loader>()} errors={errors} />;
}
