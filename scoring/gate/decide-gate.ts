// Decides whether a supplier may touch a piece of material today, with every condition, who must act, and when it lapses.
import type { Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { earliest } from "#scoring/gate/condition.ts";
import type { GateFacts, ReadinessFacts } from "#scoring/gate/gate-facts.ts";
import {
  judgeAgreement,
  judgeAuthority,
  judgeChain,
  judgeFlowDown,
  judgePath,
  judgeOwner,
  judgeTermLeft,
} from "#scoring/gate/judge-agreements.ts";
import {
  judgeAssessment,
  judgeEngagement,
  judgeEvidence,
  judgeIncidents,
  judgeKnockOuts,
  judgeRevocation,
  judgeSupplier,
  judgeTier,
} from "#scoring/gate/judge-assessment.ts";
import { judgeDemands } from "#scoring/gate/judge-demands.ts";
import {
  judgeCountries,
  judgeExport,
  judgeRecipients,
  judgeTerritory,
  judgeUndertakings,
} from "#scoring/gate/judge-recipients.ts";
import { judgeRoutes } from "#scoring/gate/judge-routes.ts";
import {
  judgeApproval,
  judgeGrant,
  judgeLevel,
  judgeLimits,
  judgePhase,
} from "#scoring/gate/judge-request.ts";

export interface GateDecision {
  readonly open: boolean;
  /** Every condition, met or not, in the order in which they are shown. */
  readonly conditions: readonly Condition[];
  /** The first day on which an open gate closes by itself; null when closed or when no day is known. */
  readonly lapsesOn: Day | null;
}

/**
 * Decides access to one piece of material. Default deny: a fact that is not known leaves its condition unmet.
 * An existing grant is judged by the same conditions, so that a lapse shuts it without anybody acting.
 */
export function decideGate(facts: GateFacts, today: Day): GateDecision {
  return decide([
    ...judgeReadiness(facts, facts.material?.level, today),
    judgePhase(facts, today),
    ...judgeDemands(facts, today),
    judgeLevel(facts),
    ...judgeLimits(facts, today),
    judgeOwner(facts, today),
    judgeTerritory(facts),
    judgeCountries(facts),
    ...judgeRoutes(facts, today),
    judgeRecipients(facts),
    ...judgeUndertakings(facts, today),
    ...judgeExport(facts),
    judgeTermLeft(facts, today),
    judgeApproval(facts),
    ...judgeGrant(facts, today),
  ]);
}

/**
 * Decides what stands between a supplier and access before any material is asked for. The tier is held against the
 * level the engagement was triaged for, the most sensitive material it may come to.
 */
export function decideReadiness(facts: ReadinessFacts, today: Day): GateDecision {
  return decide(judgeReadiness(facts, facts.engagement?.level, today));
}

function judgeReadiness(
  facts: ReadinessFacts,
  level: Level | undefined,
  today: Day,
): readonly Condition[] {
  return [
    judgeSupplier(facts),
    judgeEngagement(facts),
    judgeRevocation(facts),
    judgeIncidents(facts),
    judgeAgreement(facts, today),
    judgeAuthority(facts),
    judgeFlowDown(facts, today),
    ...judgeChain(facts, today),
    ...judgePath(facts, today),
    judgeAssessment(facts, today),
    judgeTier(facts, level, today),
    judgeKnockOuts(facts),
    ...judgeEvidence(facts, today),
  ];
}

function decide(conditions: readonly Condition[]): GateDecision {
  const open = conditions.every((condition) => condition.met);
  const lapsesOn = open ? earliest(conditions.map((condition) => condition.lapsesOn)) : null;
  return { open, conditions, lapsesOn };
}
