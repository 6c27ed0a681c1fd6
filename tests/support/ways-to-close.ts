// Every way to close an open gate with one fact.
import type { Actor, ConditionReason } from "#scoring/gate/condition.ts";
import type {
  ChainEdgeFact,
  EvidenceRequirementFact,
  LinkAboveFact,
  SupplierAgreementFact,
} from "#scoring/gate/gate-facts.ts";
import {
  agreement,
  certificate,
  edge,
  expired,
  GATE_DAY,
  linkAbove,
  OPEN_FACTS,
  TOMORROW,
  YESTERDAY,
} from "#tests/support/gate-facts.ts";
import { put, way, type WayToClose } from "#tests/support/way-to-close.ts";
import { WAYS_OF_PEOPLE, WAYS_OF_THE_ITEM } from "#tests/support/ways-of-the-item.ts";

const joinder = (reason: ConditionReason, actor: Actor, change: Partial<SupplierAgreementFact>) =>
  way(reason, actor, "chain", [edge, { ...edge, joinder: { ...agreement, ...change } }]);
const sub = (reason: ConditionReason, actor: Actor, change: Partial<ChainEdgeFact>) =>
  way(reason, actor, "chain", [edge, { ...edge, ...change }]);
const link = (change: Partial<LinkAboveFact>) =>
  way("path_broken", "procurement", "above", [linkAbove, { ...linkAbove, ...change }]);
const evidence = (
  reason: ConditionReason,
  actor: Actor,
  offers: EvidenceRequirementFact["offers"],
) => way(reason, actor, "requiredEvidence", [certificate, { ...certificate, offers }]);

const [first, second, third] = OPEN_FACTS.phases ?? [];

