// Data: Halden Orbital, an invented maker of satellite components: its people, its customers' agreements. Nobody here exists.
import type { Terms } from "#scoring/obligations/term-table.ts";
import type { StaffRole } from "#app/access/permissions.ts";

export const ORGANISATION = {
  organisation: "Halden Orbital",
  contactName: "Supplier Desk",
  contactEmail: "suppliers@halden-orbital.example",
  contactPhone: "+49 421 5550 140",
  homeCountry: "DE",
  retention:
    "Answers and evidence are kept while we work together and three years after, then erased.",
} as const;

interface StaffStory {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  /** What this person is in the story, for the list of personas. */
  readonly part: string;
  readonly joined: number;
}

export const STAFF = {
  ruben: {
    name: "Ruben Achterberg",
    email: "ruben.achterberg@halden-orbital.example",
    roles: ["administrator"],
    part: "administrator",
    joined: -220,
  },
  mirjam: {
    name: "Mirjam Kesten",
    email: "mirjam.kesten@halden-orbital.example",
    roles: ["procurement"],
    part: "procurement, mechanical parts",
    joined: -219,
  },
  tobias: {
    name: "Tobias Ravn",
    email: "tobias.ravn@halden-orbital.example",
    roles: ["procurement"],
    part: "procurement, electronics and services",
    joined: -219,
  },
  ilse: {
    name: "Ilse Vantongeren",
    email: "ilse.vantongeren@halden-orbital.example",
    roles: ["risk_officer"],
    part: "risk officer",
    joined: -219,
  },
  samuel: {
    name: "Samuel Okparaji",
    email: "samuel.okparaji@halden-orbital.example",
    roles: ["risk_officer"],
    part: "risk officer, the second pair of eyes",
    joined: -218,
  },
  jonas: {
    name: "Dr. Jonas Falkenried",
    email: "jonas.falkenried@halden-orbital.example",
    roles: ["business_owner"],
    part: "business owner, structures and thermal",
    joined: -218,
  },
  amelie: {
    name: "Amélie Sauvant",
    email: "amelie.sauvant@halden-orbital.example",
    roles: ["business_owner"],
    part: "business owner, payload electronics",
    joined: -218,
  },
  piotr: {
    name: "Piotr Zielonka",
    email: "piotr.zielonka@halden-orbital.example",
    roles: ["business_owner"],
    part: "business owner, software and operations",
    joined: -217,
  },
  hedda: {
    name: "Hedda Brandvold",
    email: "hedda.brandvold@halden-orbital.example",
    roles: ["auditor"],
    part: "auditor",
    joined: -217,
  },
} as const satisfies Readonly<Record<string, StaffStory>>;

export type StaffKey = keyof typeof STAFF;

/** What the customer demands of us, and we of everybody below us. */
const SENTRA_TERMS: Terms = {
  permitted_purpose: ["preparation", "performance"],
  permitted_recipients: ["employees", "temporary_staff", "subcontractors", "advisers"],
  territories: ["EEA_CH_GB"],
  need_to_know: true,
  individual_undertaking: "employment_contract",
  breach_notice: 48,
  survival: { months: 60, from: "termination" },
  return_or_destroy: 30,
  destruction_standard: "800-88_clear",
  destruction_certificate: true,
  sub_disclosure: "prior_specific_consent",
  flow_down_mode: "at_least_as_strict",
  liability_for_subs: "fully_liable",
  audit_right: "remote_annual",
  audit_notice_days: 30,
  encryption: { at_rest: "disk", in_transit: "tls1.2" },
  ai_training_use: "prohibited",
  copies: "necessary",
  standard_of_care: "own_not_less_than_reasonable",
  compelled_disclosure_duties: ["minimise", "notify"],
  governing_law_forum: ["de_courts"],
};

const LUMEN_TERMS: Terms = {
  ...SENTRA_TERMS,
  breach_notice: 72,
  survival: { months: 36, from: "termination" },
  audit_right: "certificates",
};

// tighter on the line, slower on incidents: below it a chain of five can just be told in time
const AURIGA_TERMS: Terms = {
  ...SENTRA_TERMS,
  breach_notice: 72,
  sub_disclosure: "general_consent_objection",
  sub_change_notice_days: 10,
  flow_down_depth: "all_tiers",
  audit_right: "certificates",
};

export const HEADS = {
  sentra: {
    reference: "HA-2025-007",
    title: "SENTRA platform: confidentiality and flow-down",
    counterparty: "Asteria Mission Systems (European space agency prime)",
    effective: -205,
    ends: 520,
    registered: -200,
    terms: SENTRA_TERMS,
    modes: { breach_notice: "same" },
  },
  lumen: {
    reference: "HA-2025-011",
    title: "LUMEN study, phase B: confidentiality",
    counterparty: "Polarlys Earth Observation (invented agency)",
    effective: -150,
    ends: 62,
    registered: -148,
    terms: LUMEN_TERMS,
    modes: {},
  },
  auriga: {
    reference: "HA-2025-014",
    title: "AURIGA telescope: confidentiality and flow-down",
    counterparty: "Auriga Consortium (invented)",
    effective: -170,
    ends: 430,
    registered: -168,
    terms: AURIGA_TERMS,
    modes: {},
  },
} as const;

export type HeadKey = keyof typeof HEADS;
