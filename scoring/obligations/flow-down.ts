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
  /** Joinders between the deed and the one that is judged, topmost first; none for a direct subcontractor. */
  readonly between?: readonly Undertaking[];
  readonly level: Level;
  readonly today: Day;
}

/** The deed, or the joinder below a deed, against everything promised above it. */
export function judgeFlowDown(facts: FlowDownFacts, sub: Undertaking): Comparison {
  const context = contextOf(facts, sub);
  if (!facts.deed) return compareAgreements(facts.head.terms, sub.terms, context);
  return compareWithHeads(demandsOf(facts, context), sub.terms, context);
}

/**
 * What everything above demands of the next agreement, topmost first. Each company on the way needs its own time to hand
 * on, so that a promise from three tiers up leaves the handling time of three.
 */
function demandsOf(facts: FlowDownFacts, context: CompareContext): readonly Terms[] {
  const above = [facts.head, ...(facts.deed ? [facts.deed] : []), ...(facts.between ?? [])];
  return above.map(({ terms }, place) => {
    let demand = terms;
    for (let step = place + 1; step < above.length; step += 1) demand = termsBelow(demand, context);
    return demand;
  });
}

/**
 * Terms to begin a draft with: what the head demands after handing on, and what the level asks for by default where
 * that is stricter. Where the two contradict each other the head's stands. Only terms the text can state are kept.
 */
export function proposeTerms(facts: FlowDownFacts, stated: readonly string[]): Terms {
  const context = contextOf(facts, { terms: {}, effectiveOn: null, endsOn: null });
  const above = joinHeads(demandsOf(facts, context), context).terms;
  const below = [termsBelow(above, context), defaultTerms(facts.level)];
  const { terms } = joinHeads(below, context);
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
    day: today,
    materialLevel: level,
    ...DEFAULT_HANDLING,
  };
}
