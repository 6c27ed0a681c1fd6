// Ways to close an open gate that lie in the item, the demands of its phase, or the people named for it.
import type { Actor, ConditionReason } from "#scoring/gate/condition.ts";
import type { DemandsFact, GateFacts, MaterialFact } from "#scoring/gate/gate-facts.ts";
import type { RecipientFact } from "#scoring/gate/recipient-fact.ts";
import {
  ada,
  agreement,
  demands,
  expired,
  GATE_DAY,
  OPEN_FACTS,
  TOMORROW,
  YESTERDAY,
} from "#tests/support/gate-facts.ts";
import { way, type WayToClose } from "#tests/support/way-to-close.ts";

const item = (reason: ConditionReason, actor: Actor, change: Partial<MaterialFact>) =>
  way(reason, actor, "material", change);
const phase = (reason: ConditionReason, actor: Actor, change: Partial<DemandsFact>) =>
  way(reason, actor, "demands", change);
const head = (
  reason: ConditionReason,
  actor: Actor,
  change: Partial<NonNullable<MaterialFact["ownHead"]>>,
) => item(reason, actor, { ownHead: { ...OPEN_FACTS.material!.ownHead!, ...change } });
// the second of two people
const second = (reason: ConditionReason, actor: Actor, change: Partial<RecipientFact>) =>
  way(reason, actor, "request", { recipients: [ada, { ...ada, name: "Ben Okafor", ...change }] });
const person = (
  reason: ConditionReason,
  actor: Actor,
  change: Partial<NonNullable<RecipientFact["person"]>>,
) => second(reason, actor, { person: { ...ada.person!, ...change } });
// an item under export rules, whose people are cleared but for one thing
const controlled = (
  reason: ConditionReason,
  actor: Actor,
  export_: "every" | "latest",
  change: Partial<NonNullable<RecipientFact["person"]>>,
  allowedCitizenships: readonly string[] | null = ["DE"],
): WayToClose => ({
  reason,
  actor,
  close: (facts: GateFacts) => ({
    ...facts,
    material: facts.material && { ...facts.material, export: export_, allowedCitizenships },
    request: facts.request && {
      ...facts.request,
      recipients: [{ ...ada, person: { ...ada.person!, citizenships: ["DE"], ...change } }],
    },
  }),
});
const undertaking = { signedOn: "2026-02-01", until: "2027-02-01", confirmed: true };

export const WAYS_OF_THE_ITEM: readonly WayToClose[] = [
  phase("demand_tier_missed", "risk_officer", { maxTier: "low" }),
  phase("demand_control_missing", "supplier", {
    controls: [...demands.controls, { question: "disk_encryption", met: false }],
  }),
  phase("demand_evidence_missing", "supplier", {
    evidence: [...demands.evidence, { id: "nda_register", kind: "nda_register", offers: [] }],
  }),
  phase("demand_evidence_missing", "supplier", {
    evidence: [{ id: "soc2_report", kind: "soc2_report", offers: [expired] }],
  }),
  phase("demand_terms_not_compared", "risk_officer", { terms: "not_compared" }),
  phase("demand_terms_weaker", "procurement", { terms: "fail" }),
  way("level_exceeded", "procurement", "engagement", { level: "C0" }),
  phase("phase_level_exceeded", "business_owner", { maxLevel: "C2" }),
  phase("view_only_exceeded", "business_owner", { viewOnly: true }),
  item("view_only_exceeded", "business_owner", { viewOnly: true }),
  phase("items_exceeded", "business_owner", { maxItems: 0 }),
  way("limits_unknown", "business_owner", "otherItems", null),
  head("owner_head_not_in_force", "procurement", {
    agreement: { ...agreement, endsOn: YESTERDAY },
  }),
  head("owner_not_compared", "procurement", { flowDown: null }),
  head("owner_weaker", "risk_officer", { flowDown: { verdict: "review", acceptedUntil: null } }),
];

export const WAYS_OF_PEOPLE: readonly WayToClose[] = [
  item("country_outside", "business_owner", { allowedCountries: ["FR"] }),
  item("country_outside", "business_owner", { allowedCountries: [] }),
  second("routes_unknown", "business_owner", { route: null }),
  second("routes_unknown", "business_owner", { route: [] }),
  second("routes_unknown", "business_owner", {
    route: [{ from: "2026-01-01", until: YESTERDAY, state: "open" }],
  }),
  second("routes_unknown", "business_owner", {
    route: [{ from: TOMORROW, until: null, state: "open" }],
  }),
  second("route_forbidden", "business_owner", {
    route: [{ from: "2026-01-01", until: null, state: "forbidden" }],
  }),
  second("route_home_unknown", "risk_officer", {
    route: [{ from: GATE_DAY, until: GATE_DAY, state: "unknown" }],
  }),
  second("route_basis_missing", "risk_officer", {
    route: [
      { from: "2026-01-01", until: YESTERDAY, state: "open" },
      { from: GATE_DAY, until: null, state: "no_basis" },
    ],
  }),
  second("recipient_revoked", "risk_officer", { revoked: true }),
  second("recipient_not_entered", "supplier", { person: null }),
  person("undertaking_missing", "supplier", { undertaking: null }),
  person("undertaking_unconfirmed", "risk_officer", {
    undertaking: { ...undertaking, confirmed: false },
  }),
  person("undertaking_not_begun", "nobody", {
    undertaking: { ...undertaking, signedOn: TOMORROW },
  }),
  person("undertaking_ended", "supplier", { undertaking: { ...undertaking, until: YESTERDAY } }),
  controlled("export_nobody_allowed", "business_owner", "every", {}, null),
  controlled("citizenship_missing", "supplier", "latest", { citizenships: [] }),
  controlled("citizenship_unconfirmed", "risk_officer", "every", { citizenshipConfirmed: false }),
  controlled("citizenship_outside", "business_owner", "every", { citizenships: ["TR", "DE"] }),
  controlled("citizenship_outside", "business_owner", "latest", { citizenships: ["DE", "TR"] }),
  {
    reason: "term_too_short",
    actor: "procurement",
    close: (facts) => ({
      ...facts,
      judging: "request",
      grant: null,
      agreement: { ...agreement, endsOn: "2026-05-10" },
    }),
  },
  {
    reason: "term_unknown",
    actor: "procurement",
    close: (facts) => ({ ...facts, judging: "request", grant: null, policy: null }),
  },
];
