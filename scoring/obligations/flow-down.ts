// Judges what a supplier, or its subcontractor, signs against what was promised above it, and proposes terms that hold.
import type { Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import {
  compareWithDemands,
  joinHeads,
  termsUnder,
  type ClauseResult,
  type Comparison,
} from "#scoring/obligations/compare-agreements.ts";
import { holds } from "#scoring/obligations/compare-term.ts";
import { DEFAULT_HANDLING, defaultTerms } from "#scoring/obligations/default-terms.ts";
import type { Demands, Handling, Undertaken } from "#scoring/obligations/demands.ts";
import { NO_DEMANDS, withDemands } from "#scoring/obligations/demands.ts";
import { isFixed, type Modes } from "#scoring/obligations/modes.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import { termRow, type TermId, type Terms } from "#scoring/obligations/term-table.ts";

/** One agreement as far as a comparison needs it. */
export interface Undertaking {
  readonly terms: Terms;
  /** How closely its clauses have to be carried over, where not just at least as strictly. */
  readonly modes?: Modes;
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

/** The deed, or the joinder below a deed, against everything promised above it, at its distance and from its own day. */
export function judgeFlowDown(facts: FlowDownFacts, sub: Undertaking): Comparison {
  const context = contextOf(facts, sub);
  return compareWithDemands(demandsAbove(facts, context), sub.terms, context, passedTo(facts));
}

/**
 * Terms to begin a draft with: what everybody above demands after handing on, and what the level asks for by default
 * where that is stricter. Where the two contradict each other what stands above stays. Only terms the text can state
 * are kept.
 */
export function proposeTerms(facts: FlowDownFacts, stated: readonly string[]): Terms {
  const context = contextOf(facts, { terms: {}, effectiveOn: null, endsOn: null });
  return below(facts, defaultTerms(facts.level), stated, context);
}

/**
 * Terms to sign anew: those that were signed, tightened wherever what stands above asks for more. Nothing that was signed
 * becomes looser; where the two contradict each other what stands above counts.
 */
export function tightenTerms(
  facts: FlowDownFacts,
  signed: Undertaking,
  stated: readonly string[],
): Terms {
  return below(facts, signed.terms, stated, contextOf(facts, signed));
}

// What everybody above demands, joined with terms of one's own; a clause that has to stay as it is stays as it is.
function below(
  facts: FlowDownFacts,
  own: Terms,
  stated: readonly string[],
  context: CompareContext,
): Terms {
  const demands = demandsAbove(facts, context);
  const { terms } = joinHeads([termsUnder(demands, context, passedTo(facts)), own], context);
  const all = { ...terms, ...fixedIn(demands) };
  return Object.fromEntries(Object.entries(all).filter(([id]) => stated.includes(id))) as Terms;
}

function fixedIn(demands: Demands): Terms {
  const fixed = [...demands].flatMap(([id, { asked }]) => {
    const one = asked.find(({ mode }) => isFixed(mode, termRow(id).class));
    return one ? [[id, one.value] as const] : [];
  });
  return Object.fromEntries(fixed) as Terms;
}

// Every company between the one that promised and the one that signs hands on once.
const handlingOf = (hands: number): Handling => ({
  hours: hands * DEFAULT_HANDLING.handlingHours,
  days: hands * DEFAULT_HANDLING.handlingDays,
  hands,
});

const aboveOf = ({ head, deed, between = [] }: FlowDownFacts): readonly Undertaking[] =>
  deed ? [head, deed, ...between] : [head];

const passedTo = (facts: FlowDownFacts): Handling => handlingOf(aboveOf(facts).length);

function demandsAbove(facts: FlowDownFacts, context: CompareContext): Demands {
  return aboveOf(facts).reduce(
    (demands, promise, hands) =>
      withDemands(demands, undertakenBy(promise, facts.today), handlingOf(hands), context),
    NO_DEMANDS,
  );
}

function undertakenBy({ terms, modes, effectiveOn, endsOn }: Undertaking, today: Day): Undertaken {
  const dates = { effectiveOn: effectiveOn ?? today, termEndsOn: endsOn };
  return { terms, dates, ...(modes && { modes }) };
}

/** The clauses to look at first stand first; equals keep the order of the table. */
export function weakestFirst(clauses: readonly ClauseResult[]): readonly ClauseResult[] {
  return [...clauses].sort((one, other) => weightOf(one) - weightOf(other));
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
