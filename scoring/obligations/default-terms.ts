// Data: which obligations we propose for material of a level, before anybody negotiates: the stricter the level, the stricter each term.
import type { Level } from "#scoring/facts.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";

const PUBLIC: Terms = { territories: ["WORLD"] };

const SHAREABLE: Terms = {
  ...PUBLIC,
  breach_notice: 72,
  sub_disclosure: "notify_after",
  copies: "free",
  standard_of_care: "reasonable",
  encryption: { in_transit: "tls1.2" },
};

const CONFIDENTIAL: Terms = {
  permitted_purpose: ["preparation", "performance"],
  permitted_recipients: ["employees", "temporary_staff", "subcontractors", "advisers"],
  territories: ["EEA_CH_GB"],
  need_to_know: true,
  individual_undertaking: "policy_bound",
  breach_notice: 48,
  survival: { months: 60, from: "termination" },
  return_or_destroy: 30,
  destruction_standard: "800-88_clear",
  destruction_certificate: false,
  sub_disclosure: "general_consent_objection",
  sub_change_notice_days: 30,
  flow_down_mode: "at_least_as_strict",
  liability_for_subs: "fully_liable",
  audit_right: "certificates",
  audit_notice_days: 30,
  encryption: { at_rest: "disk", in_transit: "tls1.2" },
  ai_training_use: "prohibited",
  copies: "necessary",
  standard_of_care: "own_not_less_than_reasonable",
  compelled_disclosure_notice: "prompt_before",
  compelled_disclosure_duties: ["minimise", "notify"],
  flow_down_depth: "all_tiers",
  access_controls: ["access_log", "least_privilege", "mfa"],
  reverse_engineering: "prohibited",
  residuals: "unaided_memory",
  retention_exceptions: ["backup_rotation", "legal_hold"],
  exclusions: ["independent_dev", "prior_known", "public", "third_party"],
  remedies: ["damages", "injunction"],
  whistleblower_notice: true,
  governing_law_forum: ["de_courts"],
};

const RESTRICTED: Terms = {
  ...CONFIDENTIAL,
  permitted_recipients: ["employees", "subcontractors"],
  territories: ["EEA"],
  individual_undertaking: "employment_contract",
  breach_notice: 24,
  survival: { months: 84, from: "termination" },
  return_or_destroy: 14,
  destruction_standard: "800-88_purge",
  destruction_certificate: true,
  sub_disclosure: "prior_specific_consent",
  audit_right: "onsite_on_notice",
  audit_notice_days: 20,
  encryption: { at_rest: "file", in_transit: "tls1.3", key_control: "customer_managed" },
  copies: "logged",
  standard_of_care: "high",
  access_controls: ["access_log", "access_review", "least_privilege", "managed_devices", "mfa"],
  residuals: "none",
  retention_exceptions: ["legal_hold"],
  compelled_disclosure_duties: ["challenge", "minimise", "notify"],
};

const TRADE_SECRET: Terms = {
  ...RESTRICTED,
  permitted_recipients: ["employees"],
  individual_undertaking: "named_signed",
  survival: "while_trade_secret",
  return_or_destroy: 7,
  sub_disclosure: "prohibited",
  audit_notice_days: 10,
  encryption: {
    at_rest: "file",
    in_transit: "tls1.3",
    key_control: "hold_your_own",
    validation: "fips_140",
  },
  copies: "view_only",
  standard_of_care: "specified_controls",
  compelled_disclosure_duties: ["challenge", "cooperate", "minimise", "notify", "protective_order"],
};

const DEFAULTS: Readonly<Record<Level, Terms>> = {
  C0: PUBLIC,
  C1: SHAREABLE,
  C2: CONFIDENTIAL,
  C3: RESTRICTED,
  C4: TRADE_SECRET,
};

/** The terms we propose for an agreement that covers material up to this level. */
export function defaultTerms(level: Level): Terms {
  return DEFAULTS[level];
}

/** Time the party in between is given to hand a notice or a request on, unless the policy says otherwise. */
export const DEFAULT_HANDLING = { handlingHours: 12, handlingDays: 3 } as const;
