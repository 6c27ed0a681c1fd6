// Times that begin with an event: so many hours after awareness, discovery or suspicion (CLOCK), or before a disclosure (NOTICE).
import { lateDays, lateHours, parseAmount } from "#scoring/obligations/kinds/durations.ts";
import type { Span } from "#scoring/obligations/kinds/handing-on.ts";
import { handlingIn, handsIn, WITHIN } from "#scoring/obligations/kinds/handing-on.ts";
import type { Kind, Pair, Parsed } from "#scoring/obligations/kinds/kind.ts";
import {
  accept,
  combineOrders,
  isRecord,
  orderByRank,
  refuse,
  stricterOf,
} from "#scoring/obligations/kinds/kind.ts";
import type { Anchor, Clock, Order, TermRow } from "#scoring/obligations/term.ts";
import type { Text } from "#scoring/obligations/wording.ts";
import { amountText, inEveryLanguage } from "#scoring/obligations/wording.ts";

type Row = TermRow<"CLOCK">;

/** The length of time of a clock. */
export function timeOf(value: Clock): number {
  return typeof value === "number" ? value : value.within;
}

/** The event that starts the clock; the usual one when none is named. */
export function anchorOf(value: Clock, row: Row): Anchor {
  // a plain number names none
  const { from } = value as { readonly from?: string };
  return row.anchors.find(({ id }) => id === from) ?? row.anchors[0];
}

// Anchors stand from the latest to the earliest event: the earlier one starts the clock sooner and is stricter.
const earliness = (value: Clock, row: Row) => row.anchors.indexOf(anchorOf(value, row));

function clock(within: number, anchor: Anchor, row: Row): Clock {
  return anchor === row.anchors[0] ? within : { within, from: anchor.id };
}

function parseClock(input: unknown, row: Row, field: string): Parsed<Clock> {
  if (!isRecord(input)) return parseAmount(input, row.unit, field);
  const within = parseAmount(input.within, row.unit, field);
  if (!within.ok) return within;
  const anchor = row.anchors.find(({ id }) => id === input.from);
  if (anchor) return accept(clock(within.value, anchor, row));
  const known = row.anchors.map(({ id }) => id).join(", ");
  return refuse(`${field}.from`, "is not one of the known events", `Give one of: ${known}.`);
}

function clockSpan({ row, head, sub, context }: Pair<"CLOCK">): Span {
  const handling = handlingIn(row.unit, context);
  return {
    unit: row.unit,
    head: timeOf(head),
    sub: timeOf(sub),
    handling,
    hands: handsIn(context),
  };
}

function lateClock({ row, head, sub }: Pair<"CLOCK">): Text {
  if (timeOf(sub) > timeOf(head)) {
    const late = row.unit === "hour" ? lateHours : lateDays;
    return late(timeOf(head), timeOf(sub));
  }
  const [owed, given] = [anchorOf(head, row), anchorOf(sub, row)];
  return {
    en: `The sub counts from the moment ${given.en}; you count from the moment ${owed.en}, which comes earlier.`,
    de: `Das Unterunternehmen rechnet „${given.de}“; Sie rechnen „${owed.de}“, und das ist früher.`,
  };
}

/** "Within so long of an event": stricter when neither the time is longer nor the event later. */
export const CLOCK: Kind<"CLOCK"> = {
  parse: parseClock,
  order: ({ row, head, sub }) =>
    combineOrders([
      orderByRank(-timeOf(head), -timeOf(sub)),
      orderByRank(earliness(head, row), earliness(sub, row)),
    ]),
  join({ row, head, sub }) {
    const earlier = row.anchors[Math.max(earliness(head, row), earliness(sub, row))] as Anchor;
    return clock(Math.min(timeOf(head), timeOf(sub)), earlier, row);
  },
  describe(value, row, locale) {
    const amount = amountText(timeOf(value), row.unit, locale);
    return typeof value === "number" ? amount : `${amount} ${anchorOf(value, row)[locale]}`;
  },
  example: lateClock,
  handingOn: {
    isFeasible: (pair) => WITHIN.fits(clockSpan(pair)),
    tighten(head, row, context) {
      const left = WITHIN.tighten(timeOf(head), handlingIn(row.unit, context));
      return clock(left, anchorOf(head, row), row);
    },
    example: (pair) => WITHIN.example(clockSpan(pair)),
  },
  keepsKind: () => true,
};

const NOTICE_UNIT = "business_hour";

// "Beforehand" is earlier than any number of hours after the demand.
const lateness = (value: number | "prompt_before") => (value === "prompt_before" ? -1 : value);

function orderOfNotices({ head, sub }: Pair<"NOTICE">): Order {
  return orderByRank(-lateness(head), -lateness(sub));
}

// A sub that reports before it hands anything over makes nobody late: everybody above can still object.
function noticeSpan({ head, sub, context }: Pair<"NOTICE">): Span {
  const handling = sub === "prompt_before" ? 0 : handlingIn(NOTICE_UNIT, context);
  const [owed, given] = [Math.max(0, lateness(head)), Math.max(0, lateness(sub))];
  return {
    unit: NOTICE_UNIT,
    head: owed,
    sub: given,
    handling,
    hands: handsIn(context),
  };
}

/** "Within so many business hours, or beforehand": earlier is stricter. */
export const NOTICE: Kind<"NOTICE"> = {
  parse(input, _row, field) {
    if (input === "prompt_before") return accept(input);
    const hours = parseAmount(input, "business hour", field);
    if (hours.ok) return hours;
    return refuse(field, hours.problem.reason, `${hours.problem.fix} Or give "prompt_before".`);
  },
  order: orderOfNotices,
  join: (pair) => stricterOf(orderOfNotices(pair), pair),
  describe(value, _row, locale) {
    if (value !== "prompt_before") return amountText(value, NOTICE_UNIT, locale);
    return locale === "de" ? "unverzüglich und vorab" : "without delay, beforehand";
  },
  example: ({ head, sub }) =>
    inEveryLanguage((locale) => {
      const [given, owed] = [sub, head].map((value) =>
        amountText(Math.max(0, lateness(value)), NOTICE_UNIT, locale),
      );
      if (head === "prompt_before")
        return locale === "de"
          ? `Das Unterunternehmen darf das Material herausgeben und dies bis zu ${given} später melden; Sie müssen vor jeder Herausgabe melden.`
          : `The sub may hand the material over and report it up to ${given} later; you owe notice before anything is handed over.`;
      return locale === "de"
        ? `Das Unterunternehmen darf sich mit der Meldung ${given} Zeit lassen; Sie schulden sie innerhalb von ${owed}.`
        : `The sub may take ${given} to report the demand; you owe notice within ${owed}.`;
    }),
  handingOn: {
    isFeasible: (pair) => WITHIN.fits(noticeSpan(pair)),
    tighten(head, _row, context) {
      const handling = handlingIn(NOTICE_UNIT, context);
      return head === "prompt_before" || head < handling ? "prompt_before" : head - handling;
    },
    example: (pair) => WITHIN.example(noticeSpan(pair)),
  },
  keepsKind: () => true,
};
