// Data: the obligation terms we know, put together by theme: adding a term is adding a row there, nothing else.
import type { AnyTermRow, TermClass, ValueByClass } from "#scoring/obligations/term.ts";
import { INCIDENTS_AND_END } from "#scoring/obligations/terms/incidents-and-end.ts";
import { LAW_AND_RIGHTS } from "#scoring/obligations/terms/law-and-rights.ts";
import { PASSING_ON } from "#scoring/obligations/terms/passing-on.ts";
import { PROTECTION } from "#scoring/obligations/terms/protection.ts";
import { USE_AND_PEOPLE } from "#scoring/obligations/terms/use-and-people.ts";

export const TERM_TABLE = {
  ...USE_AND_PEOPLE,
  ...INCIDENTS_AND_END,
  ...PASSING_ON,
  ...PROTECTION,
  ...LAW_AND_RIGHTS,
} as const satisfies Readonly<Record<string, AnyTermRow>>;

type TermTable = typeof TERM_TABLE;

/** The name of a term, as it is kept in JSON. */
export type TermId = keyof TermTable;

type ValueFor<Row> = Row extends {
  class: "CHAIN";
  values: readonly { id: infer Rung extends string }[];
}
  ? Rung
  : Row extends { class: infer C extends TermClass }
    ? ValueByClass[C]
    : never;

/** The typed obligations of one agreement, as JSON. A term that is absent is a term the agreement is silent on. */
export type Terms = { readonly [Id in TermId]?: ValueFor<TermTable[Id]> };

export const TERM_IDS = Object.keys(TERM_TABLE) as readonly TermId[];

/** The row of a term. */
export function termRow(id: TermId): AnyTermRow {
  return TERM_TABLE[id];
}
