// Decides which terms stand in the plain summary above a text: those people ask about first.
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { termRow, type TermId, type Terms } from "#scoring/obligations/term-table.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

const ASKED_FIRST: readonly TermId[] = [
  "permitted_purpose",
  "permitted_recipients",
  "territories",
  "sub_disclosure",
  "ai_training_use",
  "encryption",
  "breach_notice",
  "return_or_destroy",
  "survival",
  "audit_right",
  "liability_cap",
  "governing_law_forum",
];

/** Label and value of each that the agreement states. */
export function keyTermsOf(terms: Terms, locale: Locale) {
  return ASKED_FIRST.flatMap((id) => {
    const value = terms[id];
    if (value === undefined) return [];
    return [{ term: termRow(id).label[locale], value: describeValue(id, value, locale) }];
  });
}
