// Judges one clause of a sub-agreement against everybody above who demands it, each with its own mode, dates and distance.
import type { TermResult } from "#scoring/obligations/compare-term.ts";
import { compareTerm, holds, isForReview } from "#scoring/obligations/compare-term.ts";
import type { Asked, Demand, Demands, Handling } from "#scoring/obligations/demands.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";

/** One clause of both agreements. A value is null where the agreement is silent. */
export interface ClauseResult extends TermResult {
  readonly term: TermId;
  readonly head: TermValue | null;
  readonly sub: TermValue | null;
}

/** Every term that anybody names, in the order of the table. `passed` is the handling time since the top. */
export function compareClauses(
  demands: Demands,
  sub: Terms,
  context: CompareContext,
  passed: Handling = oneHand(context),
): readonly ClauseResult[] {
  const clauses: ClauseResult[] = [];
  for (const term of TERM_IDS) {
    const [demand, given] = [demands.get(term), sub[term] ?? null];
    if (demand) clauses.push(compareClause(term, demand, given, sub, context, passed));
    else if (given !== null)
      clauses.push({ term, ...compareTerm(term, null, given, context), head: null, sub: given });
  }
  return clauses;
}

/** What stands above in one value: the strictest, or the first where there is none. */
export function valueOf({ joined, asked }: Demand): TermValue {
  return joined ?? asked[0].value;
}

function compareClause(
  term: TermId,
  demand: Demand,
  given: TermValue | null,
  sub: Terms,
  context: CompareContext,
  passed: Handling,
): ClauseResult {
  const head = valueOf(demand);
  const asked = isWaived(term, sub) ? demand.asked.filter(isUnwaivable) : demand.asked;
  if (asked.length === 0 || given === null || demand.isPlain) {
    const owed = asked.length === 0 ? null : head;
    return { term, ...compareTerm(term, owed, given, context), head, sub: given };
  }
  const results = asked.map((one) => ({
    term,
    ...compareTerm(term, one.value, given, contextFor(one, context, passed), one.mode),
    head: one.value,
    sub: given,
  }));
  return worstOf(results, head);
}

/** The context of one promise: its own dates, and the handling time between it and the sub. */
export function contextFor(
  { dates, above }: Asked,
  context: CompareContext,
  passed: Handling,
): CompareContext {
  const { hours, days, hands } = above ?? passed;
  return {
    ...context,
    ...(dates && { head: dates }),
    handlingHours: passed.hours - hours,
    handlingDays: passed.days - days,
    hands: passed.hands - hands,
  };
}

// What fails before what a lawyer decides, before what holds; among equals the one that demands the strictest value.
function worstOf(results: readonly ClauseResult[], strictest: TermValue | null): ClauseResult {
  const weight = (result: ClauseResult) => (holds(result) ? 2 : isForReview(result) ? 1 : 0);
  const lowest = Math.min(...results.map(weight));
  const worst = results.filter((result) => weight(result) === lowest);
  return (worst.find(({ head }) => head === strictest) ?? worst[0]) as ClauseResult;
}

/** The handling time of the context, for a sub directly below. */
export function oneHand({ handlingHours, handlingDays }: CompareContext): Handling {
  return { hours: handlingHours, days: handlingDays, hands: 1 };
}

// Notice of a new subcontractor means nothing where none may be added without consent anyway.
function isWaived(term: TermId, sub: Terms): boolean {
  const { notApplicableIf } = termRow(term);
  if (!notApplicableIf) return false;
  const value = sub[notApplicableIf.term as TermId];
  return notApplicableIf.isAnyOf.some((one) => one === value);
}

// A duty that has to be repeated as it is stays a duty.
const isUnwaivable = ({ mode }: Asked) => mode === "same" || mode === "verbatim";
