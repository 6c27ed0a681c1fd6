// Decides how staff name each condition of the gate in a few words: for filters, badges and charts.
import type { ConditionCode } from "#scoring/gate/condition.ts";

export const CONDITION_NAMES: Readonly<Record<ConditionCode, string>> = {
  supplier_active: "Supplier active",
  engagement_open: "Engagement open",
  not_revoked: "Not on the revocation list",
  no_severe_incident: "No severe incident",
  agreement_in_force: "Agreement in force",
  authority_recorded: "Authority to sign",
  flow_down_holds: "Flow-down from the head agreement",
  chain_signed: "Subcontractors bound",
  path_holds: "Agreements above in the chain",
  assessment_decided: "Assessment decided",
  tier_within_policy: "Tier within policy",
  no_knock_out: "No knock-out",
  evidence_current: "Evidence current",
  phase_open: "Phase open",
  phase_demands: "Demands of the phase",
  level_covered: "Level covered",
  limits_kept: "Limits of the phase",
  owner_bound: "Promise behind the item",
  territory_allowed: "Territory allowed",
  countries_kept: "Countries of the item",
  route_allowed: "Rules about countries",
  recipients_named: "Recipients named",
  recipients_bound: "Recipients bound",
  export_cleared: "Export rules",
  term_left: "Days left in the agreement",
  request_approved: "Approved by a second person",
  grant_live: "Grant running",
};

/** The name of a condition; a code that is not known stands for itself. */
export function conditionName(code: string): string {
  return (CONDITION_NAMES as Readonly<Record<string, string>>)[code] ?? code;
}
