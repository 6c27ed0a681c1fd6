// Judges what the phase of an item asks for on top: a better result, measures, evidence, and terms of the agreement.
import type { Day } from "#scoring/day.ts";
import { TIERS } from "#scoring/facts.ts";
import type { Condition, Subject } from "#scoring/gate/condition.ts";
import { dayAfter, isOver, met, unmet } from "#scoring/gate/condition.ts";
import type { DemandsFact, EvidenceRequirementFact, GateFacts } from "#scoring/gate/gate-facts.ts";
import { lastDayOf, standingOf } from "#scoring/gate/judge-assessment.ts";

/** One condition for each demand; one that holds when the phase asks for nothing more. */
export function judgeDemands(facts: GateFacts, today: Day): readonly Condition[] {
  const { demands } = facts;
  if (!demands) return [unmet("demands_unknown")];
  const conditions = [
    ...judgeResult(facts, demands, today),
    ...demands.controls.map(({ question, met: shown }) =>
      shown
        ? met("phase_demands", null, named(question))
        : unmet("demand_control_missing", named(question)),
    ),
    ...demands.evidence.map((one) => judgeEvidenceDemand(one, today)),
    ...judgeTerms(facts, demands),
  ];
  return conditions.length > 0 ? conditions : [met("phase_demands")];
}

function judgeResult(
  { assessment }: GateFacts,
  { maxTier }: DemandsFact,
  today: Day,
): readonly Condition[] {
  if (maxTier === null) return [];
  const allowed = TIERS.slice(0, TIERS.indexOf(maxTier) + 1);
  const standing = assessment?.tier && standingOf(assessment.tier, allowed, today);
  return [standing ? met("phase_demands", standing.lapsesOn) : unmet("demand_tier_missed")];
}

function judgeEvidenceDemand(demand: EvidenceRequirementFact, today: Day): Condition {
  const last = lastDayOf(demand);
  return last === undefined || isOver(last, today)
    ? unmet("demand_evidence_missing", named(demand.kind))
    : met("phase_demands", dayAfter(last), named(demand.kind));
}

function judgeTerms({ agreement }: GateFacts, { terms }: DemandsFact): readonly Condition[] {
  if (terms === "none") return [];
  if (terms === "pass") return [met("phase_demands", null, agreement)];
  return [unmet(terms === "fail" ? "demand_terms_weaker" : "demand_terms_not_compared", agreement)];
}

function named(name: string): Subject {
  return { id: name, name };
}
