// Data: what each topic of the checklist is called, what it means when an agreement lacks it, and which term settles it.
import type { TermId } from "#scoring/obligations/term-table.ts";

export interface ClauseWords {
  readonly title: string;
  /** What it means that nothing was found. */
  readonly lacking: string;
  readonly term: TermId | null;
}

const WORDS: Readonly<Record<string, ClauseWords>> = {
  marking: {
    title: "How confidential material is recognised",
    lacking: "Later it may be open what was covered. Keep a list of what was handed over.",
    term: null,
  },
  technical_only: {
    title: "Which kinds of information are covered",
    lacking: "Commercial or technical information may lie outside. Check the definition.",
    term: null,
  },
  oral: {
    title: "What is said and shown",
    lacking: "What is only told in a meeting may not be protected. Confirm it in writing.",
    term: null,
  },
  limited_use: {
    title: "Use for one purpose only",
    lacking: "Nothing limits what the material may be used for.",
    term: "permitted_purpose",
  },
  employees: {
    title: "Who inside the company may see it",
    lacking: "The circle of people is open.",
    term: "permitted_recipients",
  },
  third_parties: {
    title: "Passing on to other companies",
    lacking:
      "It is open whether subcontractors and advisers may see the material, and how they are bound.",
    term: "sub_disclosure",
  },
  compelled: {
    title: "Demands of courts and authorities",
    lacking: "Nobody has to tell you before an authority gets the material.",
    term: "compelled_disclosure_notice",
  },
  agreement_itself: {
    title: "Confidentiality of the agreement itself",
    lacking: "That there is an agreement, and what it says, may be told to others.",
    term: null,
  },
  reverse_engineering: {
    title: "No reverse engineering",
    lacking:
      "Taking apart what was handed over lawfully is allowed unless an agreement forbids it.",
    term: "reverse_engineering",
  },
  independent_development: {
    title: "What the recipient develops by itself",
    lacking:
      "There is no exception for independent development. The side that hands over material is better off.",
    term: "exclusions",
  },
  third_party_source: {
    title: "What comes from somebody else",
    lacking: "There is no exception for what a third party gave lawfully.",
    term: "exclusions",
  },
  no_licence: {
    title: "No licence is granted",
    lacking: "It is not said that rights stay where they are.",
    term: "licence_back",
  },
  return: {
    title: "Return or destruction",
    lacking: "Nobody has to give back or destroy anything at the end.",
    term: "return_or_destroy",
  },
  copies: {
    title: "Copies",
    lacking: "Copies are not limited.",
    term: "copies",
  },
  non_solicitation: {
    title: "No poaching of staff",
    lacking: "Each side may hire the other's people. Many agreements leave this out.",
    term: null,
  },
  survival: {
    title: "How long confidentiality lasts",
    lacking: "It is open whether anything is protected after the end.",
    term: "survival",
  },
  retention: {
    title: "What may be kept after the end",
    lacking: "Backups and file copies are not provided for; strictly they would have to go too.",
    term: "retention_exceptions",
  },
};

/** The words of a topic. */
export function clauseWords(topic: string): ClauseWords {
  return WORDS[topic] ?? { title: topic, lacking: "", term: null };
}
