// Which kind answers for which class: the one place where a new class is registered.
import { CHAIN, BOOL, PRODUCT } from "#scoring/obligations/kinds/ladders.ts";
import { CLOCK, NOTICE } from "#scoring/obligations/kinds/clocks.ts";
import { DEPTH } from "#scoring/obligations/kinds/depth.ts";
import { DUR_MAX, DUR_MIN } from "#scoring/obligations/kinds/durations.ts";
import { END_DATE } from "#scoring/obligations/kinds/end-date.ts";
import type { Kind } from "#scoring/obligations/kinds/kind.ts";
import { MONEY, TEXT } from "#scoring/obligations/kinds/money-and-text.ts";
import { SET_SUB, SET_SUP, STANCE } from "#scoring/obligations/kinds/sets.ts";
import type { TermClass, TermRow } from "#scoring/obligations/term.ts";

const KINDS: { readonly [C in TermClass]: Kind<C> } = {
  DUR_MAX,
  DUR_MIN,
  CLOCK,
  NOTICE,
  DEPTH,
  END_DATE,
  SET_SUB,
  SET_SUP,
  CHAIN,
  PRODUCT,
  BOOL,
  MONEY,
  STANCE,
  TEXT,
};

/** The kind that judges the values of a row. */
export function kindOf<C extends TermClass>(row: TermRow<C>): Kind<C> {
  return KINDS[row.class];
}
