// Decides what would move the tier: each unmet or unanswered question, run again as if it were met.
import { TIERS, type Tier } from "#scoring/facts.ts";
import { rungOf } from "#scoring/ladder.ts";
import type { Model } from "#scoring/model/model.ts";
import { basisPoints, percentText } from "#scoring/ratio.ts";
import { decideTier, floorOf } from "#scoring/risk/decide-tier.ts";
import type { QuestionJudgement } from "#scoring/risk/judge-question.ts";
import { isApplicable } from "#scoring/risk/measure-coverage.ts";
import type { ScoredAssessment } from "#scoring/risk/score-assessment.ts";

/** What one question would change if it alone were met. */
export interface MarginalEffect {
  readonly question: string;
  readonly standing: "partial" | "unmet" | "unanswered";
  /** The lower bound it would give: basis points, and as a percentage with two decimals. */
  readonly lowBp: number;
  readonly low: string;
  readonly gainBp: number;
  readonly tier: Tier;
  /** Whole tiers by which it would lower the tier; 0 when it alone does not move it. */
  readonly tiersLowered: number;
  /** The knock-out it would clear, by code. */
  readonly clears: string | null;
}

/**
 * What would move the tier, the strongest first (tiers lowered, then points gained, then question id). A question is
 * met with the assurance its answer has today, an unanswered one self-attested; what is visible stays as it is.
 */
export function marginalEffects(model: Model, result: ScoredAssessment): MarginalEffect[] {
  return (
    result.perQuestion
      .filter((one) => isApplicable(one) && one.standing !== "met")
      .map((one) => effectOf(model, result, one))
      // perQuestion comes in the order of ids and sorting keeps it, so equals stay ordered by id
      .sort((one, other) => other.tiersLowered - one.tiersLowered || other.gainBp - one.gainBp)
  );
}

function effectOf(model: Model, result: ScoredAssessment, one: QuestionJudgement): MarginalEffect {
  const { coverage } = result;
  const gained = one.weight * (6 - one.credit);
  const isReviewed = one.assurance !== null && one.assurance !== "self_attested";
  const sums = {
    ...coverage,
    metSixths: coverage.metSixths + gained,
    assuredSixths: coverage.assuredSixths + (isReviewed ? gained : 0),
  };
  const remaining = [...result.knockOuts, ...result.openKnockOuts].filter(
    (knockOut) => knockOut.question !== one.id,
  );
  const { tier } = decideTier(model, result.exposure, sums, floorOf(model, remaining));
  const lowBp = basisPoints(sums.metSixths, sums.weightApplicable * 6);
  return {
    question: one.id,
    standing: one.standing as MarginalEffect["standing"],
    lowBp,
    low: percentText(lowBp),
    gainBp: lowBp - coverage.lowBp,
    tier,
    tiersLowered: rungOf(TIERS, result.tier) - rungOf(TIERS, tier),
    clears: one.knockOut?.code ?? null,
  };
}
