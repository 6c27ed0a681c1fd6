// What every class of terms has to be able to do, so that a new term is a row and a new class is one file.
import type { Day } from "#scoring/day.ts";
import type {
  AgreementDates,
  CompareContext,
  Order,
  Problem,
  TermClass,
  TermRow,
  ValueByClass,
} from "#scoring/obligations/term.ts";
import type { Locale, Text } from "#scoring/obligations/wording.ts";

export type Parsed<V> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: Problem };

/** A head and a sub value of the same term, and what is needed to judge them. */
export interface Pair<C extends TermClass> {
  readonly row: TermRow<C>;
  readonly head: ValueByClass[C];
  readonly sub: ValueByClass[C];
  readonly context: CompareContext;
}

/** How a value loses time on its way along the chain. Asked only where the row says that it does. */
export interface HandingOn<C extends TermClass> {
  /** Whether what the sub promised, with the time for handing it on, still fits what the head demands. */
  isFeasible(pair: Pair<C>): boolean;
  /** The loosest value below a head that leaves the handling time, as far as the head leaves room. */
  tighten(head: ValueByClass[C], row: TermRow<C>, context: CompareContext): ValueByClass[C];
  /** Why the promises cannot be kept together although each one alone looks strict enough. */
  example(pair: Pair<C>): Text;
}

export interface Kind<C extends TermClass> {
  /** Takes a value from outside, or says what is wrong with it and how to mend it. */
  parse(input: unknown, row: TermRow<C>, field: string): Parsed<ValueByClass[C]>;
  /** How strict the sub value is, seen from the head value. */
  order(pair: Pair<C>): Order;
  /** The least strict value that satisfies both; null when there is none. */
  join(pair: Pair<C>): ValueByClass[C] | null;
  /** The value in words, without its sentence. */
  describe(value: ValueByClass[C], row: TermRow<C>, locale: Locale): string;
  /** What the sub may do although the head forbids it. Asked only when the sub is not strict enough. */
  example(pair: Pair<C>): Text;
  /** Whether a sub value that is not strict enough still is a duty of the same kind, only of another measure. */
  keepsKind(pair: Pair<C>): boolean;
  /** Present for classes that are a length of time. */
  readonly handingOn?: HandingOn<C>;
}

/** Refuses a value. */
export function refuse(field: string, reason: string, fix: string): Parsed<never> {
  return { ok: false, problem: { field, reason, fix } };
}

export function accept<V>(value: V): Parsed<V> {
  return { ok: true, value };
}

/** The input when it is a whole number between two limits, both included; null when it is anything else. */
export function wholeNumber(input: unknown, least: number, most: number): number | null {
  const amount = input as number;
  return Number.isInteger(input) && amount >= least && amount <= most ? amount : null;
}

/** The stricter of two values that can be ranked; the head's where they are alike. */
export function stricterOf<V>(order: Order, { head, sub }: { readonly head: V; readonly sub: V }) {
  return order === "stricter" ? sub : head;
}

/** Order of the sub when a larger number, or a later day, is stricter. */
export function orderByRank<R extends number | Day>(head: R, sub: R): Order {
  if (sub > head) return "stricter";
  return sub < head ? "weaker" : "equal";
}

/** Order of a sub made of several parts: stricter only when no part is weaker. */
export function combineOrders(parts: readonly Order[]): Order {
  const stricter = parts.includes("stricter");
  const weaker = parts.includes("weaker");
  if (stricter && weaker) return "incomparable";
  if (stricter) return "stricter";
  return weaker ? "weaker" : "equal";
}

/** The dates of the head agreement: its own when given, else the shared ones. */
export function headDates(context: CompareContext): AgreementDates {
  return context.head ?? context;
}

/** Whether the input is a plain JSON object. */
export function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
