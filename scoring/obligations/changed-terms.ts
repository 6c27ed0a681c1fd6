// Decides which terms differ between two agreements of the same parties, in the order of the table.
import type { TermValue } from "#scoring/obligations/term.ts";
import { TERM_IDS, type TermId, type Terms } from "#scoring/obligations/term-table.ts";

/** One term that is not the same any more; null where an agreement is silent on it. */
export interface TermChange {
  readonly term: TermId;
  readonly was: TermValue | null;
  readonly is: TermValue | null;
}

/** Stored terms are sorted and free of repetitions, so equal values have equal bytes. */
export function changedTerms(before: Terms, after: Terms): readonly TermChange[] {
  return TERM_IDS.flatMap((term) => {
    const [was, is] = [before[term] ?? null, after[term] ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ term, was, is }];
  });
}
