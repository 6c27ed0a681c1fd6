// Says for each demand on an agreement which agreement above it comes from, and what handing on leaves of it.
import type { TermValue } from "#scoring/obligations/term.ts";
import { termsBelow, type Conflict } from "#scoring/obligations/compare-agreements.ts";
import { DEFAULT_HANDLING } from "#scoring/obligations/default-terms.ts";
import { joinTerm } from "#scoring/obligations/compare-term.ts";
import {
  judgeFlowDown,
  type FlowDownFacts,
  type Undertaking,
} from "#scoring/obligations/flow-down.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import { TERM_IDS, type TermId, type Terms } from "#scoring/obligations/term-table.ts";

/** What one agreement above says about one term. */
export interface DemandOrigin {
  readonly reference: string;
  readonly value: TermValue | null;
  /** What is left for the agreement that is judged, after every company on the way took its time. */
  readonly left: TermValue | null;
  /** How often it is handed on until then; 0 where nothing is lost. */
  readonly steps: number;
  /** Whether this is the demand the agreement has to meet. */
  readonly decisive: boolean;
}

/** The origins of every term that anything above names. `references` name the agreements above, topmost first. */
export function traceDemands(
  facts: FlowDownFacts,
  sub: Undertaking,
  references: readonly string[],
): Readonly<Partial<Record<TermId, readonly DemandOrigin[]>>> {
  const above = promisesOf(facts);
  const left = above.map(({ terms }, at) => leftOf(facts, sub, terms, above.length - at));
  const owed = new Map(judgeFlowDown(facts, sub).clauses.map(({ term, head }) => [term, head]));
  const traced = TERM_IDS.filter((term) => above.some(({ terms }) => terms[term] !== undefined));
  return Object.fromEntries(
    traced.map((term) => [
      term,
      above.map(({ terms }, at): DemandOrigin => {
        const value = terms[term] ?? null;
        const rest = left[at]?.[term] ?? null;
        return {
          reference: references[at] ?? "",
          value,
          left: rest,
          steps: same(value, rest) ? 0 : above.length - at,
          decisive: value !== null && same(value, owed.get(term) ?? null),
        };
      }),
    ]),
  );
}

/** Terms in which the agreements above contradict each other: no value meets them all. */
export function conflictsAbove(facts: FlowDownFacts, sub: Undertaking): readonly Conflict[] {
  // values are held against each other, not against what is signed below: all by the same dates
  const { head: _dates, ...context } = contextOf(facts, sub, 0);
  return TERM_IDS.flatMap((term) => {
    const values = promisesOf(facts).flatMap(({ terms }): readonly TermValue[] => {
      const value: TermValue | undefined = terms[term];
      return value === undefined ? [] : [value];
    });
    const joined = values.reduce<TermValue | null>(
      (one, other) => (one === null ? null : joinTerm(term, one, other, context)),
      values[0] ?? null,
    );
    return values.length > 1 && joined === null ? [{ term, values }] : [];
  });
}

function promisesOf({ head, deed, between = [] }: FlowDownFacts): readonly Undertaking[] {
  return deed ? [head, deed, ...between] : [head];
}

function leftOf(facts: FlowDownFacts, sub: Undertaking, terms: Terms, hands: number): Terms {
  return termsBelow(terms, contextOf(facts, sub, hands));
}

function contextOf(
  { head, level, today }: FlowDownFacts,
  sub: Undertaking,
  hands: number,
): CompareContext {
  return {
    effectiveOn: sub.effectiveOn ?? today,
    termEndsOn: sub.endsOn,
    head: { effectiveOn: head.effectiveOn ?? today, termEndsOn: head.endsOn },
    day: today,
    materialLevel: level,
    handlingHours: hands * DEFAULT_HANDLING.handlingHours,
    handlingDays: hands * DEFAULT_HANDLING.handlingDays,
    hands,
  };
}

function same(one: TermValue | null, other: TermValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
