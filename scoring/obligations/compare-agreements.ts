// Judges a sub-agreement against the head agreement it stands under, clause by clause, and against several heads at once.
import type { TermResult, Verdict } from "#scoring/obligations/compare-term.ts";
import { compareTerm, holds, joinTerm, valueBelow } from "#scoring/obligations/compare-term.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";

/** One clause of both agreements. A value is null where the agreement is silent. */
export interface ClauseResult extends TermResult {
  readonly term: TermId;
  readonly head: TermValue | null;
  readonly sub: TermValue | null;
}

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
export function compareAgreements(head: Terms, sub: Terms, context: CompareContext): Comparison {
  const clauses = TERM_IDS.flatMap((term) => {
    const [owed, given] = [head[term] ?? null, sub[term] ?? null];
    if (owed === null && given === null) return [];
    const result = compareTerm(term, isWaivedBy(sub, term) ? null : owed, given, context);
    return [{ term, ...result, head: owed, sub: given }];
  });
  return { verdict: verdictOf(clauses), clauses };
}

/** The verdict of a whole agreement from its clauses. */
export function verdictOf(clauses: readonly TermResult[]): AgreementVerdict {
  const broken = clauses.filter((clause) => !holds(clause));
  if (broken.length === 0) return "pass";
  return broken.every(({ verdict }) => verdict === "incomparable") ? "review" : "fail";
}

// Notice of a new subcontractor means nothing where none may be added without consent anyway.
function isWaivedBy(sub: Terms, term: TermId): boolean {
  const { notApplicableIf } = termRow(term);
  if (!notApplicableIf) return false;
  const value = sub[notApplicableIf.term as TermId];
  return typeof value === "string" && notApplicableIf.isAnyOf.includes(value);
}

/**
 * The strictest of several heads, term by term, and the terms in which no single value satisfies them all.
 * A conflicting term keeps the value of the first head. The dates of the context are those of the heads.
 */
export function joinHeads(heads: readonly Terms[], context: CompareContext): JoinedHeads {
  const terms: Partial<Record<TermId, TermValue>> = {};
  const conflicts: Conflict[] = [];
  const shared: CompareContext = { ...context, ...context.head, head: undefined };
  for (const term of TERM_IDS) {
    const values = valuesOf(heads, term);
    const [first, ...rest] = values;
    if (first === undefined) continue;
    const joined = rest.reduce<TermValue | null>(
      (strictest, value) => (strictest === null ? null : joinTerm(term, strictest, value, shared)),
      first,
    );
    terms[term] = joined ?? first;
    if (joined === null) conflicts.push({ term, values });
  }
  return { terms: terms as Terms, conflicts };
}

function valuesOf(heads: readonly Terms[], term: TermId): readonly TermValue[] {
  return heads.map((head) => head[term]).filter((value) => value !== undefined);
}

// Verdicts that rest on silence, not on a comparison of two values.
const SILENT: readonly Verdict[] = ["missing", "not_applicable"];

/** Judges a sub-agreement against several heads: it has to satisfy each; a conflict among them goes to review. */
export function compareWithHeads(
  heads: readonly Terms[],
  sub: Terms,
  context: CompareContext,
): Comparison & { readonly conflicts: readonly Conflict[] } {
  const { terms, conflicts } = joinHeads(heads, context);
  const contested = new Set(conflicts.map(({ term }) => term));
  const clauses = compareAgreements(terms, sub, context).clauses.map((clause) =>
    contested.has(clause.term) && !SILENT.includes(clause.verdict)
      ? worstClause(heads, clause, context)
      : clause,
  );
  return { verdict: verdictOf(clauses), clauses, conflicts };
}

// Among heads that contradict each other the clause shows the head that the sub misses most clearly.
function worstClause(
  heads: readonly Terms[],
  clause: ClauseResult,
  context: CompareContext,
): ClauseResult {
  const results = valuesOf(heads, clause.term).map((head) => ({
    ...clause,
    ...compareTerm(clause.term, head, clause.sub, context),
    head,
  }));
  return (
    results.find((result) => verdictOf([result]) === "fail") ??
    results.find((result) => verdictOf([result]) === "review") ??
    clause
  );
}

/**
 * The loosest terms a sub-agreement may have below a head: the same, tightened where handing on takes time.
 * Where the head leaves less time than handing on takes, the result stays infeasible and the comparison says so.
 */
export function termsBelow(head: Terms, context: CompareContext): Terms {
  const below = TERM_IDS.flatMap((term) => {
    const value = head[term];
    return value === undefined ? [] : [[term, valueBelow(term, value, context)] as const];
  });
  return Object.fromEntries(below) as Terms;
}
