// Terms that are a length of time: at most so long (DUR_MAX) or at least so long (DUR_MIN).
import type { Kind, Pair, Parsed } from "#scoring/obligations/kinds/kind.ts";
import { accept, orderByRank, refuse } from "#scoring/obligations/kinds/kind.ts";
import type { CompareContext, TermRow } from "#scoring/obligations/term.ts";
import type { Text } from "#scoring/obligations/wording.ts";
import { amountText, inEveryLanguage, momentText } from "#scoring/obligations/wording.ts";

type DurationClass = "DUR_MAX" | "DUR_MIN";

/** Longest duration an agreement may state, in its unit: a hundred years of days. */
const LONGEST = 36_525;

function parse(input: unknown, row: TermRow<DurationClass>, field: string): Parsed<number> {
  if (typeof input === "number" && Number.isInteger(input) && input >= 0 && input <= LONGEST)
    return accept(input);
  const fix = `Give a whole number of ${row.unit}s from 0 to ${LONGEST}.`;
  return refuse(field, `is not a duration in ${row.unit}s`, fix);
}

/** Handling time in the unit of the term. */
export function handlingTime(row: TermRow<DurationClass>, context: CompareContext): number {
  return row.unit === "hour" ? context.handlingHours : context.handlingDays;
}

/** "At most so long": the smaller duration is stricter. */
export const DUR_MAX: Kind<"DUR_MAX"> = {
  parse,
  order: ({ head, sub }) => orderByRank(-head, -sub),
  join: ({ head, sub }) => Math.min(head, sub),
  describe: (value, row, locale) => amountText(value, row.unit, locale),
  example: (pair) => (pair.row.unit === "hour" ? lateHours(pair) : lateDays(pair)),
};

/** "At least so long": the larger duration is stricter. */
export const DUR_MIN: Kind<"DUR_MIN"> = {
  parse,
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
};

function lateHours({ head, sub }: Pair<"DUR_MAX">): Text {
  const [start, until, due] = [0, sub, head].map((hours) =>
    inEveryLanguage((locale) => momentText(hours, locale)),
  ) as [Text, Text, Text];
  return {
    en: `Incident ${start.en}; the sub may stay silent until ${until.en}; you owe notice by ${due.en}.`,
    de: `Vorfall ${start.de}; das Unterunternehmen darf bis ${until.de} schweigen; Sie schulden die Meldung bis ${due.de}.`,
  };
}

function lateDays({ head, sub }: Pair<"DUR_MAX">): Text {
  return {
    en: `Counted from the request, the sub may take until day ${sub}; you must be done by day ${head}.`,
    de: `Ab der Aufforderung gerechnet hat das Unterunternehmen bis Tag ${sub} Zeit; Sie müssen an Tag ${head} fertig sein.`,
  };
}

/** Whether what the sub promised, with the time for handing it on, still fits what the head demands. */
export function isFeasible(pair: Pair<DurationClass>): boolean {
  const handling = handlingTime(pair.row, pair.context);
  if (pair.row.cascade?.rule === "advance") return pair.sub >= pair.head + handling;
  return pair.sub + handling <= pair.head;
}

/** The loosest duration below a head that leaves the handling time; 0 when the head leaves no room. */
export function tighten(
  head: number,
  row: TermRow<DurationClass>,
  context: CompareContext,
): number {
  const handling = handlingTime(row, context);
  if (row.cascade?.rule === "advance") return head + handling;
  return Math.max(0, head - handling);
}

/** Why a chain of promises cannot be kept although each one alone looks strict enough. */
export function infeasibleExample(pair: Pair<DurationClass>): Text {
  const { row, head, sub, context } = pair;
  const handling = inEveryLanguage((l) => amountText(handlingTime(row, context), row.unit, l));
  if (row.cascade?.rule === "advance") {
    const [told, owed] = [sub, head].map((n) =>
      inEveryLanguage((l) => amountText(n, row.unit, l)),
    ) as [Text, Text];
    return {
      en: `The sub announces a change ${told.en} ahead; handing it on takes ${handling.en}; you owe ${owed.en}.`,
      de: `Das Unterunternehmen kündigt eine Änderung mit ${told.de} Vorlauf an; bei einer Bearbeitung von ${handling.de} bleibt zu wenig für den Vorlauf von ${owed.de}, den Sie schulden.`,
    };
  }
  if (row.unit === "day") {
    return {
      en: `The sub may take until day ${sub}; checking and handing on takes ${handling.en}; you would be done on day ${sub + context.handlingDays} but must be done by day ${head}.`,
      de: `Das Unterunternehmen hat bis Tag ${sub} Zeit; bei einer Bearbeitung von ${handling.de} wären Sie an Tag ${sub + context.handlingDays} fertig, müssen es aber an Tag ${head} sein.`,
    };
  }
  const [start, until, possible, due] = [0, sub, sub + context.handlingHours, head].map((hours) =>
    inEveryLanguage((l) => momentText(hours, l)),
  ) as [Text, Text, Text, Text];
  return {
    en: `Incident ${start.en}; the sub may stay silent until ${until.en}; handing the notice on takes ${handling.en}, so you can give notice by ${possible.en} but owe it by ${due.en}.`,
    de: `Vorfall ${start.de}; das Unterunternehmen darf bis ${until.de} schweigen; bei einer Bearbeitung von ${handling.de} können Sie bis ${possible.de} melden, schulden die Meldung aber bis ${due.de}.`,
  };
}
