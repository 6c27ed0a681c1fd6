// Time that passes between two companies: whether what the lower one promised still fits, and what goes wrong if not.
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { Locale, Text, Unit } from "#scoring/obligations/wording.ts";
import { amountText, inEveryLanguage, momentText } from "#scoring/obligations/wording.ts";

/** What the head demands, what the sub promised, and the time in between, all in one unit. */
export interface Span {
  readonly unit: Unit;
  readonly head: number;
  readonly sub: number;
  readonly handling: number;
  /** How many companies the handling time is spread over. */
  readonly hands: number;
}

/** Handling time in a unit. An hour of handling takes at most one business hour, so it is counted as one. */
export function handlingIn(unit: Unit, context: CompareContext): number {
  return unit === "day" ? context.handlingDays : context.handlingHours;
}

/** How many companies the handling time of a comparison is spread over. */
export function handsIn(context: CompareContext): number {
  return context.hands ?? 1;
}

/** Which way the handling time counts. */
export interface Direction {
  readonly fits: (span: Span) => boolean;
  /** The loosest time below a head that leaves the handling time, as far as the head leaves room. */
  readonly tighten: (head: number, handling: number) => number;
  /** The moments of a chain of promises that cannot be kept together. */
  readonly example: (span: Span) => Text;
}

/** "At most so long": the sub's time and the handling have to fit into the head's. */
export const WITHIN: Direction = {
  fits: ({ head, sub, handling }) => sub + handling <= head,
  tighten: (head, handling) => Math.max(0, head - handling),
  example: tooLate,
};

/** "At least so long ahead": the sub announces earlier by the time that handing on takes. */
export const AHEAD: Direction = {
  fits: ({ head, sub, handling }) => sub >= head + handling,
  tighten: (head, handling) => head + handling,
  example: toldTooLate,
};

function tooLate(span: Span): Text {
  if (span.unit === "hour") return heardTooLate(span);
  return span.unit === "day" ? doneTooLate(span) : reportedTooLate(span);
}

function toldTooLate(span: Span): Text {
  return inEveryLanguage((locale) => {
    const [told, owed] = amounts([span.sub, span.head], span.unit, locale);
    const taken = takenText(span, locale);
    return locale === "de"
      ? `Das Unterunternehmen kündigt eine Änderung mit ${told} Vorlauf an; bei einer Bearbeitung von ${taken} bleibt zu wenig für den Vorlauf von ${owed}, den Sie schulden.`
      : `The sub announces a change ${told} ahead; handing it on takes ${taken}; you owe ${owed}.`;
  });
}

function doneTooLate(span: Span): Text {
  const { sub, head, handling } = span;
  return inEveryLanguage((locale) => {
    const taken = takenText(span, locale);
    return locale === "de"
      ? `Das Unterunternehmen hat bis Tag ${sub} Zeit; bei einer Bearbeitung von ${taken} wären Sie an Tag ${sub + handling} fertig, müssen es aber an Tag ${head} sein.`
      : `The sub may take until day ${sub}; checking and handing on takes ${taken}; you would be done on day ${sub + handling} but must be done by day ${head}.`;
  });
}

function heardTooLate(span: Span): Text {
  const { sub, head, handling } = span;
  return inEveryLanguage((locale) => {
    const taken = takenText(span, locale);
    const [start, until, possible, due] = [0, sub, sub + handling, head].map((hours) =>
      momentText(hours, locale),
    );
    return locale === "de"
      ? `Vorfall ${start}; das Unterunternehmen darf bis ${until} schweigen; bei einer Bearbeitung von ${taken} können Sie bis ${possible} melden, schulden die Meldung aber bis ${due}.`
      : `Incident ${start}; the sub may stay silent until ${until}; handing the notice on takes ${taken}, so you can give notice by ${possible} but owe it by ${due}.`;
  });
}

function reportedTooLate(span: Span): Text {
  return inEveryLanguage((locale) => {
    const [told, owed] = amounts([span.sub, span.head], span.unit, locale);
    const taken = takenText(span, locale);
    return locale === "de"
      ? `Das Unterunternehmen darf sich mit der Meldung ${told} Zeit lassen; die Weitergabe dauert bis zu ${taken}; Sie schulden die Meldung innerhalb von ${owed}.`
      : `The sub may take ${told} to report; handing it on takes ${taken}; you owe notice within ${owed}.`;
  });
}

// Several companies in between are named, so that the sum can be followed.
function takenText({ handling, unit, hands }: Span, locale: Locale): string {
  const taken = amountText(handling, unit, locale);
  if (hands < 2) return taken;
  return locale === "de" ? `${taken} in ${hands} Unternehmen` : `${taken} in ${hands} companies`;
}

function amounts(values: readonly number[], unit: Unit, locale: Locale): readonly string[] {
  return values.map((value) => amountText(value, unit, locale));
}
