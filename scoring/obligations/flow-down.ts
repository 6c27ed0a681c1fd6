// Judges what a supplier, or its subcontractor, signs against what was promised above it, and proposes terms that hold.
import type { Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import {
  compareAgreements,
  compareWithHeads,
  joinHeads,
  termsBelow,
  type ClauseResult,
  type Comparison,
} from "#scoring/obligations/compare-agreements.ts";
import { holds } from "#scoring/obligations/compare-term.ts";
import { DEFAULT_HANDLING, defaultTerms } from "#scoring/obligations/default-terms.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";

/** One agreement as far as a comparison needs it. */
export interface Undertaking {
  readonly terms: Terms;
  readonly effectiveOn: Day | null;
  readonly endsOn: Day | null;
}

export interface FlowDownFacts {
  readonly head: Undertaking;
  /** What the supplier signed; null when it is the supplier's own deed that is judged. */
  readonly deed: Undertaking | null;
  readonly level: Level;
  readonly today: Day;
}

/** The deed, or the joinder below a deed, against everything promised above it. */
export function judgeFlowDown(facts: FlowDownFacts, sub: Undertaking): Comparison {
  const context = contextOf(facts, sub);
  if (!facts.deed) return compareAgreements(facts.head.terms, sub.terms, context);
  return compareWithHeads([facts.head.terms, facts.deed.terms], sub.terms, context);
}

/**
 * Terms to begin a draft with: what the head demands after handing on, and what the level asks for by default where
 * that is stricter. Where the two contradict each other the head's stands. Only terms the text can state are kept.
 */
export function proposeTerms(facts: FlowDownFacts, stated: readonly string[]): Terms {
  const { head, deed, level } = facts;
  const context = contextOf(facts, { terms: {}, effectiveOn: null, endsOn: null });
  const above = deed ? joinHeads([head.terms, deed.terms], context).terms : head.terms;
  const { terms } = joinHeads([termsBelow(above, context), defaultTerms(level)], context);
  return Object.fromEntries(Object.entries(terms).filter(([id]) => stated.includes(id))) as Terms;
}

/** The clauses to look at first stand first; equals keep the order of the table. */
export function weakestFirst(clauses: readonly ClauseResult[]): readonly ClauseResult[] {
  return clauses
    .map((clause, place) => ({ clause, weight: weightOf(clause), place }))
    .sort((one, other) => one.weight - other.weight || one.place - other.place)
    .map(({ clause }) => clause);
}

function weightOf(clause: ClauseResult): number {
  if (holds(clause)) return clause.verdict === "not_applicable" ? 4 : 3;
  if (clause.verdict === "missing") return 0;
  return clause.verdict === "incomparable" ? 2 : 1;
}

/** The clauses that keep a comparison from passing. */
export function openClauses(clauses: readonly ClauseResult[]): readonly TermId[] {
  return clauses.filter((clause) => !holds(clause)).map(({ term }) => term);
}

// An agreement that has no day yet is taken to begin today: so the comparison can be shown before anything is signed.
function contextOf({ head, level, today }: FlowDownFacts, sub: Undertaking): CompareContext {
  return {
    effectiveOn: sub.effectiveOn ?? today,
    termEndsOn: sub.endsOn,
    head: { effectiveOn: head.effectiveOn ?? today, termEndsOn: head.endsOn },
    materialLevel: level,
    ...DEFAULT_HANDLING,
  };
}
