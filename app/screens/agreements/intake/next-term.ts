// Decides in which order terms are looked at, and which comes next.
import type { TermId } from "#scoring/obligations/term-table.ts";
import { TERM_GROUPS } from "../term-groups.ts";

/** All terms in the order of their groups. */
export const TERM_ORDER: readonly TermId[] = TERM_GROUPS.flatMap(({ terms }) => terms);

/** The next term that nobody looked at, behind this one and then from the beginning; undefined when all are done. */
export function nextTerm(looked: ReadonlySet<string>, after?: TermId): TermId | undefined {
  const from = after === undefined ? 0 : TERM_ORDER.indexOf(after) + 1;
  return [...TERM_ORDER.slice(from), ...TERM_ORDER.slice(0, from)].find(
    (term) => !looked.has(term),
  );
}
