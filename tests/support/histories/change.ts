// What a change in a history is: something that happens to an engagement, said in words and done by one statement.
import type { Dice } from "#tests/support/term-dice.ts";

/** What the dice chose about a change; `d` is a day from the day on which it happens, or no day. */
export type Chosen = Readonly<Record<string, unknown>>;

export interface ChangeKind {
  /** In words; names in braces stand for what was chosen. */
  readonly say: string;
  /** How often, beside the others. */
  readonly weight?: number;
  readonly choose?: (dice: Dice) => Chosen;
  /** Follows `with x as (…)`, where x has e, r, s, m (engagement, request, supplier, item), who (asked), by (officer), at, a. */
  readonly sql: string;
}

export interface Change {
  readonly kind: string;
  readonly chosen: Chosen;
}

/** `flowdown_today()` and the chosen number of days; null where no day was chosen. */
export const DAY = "(flowdown_today() + (x.a ->> 'd')::int)";

/** Days close to today, on both sides of every limit. */
export const near = (dice: Dice): Chosen => ({ d: dice.of([-2, -1, -1, 0, 0, 1, 1, 2, 30]) });
export const nearOrNever = (dice: Dice): Chosen => ({
  d: dice.of([-1, 0, 1, 6, 7, 7, 8, 90, null]),
});
export const verdict = (dice: Dice): Chosen => ({
  v: dice.of(["pass", "pass", "fail", "review"]),
  above: dice.of(["now", "now", "unknown", "stale"]),
});
export const flag = (dice: Dice): Chosen => ({ is: dice.below(2) === 0 });

/** A change to rows of a table that hang from the engagement. */
export const update = (table: string, set: string, where: string): string =>
  `update ${table} t set ${set} from x where ${where}`;
