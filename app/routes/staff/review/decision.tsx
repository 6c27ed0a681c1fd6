// One decision on record, with the proof that it can be made again and the overrides beside it.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { DecisionPage, type OverrideView } from "#app/screens/review/decision-page.tsx";
import { keptResult, recomputeDecision } from "#app/use-cases/parts/decision-record.ts";
import { scoreView, tierInForce } from "#app/use-cases/parts/score-view.ts";
import { sectionTotals } from "#app/use-cases/parts/section-totals.ts";
import { findReviewedAssessment } from "#db/review.ts";
import { findLatestDecisionId, findTierDecision } from "#db/tier-decisions.ts";
import { listOverrides, type Override } from "#db/tier-overrides.ts";
import { findEdition } from "#questionnaires/catalogue.ts";
import { findQuestion } from "#questionnaires/edition.ts";
import type { Day } from "#scoring/day.ts";
import { ReviewParams } from "./review.form.ts";
import { SETTLED } from "./settled-words.ts";

export const meta = () => [{ title: "Decision · Flowdown" }];

const Params = ReviewParams.extend({
  decisionId: z.uuid(),
  recompute: z.literal("1").optional().catch(undefined),
  said: z
    .enum(Object.keys(SETTLED) as [keyof typeof SETTLED])
    .optional()
    .catch(undefined),
});

export const loader = forStaff(
  "assessment.read",
  Params,
  async ({ reader, context, today }, { assessmentId, decisionId, recompute, said }) => {
    const assessment = await findReviewedAssessment(reader, assessmentId);
    const decision = assessment && (await findTierDecision(reader, assessmentId, decisionId));
    if (!assessment || !decision) throw notFound();
    const overrides = await listOverrides(reader, assessmentId);
    const edition = findEdition(assessment.questionnaire, assessment.edition);
    const textOf = (id: string) => (edition && findQuestion(edition, id)?.text.en) ?? id;
    const result = keptResult(decision.result);
    const { inputs: _inputs, result: _result, ...head } = decision;
    return {
      assessmentId,
      supplierName: assessment.supplierName,
      decision: { ...head, inForce: tierInForce(decision, overrides, today).tier },
      latest: (await findLatestDecisionId(reader, decision.engagementId)) === decision.id,
      ended: decision.validUntil < today,
      score: result ? scoreView(result, textOf) : null,
      sections: result && edition ? sectionTotals(edition, result.perQuestion) : [],
      proof: recompute ? (recomputeDecision(decision) ?? null) : null,
      overrides: overrides
        .filter((one) => one.decisionId === decision.id)
        .map((one) => overrideView(one, context.staff.id, today)),
      mayOverride: staffMay(context.staff.roles, "tier.override"),
      said: said ? SETTLED[said] : null,
    };
  },
);

function overrideView(one: Override, staffId: string, today: Day): OverrideView {
  const { id, tier, reason, compensatingMeasure, expiresOn, proposedBy, proposedAt } = one;
  const confirmed = expiresOn < today ? "ended" : "in_force";
  return {
    id,
    tier,
    reason,
    compensatingMeasure,
    expiresOn,
    proposedBy,
    proposedAt,
    settledBy: one.settledBy,
    standing: one.state === "confirmed" ? confirmed : one.state,
    yours: one.proposedById === staffId,
  };
}

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} />;
}
