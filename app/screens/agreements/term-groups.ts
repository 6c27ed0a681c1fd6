// Decides in which order and under which headings terms are typed in and compared: as people talk about them.
import type { TermId } from "#scoring/obligations/term-table.ts";

export interface TermGroup {
  readonly title: string;
  readonly terms: readonly TermId[];
}

export const TERM_GROUPS: readonly TermGroup[] = [
  {
    title: "Use and people",
    terms: [
      "permitted_purpose",
      "permitted_recipients",
      "need_to_know",
      "individual_undertaking",
      "personnel_nationality",
      "exclusions",
      "residuals",
      "reverse_engineering",
    ],
  },
  {
    title: "Protection and places",
    terms: [
      "standard_of_care",
      "access_controls",
      "encryption",
      "territories",
      "data_transfer_mechanism",
      "copies",
      "ai_training_use",
      "required_certifications",
    ],
  },
  {
    title: "Passing on",
    terms: [
      "sub_disclosure",
      "sub_change_notice_days",
      "flow_down_mode",
      "flow_down_depth",
      "liability_for_subs",
      "verbatim_clause",
    ],
  },
  {
    title: "Incidents, demands and checks",
    terms: [
      "breach_notice",
      "compelled_disclosure_notice",
      "compelled_disclosure_duties",
      "audit_right",
      "audit_notice_days",
      "whistleblower_notice",
    ],
  },
  {
    title: "End, liability and law",
    terms: [
      "return_or_destroy",
      "destruction_standard",
      "destruction_certificate",
      "retention_exceptions",
      "survival",
      "remedies",
      "liability_cap",
      "ip_ownership",
      "licence_back",
      "governing_law_forum",
    ],
  },
];
