// Decides what pages show of a score: the result without the arithmetic of each question, and what would move the tier.
import type { Day } from "#scoring/day.ts";
import { effectiveTier } from "#scoring/risk/effective-tier.ts";
import { marginalEffects } from "#scoring/risk/marginal-effects.ts";
import type { Model } from "#scoring/model/model.ts";
import type { Assessment, ScoredAssessment } from "#scoring/risk/score-assessment.ts";
import type { Tier } from "#scoring/facts.ts";
import type { Override } from "#db/tier-overrides.ts";

type Shown<A> = Omit<A, "perQuestion">;
export type ScoreView = Shown<ScoredAssessment> | Shown<Extract<Assessment, { scorable: false }>>;

/** A result without the arithmetic of each question; its reasons name questions by their words, not by their ids. */
export function scoreView(result: Assessment, textOf: (questionId: string) => string): ScoreView {
  const { perQuestion: _perQuestion, ...shown } = result;
  const reasons = shown.reasons.map((reason) => {
    const { question } = reason.facts;
    if (typeof question !== "string") return reason;
    return { ...reason, text: reason.text.replaceAll(question, `“${textOf(question)}”`) };
  });
  return { ...shown, reasons };
}

export interface EffectView {
  readonly question: string;
  readonly text: string;
  readonly tier: Tier;
  readonly tiersLowered: number;
  readonly gain: string;
}

const SHOWN_EFFECTS = 5;

/** The questions that would move the score most, each if it alone were met. */
export function effectsView(
  model: Model,
  result: Assessment,
  textOf: (questionId: string) => string,
): EffectView[] {
  if (!result.scorable) return [];
  return marginalEffects(model, result)
    .slice(0, SHOWN_EFFECTS)
    .map(({ question, tier, tiersLowered, gainBp }) => ({
      question,
      text: textOf(question),
      tier,
      tiersLowered,
      gain: `${Math.floor(gainBp / 100)}.${String(gainBp % 100).padStart(2, "0")}`,
    }));
}

/** The tier in force for a decision today: of its confirmed overrides the latest that still stands. */
export function tierInForce(
  decision: { readonly id: string; readonly tier: Tier },
  overrides: readonly Override[],
  today: Day,
) {
  const confirmed = overrides.filter(
    (one) => one.state === "confirmed" && one.decisionId === decision.id && one.settledOn !== null,
  );
  const latest = confirmed
    .map((one) => ({ ...one, startsOn: one.settledOn ?? today, endsOn: one.expiresOn }))
    .sort((one, other) => Number(other.settledAt) - Number(one.settledAt));
  const standing = latest.find((one) => one.endsOn >= today) ?? latest[0] ?? null;
  return effectiveTier(decision.tier, standing, today);
}
