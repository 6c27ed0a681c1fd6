// The review of one assessment: every answer with its evidence, and the score that follows from them.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ReviewPage } from "#app/screens/review/review-page.tsx";
import { readReview, type Review } from "#app/use-cases/parts/read-review.server.ts";
import { REVIEW_FLAGS } from "#app/use-cases/parts/review-flags.ts";
import { reviewSheet } from "#app/use-cases/parts/review-sheet.ts";
import { effectsView, scoreView, tierInForce } from "#app/use-cases/parts/score-view.ts";
import { listAcceptedGaps } from "#db/accepted-gaps.ts";
import { listTierDecisions } from "#db/tier-decisions.ts";
import { listOverrides, type Override } from "#db/tier-overrides.ts";
import { findQuestion } from "#questionnaires/edition.ts";
import { addDays, type Day } from "#scoring/day.ts";
import { ReviewParams } from "./review.form.ts";

export const meta = () => [{ title: "Review · Flowdown" }];

const Params = ReviewParams.extend({
  show: z
    .enum(["attention", "all", ...REVIEW_FLAGS])
    .optional()
    .catch(undefined),
});
const DAYS_TO_ANSWER_AGAIN = 7;

export const loader = forStaff(
  "assessment.read",
  Params,
  async ({ reader, context, today }, { assessmentId, show }) => {
    const review = await readReview(reader, assessmentId, today);
    if (!review) throw notFound();
    const { assessment, edition, model, result } = review;
    const overrides = await listOverrides(reader, assessmentId);
    const [decision] = await listTierDecisions(reader, assessmentId);
    const may = (permission: "assessment.review" | "tier.decide") =>
      staffMay(context.staff.roles, permission);
    const textOf = (id: string) => findQuestion(edition, id)?.text.en ?? id;
    const withUs = assessment.state === "submitted" || assessment.state === "decided";
    return {
      ...headOf(review),
      sections: reviewSheet(review),
      score: scoreView(result, textOf),
      effects: effectsView(model, result, textOf),
      decided: decision ? decidedView(assessment.id, decision, overrides, today) : null,
      overrideWaits: overrides.some(
        (one) => one.state === "proposed" && one.decisionId === decision?.id,
      )
        ? `/review/${assessment.id}/decisions/${decision?.id}`
        : null,
      show: show ?? (assessment.state === "submitted" ? ("attention" as const) : ("all" as const)),
      gaps: await listAcceptedGaps(reader, { engagements: [assessment.engagementId] }),
      acts: withUs && may("assessment.review"),
      decides: withUs && may("tier.decide"),
      today,
      newDueOn: addDays(today, DAYS_TO_ANSWER_AGAIN),
    };
  },
);

function headOf({ assessment, edition, model }: Review) {
  return {
    id: assessment.id,
    supplier: { id: assessment.supplierId, name: assessment.supplierName },
    engagement: assessment.engagementTitle,
    level: assessment.materialLevel,
    exposure: assessment.exposure,
    state: assessment.state,
    dueOn: assessment.dueOn,
    submitted: assessment.submittedAt && {
      at: assessment.submittedAt,
      by: assessment.submittedBy,
    },
    editions: `${edition.title.en} ${edition.edition}, model ${model.id}: both stay as they were when this was sent.`,
  };
}

type Decision = Awaited<ReturnType<typeof listTierDecisions>>[number];

function decidedView(
  assessmentId: string,
  decision: Decision,
  overrides: readonly Override[],
  today: Day,
) {
  const now = tierInForce(decision, overrides, today);
  return {
    href: `/review/${assessmentId}/decisions/${decision.id}`,
    tier: decision.tier,
    inForce: now.tier,
    overriddenUntil: now.standing === "in_force" ? (now.override?.endsOn ?? null) : null,
    decidedOn: decision.decidedOn,
    validUntil: decision.validUntil,
    ended: decision.validUntil < today,
  };
}

export default function ReviewOfAssessment() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />;
}
