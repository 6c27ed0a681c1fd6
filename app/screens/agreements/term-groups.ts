// Decides in which order and under which headings terms are typed in and compared: as people talk about them.
import type { TermId } from "#scoring/obligations/term-table.ts";

export interface TermGroup {
  readonly title: string;
  readonly terms: readonly TermId[];
}

export const TERM_GROUPS: readonly TermGroup[] = [
  {
    title: "Use and people",
    terms: ["permitted_purpose", "permitted_recipients", "need_to_know", "individual_undertaking"],
  },
  {
    title: "Protection and places",
    terms: ["standard_of_care", "encryption", "territories", "copies", "ai_training_use"],
  },
  {
    title: "Passing on",
    terms: [
      "sub_disclosure",
      "sub_change_notice_days",
      "flow_down_mode",
      "liability_for_subs",
      "verbatim_clause",
    ],
  },
  {
    title: "Incidents, demands and checks",
    terms: ["breach_notice", "compelled_disclosure_duties", "audit_right", "audit_notice_days"],
  },
  {
    title: "End, liability and law",
    terms: [
      "return_or_destroy",
      "destruction_standard",
      "destruction_certificate",
      "survival",
      "liability_cap",
      "governing_law_forum",
    ],
  },
];
