// The conditions of access, the reasons why one is not met, and who can do something about it.
import type { Day } from "#scoring/day.ts";
import { addDays } from "#scoring/day.ts";

/** In the order in which they are shown. */
export const CONDITION_CODES = [
  "supplier_active",
  "engagement_open",
  "not_revoked",
  "no_severe_incident",
  "agreement_in_force",
  "authority_recorded",
  "flow_down_holds",
  "chain_signed",
  "path_holds",
  "assessment_decided",
  "tier_within_policy",
  "no_knock_out",
  "evidence_current",
  "phase_open",
  "phase_demands",
  "level_covered",
  "limits_kept",
  "owner_bound",
  "territory_allowed",
  "countries_kept",
  "route_allowed",
  "recipients_named",
  "recipients_bound",
  "export_cleared",
  "term_left",
  "request_approved",
  "grant_live",
] as const;
export type ConditionCode = (typeof CONDITION_CODES)[number];

export type Actor =
  "supplier" | "procurement" | "risk_officer" | "business_owner" | "subcontractor" | "nobody";

interface Reason {
  readonly code: ConditionCode;
  /** Who can mend it. */
  readonly actor: Actor;
}

/** Why a condition is not met. */
export const REASONS = {
  supplier_unknown: { code: "supplier_active", actor: "procurement" },
  supplier_inactive: { code: "supplier_active", actor: "procurement" },
  engagement_unknown: { code: "engagement_open", actor: "procurement" },
  engagement_not_open: { code: "engagement_open", actor: "procurement" },
  revocation_unknown: { code: "not_revoked", actor: "risk_officer" },
  supplier_revoked: { code: "not_revoked", actor: "risk_officer" },
  incidents_unknown: { code: "no_severe_incident", actor: "risk_officer" },
  incident_open: { code: "no_severe_incident", actor: "risk_officer" },
  agreement_missing: { code: "agreement_in_force", actor: "procurement" },
  agreement_unsigned: { code: "agreement_in_force", actor: "supplier" },
  agreement_not_countersigned: { code: "agreement_in_force", actor: "procurement" },
  agreement_not_yet_effective: { code: "agreement_in_force", actor: "nobody" },
  agreement_ended: { code: "agreement_in_force", actor: "procurement" },
  agreement_stopped: { code: "agreement_in_force", actor: "procurement" },
  agreement_renewal_overdue: { code: "agreement_in_force", actor: "supplier" },
  authority_missing: { code: "authority_recorded", actor: "supplier" },
  head_missing: { code: "flow_down_holds", actor: "procurement" },
  head_not_in_force: { code: "flow_down_holds", actor: "procurement" },
  flow_down_not_compared: { code: "flow_down_holds", actor: "procurement" },
  flow_down_weaker: { code: "flow_down_holds", actor: "risk_officer" },
  flow_down_in_review: { code: "flow_down_holds", actor: "risk_officer" },
  deviation_ended: { code: "flow_down_holds", actor: "risk_officer" },
  chain_unknown: { code: "chain_signed", actor: "supplier" },
  sub_not_consented: { code: "chain_signed", actor: "risk_officer" },
  joinder_missing: { code: "chain_signed", actor: "procurement" },
  joinder_unsigned: { code: "chain_signed", actor: "subcontractor" },
  joinder_not_countersigned: { code: "chain_signed", actor: "procurement" },
  joinder_not_yet_effective: { code: "chain_signed", actor: "nobody" },
  joinder_ended: { code: "chain_signed", actor: "procurement" },
  joinder_stopped: { code: "chain_signed", actor: "procurement" },
  joinder_renewal_overdue: { code: "chain_signed", actor: "subcontractor" },
  sub_flow_down_not_compared: { code: "chain_signed", actor: "procurement" },
  sub_flow_down_weaker: { code: "chain_signed", actor: "risk_officer" },
  sub_flow_down_in_review: { code: "chain_signed", actor: "risk_officer" },
  sub_deviation_ended: { code: "chain_signed", actor: "risk_officer" },
  path_unknown: { code: "path_holds", actor: "procurement" },
  path_broken: { code: "path_holds", actor: "procurement" },
  assessment_missing: { code: "assessment_decided", actor: "procurement" },
  assessment_unanswered: { code: "assessment_decided", actor: "supplier" },
  assessment_undecided: { code: "assessment_decided", actor: "risk_officer" },
  assessment_stale: { code: "assessment_decided", actor: "procurement" },
  tier_unknown: { code: "tier_within_policy", actor: "risk_officer" },
  tier_above_policy: { code: "tier_within_policy", actor: "risk_officer" },
  knock_outs_unknown: { code: "no_knock_out", actor: "risk_officer" },
  knock_out_open: { code: "no_knock_out", actor: "risk_officer" },
  evidence_unknown: { code: "evidence_current", actor: "procurement" },
  evidence_missing: { code: "evidence_current", actor: "supplier" },
  evidence_in_review: { code: "evidence_current", actor: "risk_officer" },
  evidence_rejected: { code: "evidence_current", actor: "supplier" },
  evidence_expired: { code: "evidence_current", actor: "supplier" },
  phase_unknown: { code: "phase_open", actor: "business_owner" },
  phase_not_opened: { code: "phase_open", actor: "business_owner" },
  phase_skipped: { code: "phase_open", actor: "business_owner" },
  phase_closed: { code: "phase_open", actor: "business_owner" },
  demands_unknown: { code: "phase_demands", actor: "business_owner" },
  demand_tier_missed: { code: "phase_demands", actor: "risk_officer" },
  demand_control_missing: { code: "phase_demands", actor: "supplier" },
  demand_evidence_missing: { code: "phase_demands", actor: "supplier" },
  demand_terms_not_compared: { code: "phase_demands", actor: "risk_officer" },
  demand_terms_weaker: { code: "phase_demands", actor: "procurement" },
  level_unknown: { code: "level_covered", actor: "business_owner" },
  level_exceeded: { code: "level_covered", actor: "procurement" },
  phase_level_exceeded: { code: "level_covered", actor: "business_owner" },
  limits_unknown: { code: "limits_kept", actor: "business_owner" },
  view_only_exceeded: { code: "limits_kept", actor: "business_owner" },
  items_exceeded: { code: "limits_kept", actor: "business_owner" },
  owner_unknown: { code: "owner_bound", actor: "business_owner" },
  owner_head_not_in_force: { code: "owner_bound", actor: "procurement" },
  owner_not_compared: { code: "owner_bound", actor: "procurement" },
  owner_weaker: { code: "owner_bound", actor: "risk_officer" },
  territory_unknown: { code: "territory_allowed", actor: "business_owner" },
  territory_not_agreed: { code: "territory_allowed", actor: "procurement" },
  territory_outside: { code: "territory_allowed", actor: "business_owner" },
  countries_unknown: { code: "countries_kept", actor: "business_owner" },
  country_outside: { code: "countries_kept", actor: "business_owner" },
  routes_unknown: { code: "route_allowed", actor: "business_owner" },
  route_home_unknown: { code: "route_allowed", actor: "risk_officer" },
  route_forbidden: { code: "route_allowed", actor: "business_owner" },
  route_basis_missing: { code: "route_allowed", actor: "risk_officer" },
  recipients_missing: { code: "recipients_named", actor: "business_owner" },
  recipients_unknown: { code: "recipients_bound", actor: "business_owner" },
  recipient_revoked: { code: "recipients_bound", actor: "risk_officer" },
  recipient_not_entered: { code: "recipients_bound", actor: "supplier" },
  undertaking_missing: { code: "recipients_bound", actor: "supplier" },
  undertaking_not_begun: { code: "recipients_bound", actor: "nobody" },
  undertaking_unconfirmed: { code: "recipients_bound", actor: "risk_officer" },
  undertaking_ended: { code: "recipients_bound", actor: "supplier" },
  export_unknown: { code: "export_cleared", actor: "business_owner" },
  export_nobody_allowed: { code: "export_cleared", actor: "business_owner" },
  citizenship_missing: { code: "export_cleared", actor: "supplier" },
  citizenship_unconfirmed: { code: "export_cleared", actor: "risk_officer" },
  citizenship_outside: { code: "export_cleared", actor: "business_owner" },
  term_unknown: { code: "term_left", actor: "procurement" },
  term_too_short: { code: "term_left", actor: "procurement" },
  approval_missing: { code: "request_approved", actor: "risk_officer" },
  approval_by_requester: { code: "request_approved", actor: "risk_officer" },
  grant_missing: { code: "grant_live", actor: "business_owner" },
  grant_revoked: { code: "grant_live", actor: "business_owner" },
  grant_ended: { code: "grant_live", actor: "business_owner" },
} as const satisfies Readonly<Record<string, Reason>>;
export type ConditionReason = keyof typeof REASONS;

