// Judges a sub-agreement against the head agreement it stands under, clause by clause, and against several heads at once.
import type { ClauseResult } from "#scoring/obligations/compare-clause.ts";
import {
  compareClauses,
  contextFor,
  oneHand,
  valueOf,
} from "#scoring/obligations/compare-clause.ts";
import type { TermResult } from "#scoring/obligations/compare-term.ts";
import { holds, isForReview, joinTerm, valueBelow } from "#scoring/obligations/compare-term.ts";
import type { Demands, Handling, Undertaken } from "#scoring/obligations/demands.ts";
import { NO_DEMANDS, NO_HANDLING, withDemands } from "#scoring/obligations/demands.ts";
import type { Modes } from "#scoring/obligations/modes.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";

export type { ClauseResult } from "#scoring/obligations/compare-clause.ts";

/** `review`: nothing is weaker, but something cannot be ranked and a lawyer has to decide. */
export type AgreementVerdict = "pass" | "fail" | "review";

export interface Comparison {
  readonly verdict: AgreementVerdict;
  /** Every term that either agreement names, in the order of the table. */
  readonly clauses: readonly ClauseResult[];
}

/** A term in which several heads cannot all be met by one value. */
export interface Conflict {
  readonly term: TermId;
  readonly values: readonly TermValue[];
}

export interface JoinedHeads {
  readonly terms: Terms;
  readonly conflicts: readonly Conflict[];
}

/**
 * Passes only when every head term is equal, stricter or not applicable and every cascade is feasible.
 * Anything weaker, missing or infeasible fails; what only cannot be ranked goes to review.
 */
export function compareAgreements(
  head: Terms,
  sub: Terms,
  context: CompareContext,
  modes: Modes = {},
): Comparison {
  return compareWithDemands(demandsOf([{ terms: head, modes }], context), sub, context);
}

/** The verdict of a whole agreement from its clauses. */
export function verdictOf(clauses: readonly TermResult[]): AgreementVerdict {
  const broken = clauses.filter((clause) => !holds(clause));
  if (broken.length === 0) return "pass";
  return broken.every(isForReview) ? "review" : "fail";
}

/**
 * The strictest of several heads, term by term, and the terms in which no single value satisfies them all.
 * A conflicting term keeps the value of the first head. The dates of the context are those of the heads.
 */
export function joinHeads(heads: readonly Terms[], context: CompareContext): JoinedHeads {
  const demands = demandsOf(
    heads.map((terms) => ({ terms })),
    context,
  );
  const joined = [...demands].map(([term, demand]) => [term, valueOf(demand)] as const);
  return { terms: Object.fromEntries(joined) as Terms, conflicts: conflictsOf(demands) };
}

/** Judges a sub-agreement against everything demanded above it, with the handling time that passed since the top. */
export function compareWithDemands(
  demands: Demands,
  sub: Terms,
  context: CompareContext,
  passed?: Handling,
): Comparison {
  const clauses = compareClauses(demands, sub, context, passed);
  return { verdict: verdictOf(clauses), clauses };
}

/** The terms in which those above cannot all be satisfied by one value. */
export function conflictsOf(demands: Demands): readonly Conflict[] {
  return [...demands].flatMap(([term, { joined, asked }]) =>
    joined === null ? [{ term, values: asked.map(({ value }) => value) }] : [],
  );
}

/** Judges a sub-agreement against several heads: it has to satisfy each; a conflict among them goes to review. */
export function compareWithHeads(
  heads: readonly Terms[],
  sub: Terms,
  context: CompareContext,
): Comparison & { readonly conflicts: readonly Conflict[] } {
  const demands = demandsOf(
    heads.map((terms) => ({ terms })),
    context,
  );
  return { ...compareWithDemands(demands, sub, context), conflicts: conflictsOf(demands) };
}

// Heads that stand beside each other: whoever promised them hands on within the handling time of the context.
function demandsOf(heads: readonly Undertaken[], context: CompareContext): Demands {
  return heads.reduce<Demands>(
    (demands, head) => withDemands(demands, head, NO_HANDLING, context),
    NO_DEMANDS,
  );
}

/**
 * The loosest terms a sub-agreement may have below a head: the same, tightened where handing on takes time.
 * Where the head leaves less time than handing on takes, the result stays infeasible and the comparison says so.
 */
export function termsBelow(head: Terms, context: CompareContext): Terms {
  return termsUnder(demandsOf([{ terms: head }], context), context);
}

/** The same below several promises, each at its own distance. A conflict keeps the value of the first. */
export function termsUnder(demands: Demands, context: CompareContext, passed?: Handling): Terms {
  const below = [...demands].map(([term, demand]) => {
    const values = demand.asked.map((asked) =>
      valueBelow(term, asked.value, contextFor(asked, context, passed ?? oneHand(context))),
    );
    const [first, ...rest] = values as [TermValue, ...TermValue[]];
    const joined = rest.reduce<TermValue | null>(
      (all, value) => (all === null ? null : joinTerm(term, all, value, context)),
      first,
    );
    return [term, joined ?? first] as const;
  });
  return Object.fromEntries(below) as Terms;
}
