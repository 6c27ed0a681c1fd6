// Says for each demand on an agreement which agreement above it comes from, and what handing on leaves of it.
import {
  demandsAbove,
  judgeFlowDown,
  type FlowDownFacts,
  type Undertaking,
} from "#scoring/obligations/flow-down.ts";
import type { Conflict } from "#scoring/obligations/compare-agreements.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import { TERM_IDS, type TermId, type Terms } from "#scoring/obligations/term-table.ts";

/** What one agreement above says about one term. */
export interface DemandOrigin {
  readonly reference: string;
  readonly value: TermValue | null;
  /** After the companies in between took their time; null where the agreement is silent. */
  readonly left: TermValue | null;
  /** How often it is handed on before it reaches the company above this one. */
  readonly steps: number;
  /** Whether this demand is the one the agreement has to meet. */
  readonly decisive: boolean;
}

/** The agreements above by their references, topmost first: the head agreement and everything between. */
export type References = readonly string[];

/** The origins of every term that anything above names. */
export function traceDemands(
  facts: FlowDownFacts,
  sub: Undertaking,
  references: References,
): Readonly<Partial<Record<TermId, readonly DemandOrigin[]>>> {
  const above = [facts.head, ...(facts.deed ? [facts.deed] : []), ...(facts.between ?? [])];
  const demands = demandsAbove(facts, sub);
  const { clauses } = judgeFlowDown(facts, sub);
  const owed = new Map(clauses.map(({ term, head }) => [term, head]));
  const origins = TERM_IDS.flatMap((term) => {
    if (above.every(({ terms }) => terms[term] === undefined)) return [];
    return [[term, above.map((one, at) => originOf(one.terms, at))] as const];
    function originOf(terms: Terms, at: number): DemandOrigin {
      const left = demands[at]?.[term] ?? null;
      const steps = above.length - 1 - at;
      const value = terms[term] ?? null;
      return {
        reference: references[at] ?? "",
        value,
        left,
        steps: same(value, left) ? 0 : steps,
        decisive: left !== null && same(left, owed.get(term) ?? null),
      };
    }
  });
  return Object.fromEntries(origins);
}

/** Terms in which the agreements above contradict each other: no value meets them all. */
export function conflictsAbove(facts: FlowDownFacts, sub: Undertaking): readonly Conflict[] {
  const result = judgeFlowDown(facts, sub);
  return "conflicts" in result ? (result.conflicts as readonly Conflict[]) : [];
}

function same(one: TermValue | null, other: TermValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