/** Every way to close an open gate with one fact. */
export const WAYS_TO_CLOSE: readonly WayToClose[] = [
  way("supplier_unknown", "procurement", "supplier", null),
  way("supplier_inactive", "procurement", "supplier", { state: "archived" }),
  way("engagement_not_open", "procurement", "engagement", { state: "closed" }),
  way("revocation_unknown", "risk_officer", "supplierRevoked", null),
  put("supplier_revoked", "risk_officer", "supplierRevoked", true),
  way("incidents_unknown", "risk_officer", "severeIncidents", null),
  way("incident_open", "risk_officer", "severeIncidents", ["incident-1"]),
  way("agreement_unsigned", "supplier", "agreement", { signed: false }),
  way("agreement_not_countersigned", "procurement", "agreement", { countersigned: false }),
  way("agreement_not_yet_effective", "nobody", "agreement", { effectiveOn: TOMORROW }),
  way("agreement_ended", "procurement", "agreement", { endsOn: YESTERDAY }),
  way("agreement_renewal_overdue", "supplier", "agreement", { renewBy: YESTERDAY }),
  way("agreement_stopped", "procurement", "agreement", { stopped: "terminated" }),
  way("agreement_stopped", "procurement", "agreement", { stopped: "superseded" }),
  way("authority_missing", "supplier", "agreement", { authorityRecorded: false }),
  way("head_missing", "procurement", "headAgreement", null),
  way("head_not_in_force", "procurement", "headAgreement", { countersigned: false }),
  way("head_not_in_force", "procurement", "headAgreement", { endsOn: YESTERDAY }),
  way("flow_down_not_compared", "procurement", "flowDown", null),
  way("flow_down_weaker", "risk_officer", "flowDown", { verdict: "fail", acceptedUntil: null }),
  way("flow_down_in_review", "risk_officer", "flowDown", {
    verdict: "review",
    acceptedUntil: null,
  }),
  way("deviation_ended", "risk_officer", "flowDown", {
    verdict: "fail",
    acceptedUntil: YESTERDAY,
  }),
  way("flow_down_weaker", "risk_officer", "flowDown", {
    verdict: "fail",
    acceptedUntil: null,
    graceUntil: YESTERDAY,
  }),
  way("deviation_ended", "risk_officer", "flowDown", {
    verdict: "fail",
    acceptedUntil: YESTERDAY,
    graceUntil: YESTERDAY,
  }),
  way("chain_unknown", "supplier", "chain", null),
  sub("sub_not_consented", "risk_officer", { consented: false }),
  sub("sub_not_consented", "risk_officer", { consented: false, objectsUntil: GATE_DAY }),
  sub("joinder_missing", "procurement", { joinder: null }),
  joinder("joinder_unsigned", "subcontractor", { signed: false }),
  joinder("joinder_not_countersigned", "procurement", { countersigned: false }),
  joinder("joinder_not_yet_effective", "nobody", { effectiveOn: TOMORROW }),
  joinder("joinder_ended", "procurement", { endsOn: YESTERDAY }),
  joinder("joinder_renewal_overdue", "subcontractor", { renewBy: YESTERDAY }),
  joinder("joinder_stopped", "procurement", { stopped: "terminated" }),
  sub("sub_flow_down_not_compared", "procurement", { flowDown: null }),
  sub("sub_flow_down_weaker", "risk_officer", {
    flowDown: { verdict: "fail", acceptedUntil: null },
  }),
  sub("sub_flow_down_in_review", "risk_officer", {
    flowDown: { verdict: "review", acceptedUntil: null },
  }),
  sub("sub_deviation_ended", "risk_officer", {
    flowDown: { verdict: "review", acceptedUntil: YESTERDAY },
  }),
  way("path_unknown", "procurement", "above", null),
  link({ consented: false }),
  link({ consented: false, objectsUntil: GATE_DAY }),
  link({ open: false }),
  link({ agreement: null }),
  link({ agreement: { ...agreement, countersigned: false } }),
  link({ agreement: { ...agreement, endsOn: YESTERDAY } }),
  link({ agreement: { ...agreement, renewBy: YESTERDAY } }),
  link({ flowDown: null }),
  link({ flowDown: { verdict: "fail", acceptedUntil: null } }),
  link({ flowDown: { verdict: "review", acceptedUntil: YESTERDAY } }),
  way("assessment_unanswered", "supplier", "assessment", { validUntil: null, submitted: false }),
  way("assessment_undecided", "risk_officer", "assessment", { validUntil: null, submitted: true }),
  way("assessment_stale", "procurement", "assessment", { validUntil: YESTERDAY }),
  way("tier_unknown", "risk_officer", "assessment", { tier: null }),
  way("tier_above_policy", "risk_officer", "assessment", {
    tier: { assessed: "critical", override: null },
  }),
  way("tier_above_policy", "risk_officer", "assessment", {
    tier: { assessed: "critical", override: { tier: "low", until: YESTERDAY } },
  }),
  way("tier_above_policy", "risk_officer", "assessment", {
    tier: { assessed: "low", override: { tier: "critical", until: GATE_DAY } },
  }),
  way("knock_outs_unknown", "risk_officer", "openKnockOuts", null),
  way("knock_out_open", "risk_officer", "openKnockOuts", ["no_incident_process"]),
  way("evidence_unknown", "procurement", "requiredEvidence", null),
  evidence("evidence_missing", "supplier", []),
  evidence("evidence_in_review", "risk_officer", [
    expired,
    { state: "submitted", expiresOn: null },
  ]),
  evidence("evidence_rejected", "supplier", [{ state: "rejected", expiresOn: null }]),
  evidence("evidence_expired", "supplier", [expired]),
  way("phase_unknown", "business_owner", "phases", null),
  way("phase_not_opened", "business_owner", "phases", [
    first!,
    second!,
    { ...third!, opened: false },
  ]),
  way("phase_not_opened", "business_owner", "phases", [first!, second!]),
  way("phase_skipped", "business_owner", "phases", [first!, third!]),
  way("phase_closed", "business_owner", "phases", [
    first!,
    second!,
    { ...third!, closesOn: YESTERDAY },
  ]),
  ...WAYS_OF_THE_ITEM,
  way("territory_not_agreed", "procurement", "agreement", { territories: null }),
  way("territory_outside", "business_owner", "agreement", { territories: ["CH"] }),
  way("recipients_missing", "business_owner", "request", { recipients: [] }),
  ...WAYS_OF_PEOPLE,
  way("approval_missing", "risk_officer", "request", { approvedBy: [] }),
  way("approval_by_requester", "risk_officer", "request", { approvedBy: ["owner-1"] }),
  way("grant_missing", "business_owner", "grant", null),
  way("grant_revoked", "business_owner", "grant", { revoked: true }),
  way("grant_ended", "business_owner", "grant", { endsOn: YESTERDAY }),
];
