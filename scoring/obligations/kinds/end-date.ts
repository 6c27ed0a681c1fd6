// Survival of confidentiality: two promises with different anchors are compared by the days they really end on.
import type { Day } from "#scoring/day.ts";
import { addMonths } from "#scoring/day.ts";
import type { Kind, Pair } from "#scoring/obligations/kinds/kind.ts";
import {
  accept,
  combineOrders,
  headDates,
  isRecord,
  orderByRank,
  refuse,
  stricterOf,
  wholeNumber,
} from "#scoring/obligations/kinds/kind.ts";
import type { AgreementDates, CompareContext, EndDate, Order } from "#scoring/obligations/term.ts";
import type { Locale, Text } from "#scoring/obligations/wording.ts";
import { amountText, dayText, inEveryLanguage } from "#scoring/obligations/wording.ts";

/** Stands for "no end". Days compare as text, so it is later than every other day. */
const NEVER: Day = "9999-12-31";
const LONGEST_MONTHS = 1_200;
const ANCHORS = ["effective", "each_disclosure", "termination"] as const;

type EndDays = readonly [firstEarly: Day, firstLate: Day, last: Day];

/**
 * The last protected day in three cases: material shown on the first day when the agreement ends as early as it can,
 * the same when it ends as late as it can, and material shown on the last day. Without an agreed end of the term the
 * agreement may end on its first day or run for ever. "While a trade secret" has no end for trade secrets (C4) and
 * promises nothing for other material (Directive (EU) 2016/943 Art. 2(1)).
 */
export function endDays(value: EndDate, dates: AgreementDates, context: CompareContext): EndDays {
  if (value === "perpetual") return [NEVER, NEVER, NEVER];
  const { effectiveOn, termEndsOn } = dates;
  if (value === "while_trade_secret")
    return context.materialLevel === "C4"
      ? [NEVER, NEVER, NEVER]
      : [effectiveOn, effectiveOn, effectiveOn];
  const fromStart = addMonths(effectiveOn, value.months);
  const fromEarlyEnd = addMonths(termEndsOn ?? effectiveOn, value.months);
  const fromLateEnd = termEndsOn === null ? NEVER : fromEarlyEnd;
  if (value.from === "effective") return [fromStart, fromStart, fromStart];
  if (value.from === "each_disclosure") return [fromStart, fromStart, fromLateEnd];
  return [fromEarlyEnd, fromLateEnd, fromLateEnd];
}

function ordersOf({ head, sub, context }: Pair<"END_DATE">): readonly [Order, Order, Order] {
  const owed = endDays(head, headDates(context), context);
  const given = endDays(sub, context, context);
  return [
    orderByRank(owed[0], given[0]),
    orderByRank(owed[1], given[1]),
    orderByRank(owed[2], given[2]),
  ];
}

const ANCHOR_TEXT: Readonly<Record<(typeof ANCHORS)[number], Text>> = {
  effective: { en: "from the effective date", de: "ab dem Tag des Inkrafttretens" },
  each_disclosure: { en: "from each disclosure", de: "ab jeder Offenlegung" },
  termination: { en: "from the end of the agreement", de: "ab dem Ende der Vereinbarung" },
};

function describe(value: EndDate, locale: Locale): string {
  if (value === "perpetual") return locale === "de" ? "ohne Ende" : "without end";
  if (value === "while_trade_secret")
    return locale === "de"
      ? "solange das Material ein Geschäftsgeheimnis ist"
      : "for as long as the material is a trade secret";
  const years = value.months % 12 === 0 && value.months > 0;
  const length = years
    ? amountText(value.months / 12, "year", locale)
    : amountText(value.months, "month", locale);
  const anchor = ANCHOR_TEXT[value.from][locale];
  return locale === "de" ? `in einer Dauer von ${length} ${anchor}` : `for ${length} ${anchor}`;
}

function example(pair: Pair<"END_DATE">): Text {
  const at = ordersOf(pair).indexOf("weaker") as 0 | 1 | 2;
  const until = endDays(pair.sub, pair.context, pair.context)[at];
  const owed = endDays(pair.head, headDates(pair.context), pair.context)[at];
  const last = at === 2;
  const owedText = inEveryLanguage((locale) => {
    if (owed !== NEVER) return `${locale === "de" ? "bis" : "until"} ${dayText(owed, locale)}`;
    return locale === "de" ? "ohne festes Ende" : "with no fixed end";
  });
  return {
    en: `Material shown on the ${last ? "last" : "first"} day is protected by the sub only until ${dayText(until, "en")}; you must protect it ${owedText.en}.`,
    de: `Material, das am ${last ? "letzten" : "ersten"} Tag gezeigt wird, schützt das Unterunternehmen nur bis ${dayText(until, "de")}; Sie müssen es ${owedText.de} schützen.`,
  };
}

/** Later is stricter. */
export const END_DATE: Kind<"END_DATE"> = {
  parse(input, _row, field) {
    if (input === "perpetual" || input === "while_trade_secret") return accept(input);
    if (isRecord(input)) {
      const months = wholeNumber(input.months, 0, LONGEST_MONTHS);
      const from = ANCHORS.find((anchor) => anchor === input.from);
      if (from && months !== null) return accept({ months, from });
    }
    const fix = `Give "perpetual", "while_trade_secret", or months (0 to ${LONGEST_MONTHS}) with from: ${ANCHORS.join(", ")}.`;
    return refuse(field, "is not an end of confidentiality", fix);
  },
  order: (pair) => combineOrders(ordersOf(pair)),
  join(pair) {
    const order = combineOrders(ordersOf(pair));
    return order === "incomparable" ? null : stricterOf(order, pair);
  },
  describe: (value, _row, locale) => describe(value, locale),
  example,
  // a promise that ends on the day it begins is none
  keepsKind: ({ sub, context }) => endDays(sub, context, context)[0] > context.effectiveOn,
};
