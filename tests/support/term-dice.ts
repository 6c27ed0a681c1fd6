// Fast, repeatable random terms for laws that are tried a million times: the same seed gives the same cases everywhere.
import { MODES, type Modes } from "#scoring/obligations/modes.ts";
import type { AnyTermRow, CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";
import { setCodes } from "./term-arbitrary.ts";

export interface Dice {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  of<T>(things: readonly T[]): T;
}

/** Dice that always fall the same way for one seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return { below, of: <T>(things: readonly T[]) => things[below(things.length)] as T };
}

const ids = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id);
// small pools, so that equal values, subsets and overlaps turn up again and again
const POOLS = new Map(TERM_IDS.map((id) => [id, poolOf(termRow(id))]));

function poolOf(row: AnyTermRow): readonly string[] {
  if (row.class === "SET_SUB") return setCodes(row).slice(-9);
  if (row.class === "SET_SUP") return ids(row.values).slice(-9);
  return row.class === "STANCE" ? ids(row.values).slice(0, 4) : [];
}

function subset(dice: Dice, pool: readonly string[], least: number): readonly string[] {
  const chosen = pool.filter(() => dice.below(3) === 0);
  if (chosen.length < least) chosen.push(dice.of(pool));
  return chosen.sort();
}

/** Any value of a term. */
export function rollValue(dice: Dice, id: TermId): TermValue {
  const row = termRow(id);
  const pool = POOLS.get(id) ?? [];
  switch (row.class) {
    case "DUR_MAX":
    case "DUR_MIN":
      return dice.below(100);
    case "CLOCK": {
      const anchor = dice.of(row.anchors);
      const within = dice.below(100);
      return anchor === row.anchors[0] ? within : { within, from: anchor.id };
    }
    case "NOTICE":
      return dice.below(4) === 0 ? "prompt_before" : dice.below(60);
    case "DEPTH":
      return dice.below(3) === 0 ? "all_tiers" : 1 + dice.below(6);
    case "END_DATE":
      if (dice.below(5) === 0) return dice.of(["perpetual", "while_trade_secret"] as const);
      return {
        months: dice.below(120),
        from: dice.of(["effective", "each_disclosure", "termination"] as const),
      };
    case "SET_SUB":
    case "SET_SUP":
      return subset(dice, pool, 0);
    case "STANCE":
      return row.single ? [dice.of(pool)] : subset(dice, pool, 1);
    case "CHAIN":
      return dice.of(row.values).id;
    case "PRODUCT":
      return Object.fromEntries(
        row.parts.flatMap((part) =>
          dice.below(4) === 0 ? [] : [[part.id, dice.of(part.values).id] as const],
        ),
      );
    case "BOOL":
      return dice.below(2) === 0;
    case "MONEY":
      if (dice.below(4) === 0) return "uncapped";
      return { amount: dice.below(5), currency: dice.of(["EUR", "USD"]) };
    case "TEXT":
      return {
        text: dice.of(["Acme shall report.", "Globex  shall report.", "Nobody shall report."]),
        parties: dice.of([["Acme"], ["Globex"]]),
      };
  }
}

/** An agreement that names about one term in `silence`. */
export function rollTerms(dice: Dice, silence = 5): Terms {
  const named = TERM_IDS.filter(() => dice.below(silence) === 0);
  return Object.fromEntries(named.map((id) => [id, rollValue(dice, id)])) as Terms;
}

/** Modes for some of the terms. */
export function rollModes(dice: Dice, terms: Terms): Modes {
  const some = Object.keys(terms).filter(() => dice.below(4) === 0);
  return Object.fromEntries(some.map((id) => [id, dice.of(MODES)]));
}

/** Where and when an agreement stands. */
export function rollContext(dice: Dice): CompareContext {
  return {
    effectiveOn: "2026-01-01",
    termEndsOn: dice.of([null, "2026-01-01", "2029-06-30"]),
    materialLevel: dice.of(["C3", "C4"] as const),
    handlingHours: dice.below(24),
    handlingDays: dice.below(10),
    day: dice.of(["2019-06-01", "2026-11-22"]),
  };
}
