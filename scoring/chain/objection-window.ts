// Decides whether one more tier may be proposed, how long it may be objected to, and when silence becomes consent.
import { addDays, type Day } from "#scoring/day.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";

/** From the loosest to the strictest; the rungs of the term `sub_disclosure`. */
export const DISCLOSURE_RULES = [
  "free",
  "notify_after",
  "notify_before",
  "general_consent_objection",
  "prior_specific_consent",
  "prohibited",
] as const;
export type DisclosureRule = (typeof DISCLOSURE_RULES)[number];

/** Days of notice where an agreement asks for notice and none says how long. */
export const USUAL_NOTICE_DAYS = 30;

/** Days before the end of a window on which those who may object are reminded; 0 is its last day. */
export const WINDOW_REMINDERS = { reminderDays: [-14, -7, -3, -1, 0] } as const;

/** One agreement that binds the proposer: the head stands on tier 0, the supplier's deed on 1, a joinder on 2 and so on. */
export interface BindingTerms {
  readonly tier: number;
  readonly terms: Terms;
}

export interface SubcontractingRule {
  readonly rule: DisclosureRule;
  /** Null where no notice runs. */
  readonly days: number | null;
  /** The tier the proposed company would stand on. */
  readonly tier: number;
  /** The last tier to which the agreements let the material go; null where none limits it. */
  readonly reach: number | null;
}

/**
 * The strictest rule of all agreements from the proposer's own up to the head. Where none says anything consent is
 * needed, and silence can only count while the proposer's own agreement is in force.
 */
export function decideRule(
  binding: readonly BindingTerms[],
  ownInForce: boolean,
): SubcontractingRule {
  const said = binding.flatMap(({ terms }) => terms.sub_disclosure ?? []);
  const strictest = Math.max(...said.map((one) => DISCLOSURE_RULES.indexOf(one)), -1);
  const joined = DISCLOSURE_RULES[strictest] ?? "prior_specific_consent";
  const tier = Math.max(...binding.map((one) => one.tier), 0) + 1;
  const rule = ownInForce || joined === "prohibited" ? joined : "prior_specific_consent";
  const days = binding.flatMap(({ terms }) => terms.sub_change_notice_days ?? []);
  const runs = rule === "notify_before" || rule === "general_consent_objection";
  const notice = days.length > 0 ? Math.max(...days) : USUAL_NOTICE_DAYS;
  return { rule, days: runs ? notice : null, tier, reach: reachOf(binding) };
}

function reachOf(binding: readonly BindingTerms[]): number | null {
  // tiers are counted from the head in every agreement
  const limits = binding.flatMap(({ terms: { flow_down_depth: depth } }) =>
    typeof depth === "number" ? [depth] : [],
  );
  return limits.length > 0 ? Math.min(...limits) : null;
}

/** Why a supplier may not propose one more tier; null when it may. */
export function refusalOf({
  rule,
  tier,
  reach,
}: SubcontractingRule): "prohibited" | "too_deep" | null {
  if (rule === "prohibited") return "prohibited";
  return reach !== null && reach < tier ? "too_deep" : null;
}

/** The last day on which a proposal of a day may be objected to; null where silence never counts. */
export function objectsUntil({ rule, days }: SubcontractingRule, proposedOn: Day): Day | null {
  if (rule === "free" || rule === "notify_after") return addDays(proposedOn, -1);
  return days === null ? null : addDays(proposedOn, days);
}

/** Whether silence is consent on a day: from the day after the last day of the window. */
export function isSilent(
  edge: { readonly state: string; readonly objectsUntil: Day | null },
  today: Day,
): boolean {
  return edge.state === "proposed" && edge.objectsUntil !== null && edge.objectsUntil < today;
}
