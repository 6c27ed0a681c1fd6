// Judges one term of a sub-agreement against the same term of the head agreement.
import type { HandingOn, Pair } from "#scoring/obligations/kinds/kind.ts";
import { kindOf } from "#scoring/obligations/kinds/kinds-by-class.ts";
import type { Mode } from "#scoring/obligations/modes.ts";
import { closenessExample, isClose, USUAL_MODE } from "#scoring/obligations/modes.ts";
import type {
  AnyTermRow,
  CompareContext,
  Order,
  TermClass,
  TermRow,
  TermValue,
  ValueByClass,
} from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** `missing`: the head asks and the sub is silent, which counts as weaker. `not_applicable`: nothing is asked. */
export type Verdict = Order | "missing" | "not_applicable";

/** One term of both agreements with its judgement and, when it does not pass, what may go wrong. */
export interface TermResult {
  readonly verdict: Verdict;
  /** Present when time is lost in handing on and both sides name the term. */
  readonly cascade?: "feasible" | "infeasible";
  /** Present when the clause has to be carried over in another way than "at least as strictly". */
  readonly mode?: { readonly asked: Mode; readonly met: boolean };
  readonly counterExample: Text | null;
}

/**
 * Judges a term. A silent sub is `missing`: silence is never inheritance. A silent head asks nothing.
 * A term that is strict enough may still be infeasible: what the sub promised plus the handling time of the context
 * has to fit into what the head demands.
 */
export function compareTerm(
  id: TermId,
  head: TermValue | null,
  sub: TermValue | null,
  context: CompareContext,
  asked: Mode = USUAL_MODE,
): TermResult {
  if (head === null) return { verdict: "not_applicable", counterExample: null };
  const row = termRow(id);
  if (sub === null) return { verdict: "missing", counterExample: silenceExample(row) };
  const pair = pairOf(row, head, sub, context);
  const kind = kindOf(row);
  const verdict = kind.order(pair);
  const met = isClose(asked, verdict, kind, pair);
  const handingOn = handingOnOf(row);
  const infeasible = handingOn !== undefined && !handingOn.isFeasible(pair);
  return {
    verdict,
    ...(handingOn && { cascade: infeasible ? "infeasible" : "feasible" }),
    ...(asked !== USUAL_MODE && { mode: { asked, met } }),
    counterExample: met
      ? infeasible
        ? withGap(handingOn.example(pair), row)
        : null
      : withGap(unmetExample(pair, verdict, asked), row),
  };
}

/** Whether a judged term lets the agreement pass. */
export function holds({ verdict, cascade, mode }: TermResult): boolean {
  if (verdict === "not_applicable") return true;
  if (cascade === "infeasible") return false;
  return mode ? mode.met : verdict === "equal" || verdict === "stricter";
}

/**
 * Whether a judged term that does not hold is for a lawyer to decide: it cannot be ranked, or it is strict enough and
 * only not close enough. What is weaker, missing or too late is nobody's to wave through.
 */
export function isForReview({ verdict, cascade }: TermResult): boolean {
  const weaker = verdict === "weaker" || verdict === "missing";
  return !weaker && cascade !== "infeasible";
}

/** The least strict value that satisfies both heads; null when they cannot both be met by one value. */
export function joinTerm(
  id: TermId,
  one: TermValue,
  other: TermValue,
  context: CompareContext,
): TermValue | null {
  const row = termRow(id);
  return kindOf(row).join(pairOf(row, one, other, context));
}

/** The value to ask of a sub so that the head's value can be kept: tighter where handing on takes time. */
export function valueBelow(id: TermId, head: TermValue, context: CompareContext): TermValue {
  const row = termRow(id);
  return handingOnOf(row)?.tighten(head as never, row, context) ?? head;
}

// The values of an agreement were read by parseTerms, so that a value has the class of its row.
function pairOf<C extends TermClass>(
  row: TermRow<C>,
  head: TermValue,
  sub: TermValue,
  context: CompareContext,
): Pair<C> {
  return { row, head: head as ValueByClass[C], sub: sub as ValueByClass[C], context };
}

// How the value loses time along the chain, when the row says that it does.
function handingOnOf<C extends TermClass>(row: TermRow<C>): HandingOn<C> | undefined {
  return "cascade" in row ? kindOf(row).handingOn : undefined;
}

function unmetExample<C extends TermClass>(pair: Pair<C>, verdict: Order, asked: Mode): Text {
  if (verdict === "stricter") return closenessExample(asked, pair.row.label);
  return kindOf(pair.row).example(pair);
}

function silenceExample(row: AnyTermRow): Text {
  return withGap(
    {
      en: `${row.label.en}: the sub-agreement says nothing, and silence is not inherited.`,
      de: `${row.label.de}: Die Unter-Vereinbarung schweigt, und Schweigen wird nicht vererbt.`,
    },
    row,
  );
}

function withGap(example: Text, { gap }: { readonly gap: Text }): Text {
  return { en: `${example.en} ${gap.en}`, de: `${example.de} ${gap.de}` };
}
