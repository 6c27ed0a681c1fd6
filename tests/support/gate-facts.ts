// Facts with which the gate is open, and every way to close it with one fact.
import type { Actor, ConditionReason } from "#scoring/gate/condition.ts";
import type {
  ChainEdgeFact,
  LinkAboveFact,
  EvidenceRequirementFact,
  GateFacts,
  SupplierAgreementFact,
} from "#scoring/gate/gate-facts.ts";

/** The day on which the open facts are judged. */
export const GATE_DAY = "2026-05-04";
export const YESTERDAY = "2026-05-03";
export const TOMORROW = "2026-05-05";

export const agreement: SupplierAgreementFact = {
  id: "agreement-1",
  name: "Deed 7",
  signed: true,
  countersigned: true,
  effectiveOn: "2026-01-01",
  endsOn: null,
  renewBy: null,
  stopped: null,
  authorityRecorded: true,
  territories: ["EEA"],
};

export const edge: ChainEdgeFact = {
  id: "edge-1",
  name: "Coating Ltd",
  consented: true,
  objectsUntil: null,
  joinder: { ...agreement, id: "joinder-1", name: "Joinder 1" },
  flowDown: { verdict: "pass", acceptedUntil: null },
};

/** The prime above a subcontractor. */
export const linkAbove: LinkAboveFact = {
  consented: true,
  objectsUntil: null,
  open: true,
  agreement: { ...agreement, id: "above-1", name: "Deed above" },
  flowDown: { verdict: "pass", acceptedUntil: null },
};

export const certificate: EvidenceRequirementFact = {
  id: "requirement-1",
  kind: "iso27001_certificate",
  offers: [{ state: "accepted", expiresOn: "2027-03-31" }],
};

/** Facts that open the gate on GATE_DAY. */
export const OPEN_FACTS: GateFacts = {
  supplier: { id: "supplier-1", name: "Casting AG", state: "active" },
  engagement: { id: "engagement-1", name: "Housing", state: "open", level: "C3" },
  agreement,
  headAgreement: { ...agreement, id: "head-1", name: "Head 1" },
  flowDown: { verdict: "pass", acceptedUntil: null },
  chain: [edge],
  above: [linkAbove],
  assessment: {
    id: "assessment-1",
    submitted: true,
    validUntil: "2027-01-31",
    tier: { assessed: "moderate", override: null },
  },
  openKnockOuts: [],
  requiredEvidence: [certificate],
  material: { id: "material-1", name: "Drawing 12", level: "C3", phase: "P2" },
  phases: [
    { phase: "P0", opened: true, closesOn: "2026-02-01" },
    { phase: "P1", opened: true, closesOn: "2026-03-01" },
    { phase: "P2", opened: true, closesOn: "2026-12-31" },
  ],
  request: {
    id: "request-1",
    requesterId: "owner-1",
    recipients: [{ name: "Ada Weber", country: "DE" }],
    approvedBy: ["officer-1"],
  },
  judging: "grant",
  grant: { id: "grant-1", endsOn: "2026-11-30", revoked: false },
};

/** One changed fact, the reason it must give, and who must act. */
export interface WayToClose {
  readonly reason: ConditionReason;
  readonly actor: Actor;
  readonly close: (facts: GateFacts) => GateFacts;
}

type Change<K extends keyof GateFacts> = Partial<NonNullable<GateFacts[K]>>;

function way<K extends keyof GateFacts>(
  reason: ConditionReason,
  actor: Actor,
  key: K,
  change: Change<K> | null,
): WayToClose {
  const merged = (old: GateFacts[K]) =>
    Array.isArray(change) || change === null ? change : { ...(old as object), ...change };
  return { reason, actor, close: (facts) => ({ ...facts, [key]: merged(facts[key]) }) };
}

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

export const expired = { state: "accepted", expiresOn: YESTERDAY } as const;
const [first, second, third] = OPEN_FACTS.phases ?? [];

/** Every way to close an open gate with one fact. */
export const WAYS_TO_CLOSE: readonly WayToClose[] = [
  way("supplier_unknown", "procurement", "supplier", null),
  way("supplier_inactive", "procurement", "supplier", { state: "archived" }),
  way("engagement_not_open", "procurement", "engagement", { state: "closed" }),
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
  way("level_exceeded", "procurement", "engagement", { level: "C0" }),
  way("territory_not_agreed", "procurement", "agreement", { territories: null }),
  way("territory_outside", "business_owner", "agreement", { territories: ["CH"] }),
  way("recipients_missing", "business_owner", "request", { recipients: [] }),
  way("approval_missing", "risk_officer", "request", { approvedBy: [] }),
  way("approval_by_requester", "risk_officer", "request", { approvedBy: ["owner-1"] }),
  way("grant_missing", "business_owner", "grant", null),
  way("grant_revoked", "business_owner", "grant", { revoked: true }),
  way("grant_ended", "business_owner", "grant", { endsOn: YESTERDAY }),
];
