// The calculus under measurement: a strictness report over a deep chain, and one decision of the gate, in CPU time.
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { checkChain, type ChainEdge, type ChainResult } from "#scoring/obligations/check-chain.ts";
import { termsBelow } from "#scoring/obligations/compare-agreements.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import { TERM_IDS, type Terms } from "#scoring/obligations/term-table.ts";
import { GATE_DAY, OPEN_FACTS } from "#tests/support/gate-facts.ts";
import { median } from "./measure.ts";

const TIERS = 6;
const SUBCONTRACTORS = 200;

const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: "2029-12-31",
  day: "2026-11-22",
  materialLevel: "C4",
  handlingHours: 4,
  handlingDays: 1,
};

/** A head that says something about every term. */
export const FULL_HEAD: Terms = {
  permitted_purpose: ["engagement"],
  permitted_recipients: ["employees", "subcontractors", "temporary_staff"],
  territories: ["EEA_CH_GB"],
  personnel_nationality: ["EEA", "US"],
  data_transfer_mechanism: ["adequacy", "scc_m2", "scc_m3"],
  need_to_know: true,
  individual_undertaking: "employment_contract",
  breach_notice: 72,
  survival: { months: 84, from: "termination" },
  return_or_destroy: 60,
  destruction_standard: "800-88_clear",
  destruction_certificate: true,
  retention_exceptions: ["legal_hold"],
  sub_disclosure: "general_consent_objection",
  sub_change_notice_days: 30,
  flow_down_mode: "at_least_as_strict",
  flow_down_depth: "all_tiers",
  liability_for_subs: "fully_liable",
  liability_cap: { amount: 1_000_000, currency: "EUR" },
  audit_right: "remote_annual",
  audit_notice_days: 30,
  required_certifications: ["iso27001"],
  encryption: { at_rest: "disk", in_transit: "tls1.2", key_control: "customer_managed" },
  access_controls: ["access_log", "least_privilege", "mfa"],
  ai_training_use: "prohibited",
  copies: "logged",
  reverse_engineering: "prohibited",
  residuals: "none",
  standard_of_care: "high",
  compelled_disclosure_duties: ["minimise", "notify"],
  compelled_disclosure_notice: 48,
  whistleblower_notice: true,
  exclusions: ["prior_known", "public", "third_party"],
  remedies: ["damages", "injunction"],
  ip_ownership: ["discloser"],
  licence_back: ["none"],
  governing_law_forum: ["de_courts"],
  verbatim_clause: { text: "Customer shall be told at once.", parties: ["Customer"] },
};

// every tier keeps to what stands above it; each list and text is its own object, as it comes from the database
function termsOfTier(tier: number): Terms {
  let terms = FULL_HEAD;
  for (let step = 0; step < tier; step += 1) terms = termsBelow(terms, context);
  return JSON.parse(JSON.stringify(terms)) as Terms;
}

/** Two hundred subcontractors on six tiers; every seventh promises less than it should. */
export function aDeepChain(): readonly ChainEdge[] {
  const edges: ChainEdge[] = [];
  const tierOf = (place: number) => Math.floor((place * TIERS) / SUBCONTRACTORS) + 1;
  for (let place = 0; place < SUBCONTRACTORS; place += 1) {
    const tier = tierOf(place);
    const above = Array.from({ length: place }, (_, other) => other).filter(
      (other) => tierOf(other) === tier - 1,
    );
    const from = tier === 1 ? "customer" : `sub-${above[place % above.length]}`;
    const terms = termsOfTier(tier);
    const weaker: Terms = { ...terms, breach_notice: 96, territories: ["WORLD"], copies: "free" };
    edges.push({
      from,
      to: `sub-${place}`,
      name: `Subcontractor ${place}`,
      terms: place % 7 === 6 ? weaker : terms,
    });
  }
  return edges;
}

/** The report that is measured. */
export function reportOn(edges: readonly ChainEdge[]): ChainResult {
  return checkChain({ id: "customer", terms: FULL_HEAD }, edges, context);
}

/** Median CPU milliseconds of one strictness report: 6 tiers, every term, 200 subcontractors. */
export function strictnessMilliseconds(rounds = 15): number {
  const chains = Array.from({ length: rounds + 3 }, aDeepChain);
  const times = chains.map((edges) =>
    cpuOf(() => {
      const { edges: judged, verdict } = reportOn(edges);
      const clauses = judged[0]?.clauses.length;
      if (judged.length !== SUBCONTRACTORS || clauses !== TERM_IDS.length || verdict !== "fail")
        throw new Error(`not the report that was to be measured: ${judged.length}, ${clauses}`);
    }),
  );
  return median(times.slice(3));
}

/** Median CPU milliseconds of one decision of the pure gate. */
export function gateMilliseconds(rounds = 15): number {
  const times = Array.from({ length: rounds }, () =>
    cpuOf(() => {
      for (let i = 0; i < 1_000; i += 1) decideGate(OPEN_FACTS, GATE_DAY);
    }),
  );
  return median(times) / 1_000;
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
