// Terms that are a length of time: at most so long (DUR_MAX) or at least so long (DUR_MIN).
import { AHEAD, handlingIn, handsIn, WITHIN } from "#scoring/obligations/kinds/handing-on.ts";
import type { Direction, Span } from "#scoring/obligations/kinds/handing-on.ts";
import type { Kind, Pair, Parsed } from "#scoring/obligations/kinds/kind.ts";
import { accept, orderByRank, refuse, wholeNumber } from "#scoring/obligations/kinds/kind.ts";
import type { CompareContext, TermRow } from "#scoring/obligations/term.ts";
import type { Text } from "#scoring/obligations/wording.ts";
import { amountText, inEveryLanguage, momentText } from "#scoring/obligations/wording.ts";

/** Longest duration an agreement may state, in its unit: a hundred years of days. */
const LONGEST = 36_525;

/** Takes a whole length of time from outside. */
export function parseAmount(input: unknown, unit: string, field: string): Parsed<number> {
  const amount = wholeNumber(input, 0, LONGEST);
  if (amount !== null) return accept(amount);
  const fix = `Give a whole number of ${unit}s from 0 to ${LONGEST}.`;
  return refuse(field, `is not a duration in ${unit}s`, fix);
}

type LengthRow = Pick<TermRow<"DUR_MAX" | "DUR_MIN">, "unit">;
type Lengths = Pick<Pair<"DUR_MAX">, "head" | "sub" | "context"> & { readonly row: LengthRow };

function spanOf({ row, head, sub, context }: Lengths): Span {
  const handling = handlingIn(row.unit, context);
  return { unit: row.unit, head, sub, handling, hands: handsIn(context) };
}

const handedOn = ({ fits, tighten, example }: Direction) => ({
  isFeasible: (pair: Lengths) => fits(spanOf(pair)),
  tighten: (head: number, row: LengthRow, context: CompareContext) =>
    tighten(head, handlingIn(row.unit, context)),
  example: (pair: Lengths) => example(spanOf(pair)),
});

/** "At most so long": the smaller duration is stricter. */
export const DUR_MAX: Kind<"DUR_MAX"> = {
  parse: (input, row, field) => parseAmount(input, row.unit, field),
  order: ({ head, sub }) => orderByRank(-head, -sub),
  join: ({ head, sub }) => Math.min(head, sub),
  describe: (value, row, locale) => amountText(value, row.unit, locale),
  example: ({ row, head, sub }) =>
    row.unit === "hour" ? lateHours(head, sub) : lateDays(head, sub),
  handingOn: handedOn(WITHIN),
  keepsKind: () => true,
};

/** "At least so long": the larger duration is stricter. */
export const DUR_MIN: Kind<"DUR_MIN"> = {
  parse: (input, row, field) => parseAmount(input, row.unit, field),
  order: ({ head, sub }) => orderByRank(head, sub),
  join: ({ head, sub }) => Math.max(head, sub),
  describe: (value, row, locale) => amountText(value, row.unit, locale),
  example: ({ row, head, sub }) =>
    inEveryLanguage((locale) => {
      const [given, owed] = [amountText(sub, row.unit, locale), amountText(head, row.unit, locale)];
      return locale === "de"
        ? `Das Unterunternehmen hält eine Frist von ${given} ein; Sie schulden eine von ${owed}.`
        : `The sub keeps to ${given}; you owe ${owed}.`;
    }),
  handingOn: handedOn(AHEAD),
  keepsKind: () => true,
};

/** An incident on a Monday at nine, and how late the news may come. */
export function lateHours(head: number, sub: number): Text {
  return inEveryLanguage((locale) => {
    const [start, until, due] = [0, sub, head].map((hours) => momentText(hours, locale));
    return locale === "de"
      ? `Vorfall ${start}; das Unterunternehmen darf bis ${until} schweigen; Sie schulden die Meldung bis ${due}.`
      : `Incident ${start}; the sub may stay silent until ${until}; you owe notice by ${due}.`;
  });
}

/** Days counted from a request, and when each side has to be done. */
export function lateDays(head: number, sub: number): Text {
  return {
    en: `Counted from the request, the sub may take until day ${sub}; you must be done by day ${head}.`,
    de: `Ab der Aufforderung gerechnet hat das Unterunternehmen bis Tag ${sub} Zeit; Sie müssen an Tag ${head} fertig sein.`,
  };
}
