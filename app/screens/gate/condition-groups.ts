// Decides under which heading each condition of the gate stands, and in which order the headings follow.
import type { ConditionCode } from "#scoring/gate/condition.ts";

export const GATE_GROUPS = {
  supplier: "Supplier",
  agreement: "Agreement",
  chain: "Chain",
  assessment: "Assessment",
  evidence: "Evidence",
  people: "People",
  phase: "Project and phase",
  handling: "Handling",
  countries: "Countries",
  request: "Request",
} as const;
export type GateGroup = keyof typeof GATE_GROUPS;

const GROUP_OF: Readonly<Record<ConditionCode, GateGroup>> = {
  supplier_active: "supplier",
  engagement_open: "supplier",
  not_revoked: "supplier",
  no_severe_incident: "supplier",
  agreement_in_force: "agreement",
  authority_recorded: "agreement",
  flow_down_holds: "agreement",
  owner_bound: "agreement",
  term_left: "agreement",
  chain_signed: "chain",
  path_holds: "chain",
  assessment_decided: "assessment",
  tier_within_policy: "assessment",
  no_knock_out: "assessment",
  evidence_current: "evidence",
  recipients_named: "people",
  recipients_bound: "people",
  phase_open: "phase",
  phase_demands: "phase",
  level_covered: "handling",
  limits_kept: "handling",
  territory_allowed: "countries",
  countries_kept: "countries",
  route_allowed: "countries",
  export_cleared: "countries",
  request_approved: "request",
  grant_live: "request",
};

/** The heading of a condition. */
export function groupOf(code: ConditionCode): GateGroup {
  return GROUP_OF[code];
}