/** What a condition is about. For evidence the name is its kind. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** One condition of access on one day. */
export interface Condition {
  readonly code: ConditionCode;
  readonly met: boolean;
  /** Why it is not met; null when it is. */
  readonly reason: ConditionReason | null;
  /** Who can mend it; nobody when it is met, or when only time can. */
  readonly actor: Actor;
  /** The first day on which a condition that is met now no longer is; null when no day is known. */
  readonly lapsesOn: Day | null;
  readonly subject: Subject | null;
  /** It holds only because a gap was accepted for a while: never as if nothing were weaker. */
  readonly onGap?: true;
}

/** A condition that holds, up to the day before `lapsesOn`. */
export function met(
  code: ConditionCode,
  lapsesOn: Day | null = null,
  subject: Subject | null = null,
): Condition {
  return { code, met: true, reason: null, actor: "nobody", lapsesOn, subject: subjectOf(subject) };
}

/** The same, resting on an accepted gap or not. */
export function onGap(condition: Condition, rests: boolean): Condition {
  return rests ? { ...condition, onGap: true } : condition;
}

/** A condition that does not hold, and why. */
export function unmet(reason: ConditionReason, subject: Subject | null = null): Condition {
  const { code, actor } = REASONS[reason];
  return { code, met: false, reason, actor, lapsesOn: null, subject: subjectOf(subject) };
}

// Facts carry more than a name; a condition does not pass it on.
function subjectOf(subject: Subject | null): Subject | null {
  return subject && { id: subject.id, name: subject.name };
}

/** The first day after a last day; null when there is no last day. */
export function dayAfter(lastDay: Day | null): Day | null {
  return lastDay === null ? null : addDays(lastDay, 1);
}

/** Whether a last day is over; without one it never is. */
export function isOver(lastDay: Day | null, today: Day): boolean {
  return (lastDay ?? today) < today;
}

/** The earliest of the days; null when none is known. */
export function earliest(days: readonly (Day | null)[]): Day | null {
  // days are sorted as text, and so "null" comes behind all of them
  return [...days].sort()[0] ?? null;
}
