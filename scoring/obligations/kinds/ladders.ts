// Terms that stand on a ladder: one ladder (CHAIN), several at once (PRODUCT), or yes and no (BOOL).
import type { Kind, Pair, Parsed } from "#scoring/obligations/kinds/kind.ts";
import {
  accept,
  combineOrders,
  isRecord,
  orderByRank,
  refuse,
  stricterOf,
} from "#scoring/obligations/kinds/kind.ts";
import type { Choice, Order, Rungs, TermRow, ValueByClass } from "#scoring/obligations/term.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { inEveryLanguage, listText } from "#scoring/obligations/wording.ts";

function rank(rungs: Rungs, value: string | undefined): number {
  return Math.max(
    0,
    rungs.findIndex(({ id }) => id === value),
  );
}

// A part that is left out, or a rung nobody knows, stands on the lowest rung.
function rungOf(rungs: Rungs, value: string | undefined): Choice {
  return rungs.find(({ id }) => id === value) ?? rungs[0];
}

function rungText(rungs: Rungs, value: string | undefined, locale: Locale): string {
  return rungOf(rungs, value)[locale];
}

function parseRung(input: unknown, rungs: Rungs, field: string): Parsed<string> {
  const rung = rungs.find(({ id }) => id === input);
  if (rung) return accept(rung.id);
  return refuse(
    field,
    "is not one of the known values",
    `Give one of: ${rungs.map(({ id }) => id).join(", ")}.`,
  );
}

function rungExample(label: Readonly<Record<Locale, string>>, rungs: Rungs, pair: RungPair) {
  return inEveryLanguage((locale) => {
    const [given, owed] = [rungText(rungs, pair.sub, locale), rungText(rungs, pair.head, locale)];
    return locale === "de"
      ? `${label.de}: Das Unterunternehmen schuldet nur „${given}“; Sie schulden „${owed}“.`
      : `${label.en}: the sub only owes "${given}"; you owe "${owed}".`;
  });
}

interface RungPair {
  readonly head: string | undefined;
  readonly sub: string | undefined;
}

function orderOfRungs({ row, head, sub }: Pair<"CHAIN">): Order {
  return orderByRank(rank(row.values, head), rank(row.values, sub));
}

/** One ladder, from the weakest rung to the strictest. */
export const CHAIN: Kind<"CHAIN"> = {
  parse: (input, row, field) => parseRung(input, row.values, field),
  order: orderOfRungs,
  join: (pair) => stricterOf(orderOfRungs(pair), pair),
  describe: (value, row, locale) => rungText(row.values, value, locale),
  example: (pair) => rungExample(pair.row.label, pair.row.values, pair),
  // the lowest rung of every ladder is no duty
  keepsKind: ({ row, sub }) => rank(row.values, sub) > 0,
};

function partOrders({ row, head, sub }: Pair<"PRODUCT">): readonly Order[] {
  return row.parts.map(({ id, values }) =>
    orderByRank(rank(values, head[id]), rank(values, sub[id])),
  );
}

function parseProduct(
  input: unknown,
  row: TermRow<"PRODUCT">,
  field: string,
): Parsed<ValueByClass["PRODUCT"]> {
  const known = row.parts.map(({ id }) => id);
  const fix = `Give an object with any of: ${known.join(", ")}.`;
  if (!isRecord(input)) return refuse(field, "is not an object", fix);
  const value: Record<string, string> = {};
  for (const key of Object.keys(input)) {
    const part = row.parts.find(({ id }) => id === key);
    if (!part) return refuse(`${field}.${key}`, "is not a part of this term", fix);
    const rung = parseRung(input[key], part.values, `${field}.${key}`);
    if (!rung.ok) return rung;
    value[part.id] = rung.value;
  }
  return accept(value);
}

/** Several ladders: stricter only when no part is weaker. */
export const PRODUCT: Kind<"PRODUCT"> = {
  parse: parseProduct,
  order: (pair) => combineOrders(partOrders(pair)),
  join: ({ row, head, sub }) =>
    Object.fromEntries(
      row.parts.map(({ id, values }) => {
        const highest = Math.max(rank(values, head[id]), rank(values, sub[id]));
        return [id, (values[highest] as Choice).id];
      }),
    ),
  describe: (value, row, locale) =>
    listText(
      row.parts.map((part) => `${part[locale]}: ${rungText(part.values, value[part.id], locale)}`),
      locale,
    ),
  example(pair) {
    const orders = partOrders(pair);
    const weaker = pair.row.parts.filter((_part, index) => orders[index] === "weaker");
    const examples = weaker.map((part) =>
      rungExample(part, part.values, { head: pair.head[part.id], sub: pair.sub[part.id] }),
    );
    return inEveryLanguage((locale) => examples.map((text) => text[locale]).join(" "));
  },
  keepsKind: ({ row, head, sub }) =>
    row.parts.every(({ id, values }) => rank(values, head[id]) === 0 || rank(values, sub[id]) > 0),
};

/** Yes or no: yes is stricter. */
export const BOOL: Kind<"BOOL"> = {
  parse: (input, _row, field) =>
    typeof input === "boolean"
      ? accept(input)
      : refuse(field, "is neither yes nor no", "Give true or false."),
  order: ({ head, sub }) => orderByRank(Number(head), Number(sub)),
  join: ({ head, sub }) => head || sub,
  describe(value, _row, locale) {
    if (locale === "de") return value ? "ja" : "nein";
    return value ? "yes" : "no";
  },
  example: ({ row }) => ({
    en: `${row.label.en}: the sub does not owe it; you do.`,
    de: `${row.label.de}: Das Unterunternehmen schuldet dies nicht; Sie schon.`,
  }),
  keepsKind: () => false,
};
