// Terms that are an amount of money (MONEY) or a wording that has to be carried over unchanged (TEXT).
import type { Kind, Pair } from "#scoring/obligations/kinds/kind.ts";
import {
  accept,
  isRecord,
  orderByRank,
  refuse,
  stricterOf,
  wholeNumber,
} from "#scoring/obligations/kinds/kind.ts";
import { sha256 } from "#scoring/obligations/sha256.ts";
import type { Money, Order, VerbatimText } from "#scoring/obligations/term.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { inEveryLanguage, numberText } from "#scoring/obligations/wording.ts";

const CURRENCY = /^[A-Z]{3}$/;

function moneyText(value: Money, locale: Locale): string {
  if (value === "uncapped") return locale === "de" ? "unbegrenzt" : "uncapped";
  const amount = numberText(value.amount, locale);
  return locale === "de" ? `${amount} ${value.currency}` : `${value.currency} ${amount}`;
}

function orderOfMoney({ head, sub }: Pair<"MONEY">): Order {
  if (head === "uncapped" || sub === "uncapped")
    return orderByRank(Number(head === "uncapped"), Number(sub === "uncapped"));
  return head.currency === sub.currency ? orderByRank(head.amount, sub.amount) : "incomparable";
}

/** More liability is stricter. Without an exchange rate two currencies cannot be ranked. */
export const MONEY: Kind<"MONEY"> = {
  parse(input, _row, field) {
    if (input === "uncapped") return accept(input);
    if (isRecord(input)) {
      const { currency } = input;
      const amount = wholeNumber(input.amount, 0, Number.MAX_SAFE_INTEGER);
      if (amount !== null && typeof currency === "string" && CURRENCY.test(currency))
        return accept({ amount, currency });
    }
    const fix = 'Give "uncapped", or a whole amount with an ISO 4217 currency such as EUR.';
    return refuse(field, "is not an amount of money", fix);
  },
  order: orderOfMoney,
  join(pair) {
    const order = orderOfMoney(pair);
    return order === "incomparable" ? null : stricterOf(order, pair);
  },
  describe: (value, _row, locale) => moneyText(value, locale),
  example: ({ head, sub }) =>
    inEveryLanguage((locale) =>
      locale === "de"
        ? `Das Unterunternehmen haftet Ihnen bis ${moneyText(sub, "de")}; Ihre eigene Haftung: ${moneyText(head, "de")}.`
        : `The sub is liable to you up to ${moneyText(sub, "en")}; your own liability: ${moneyText(head, "en")}.`,
    ),
  // without a cap it is never too little
  keepsKind: ({ sub }) => (sub as Exclude<Money, "uncapped">).amount > 0,
};

/** The wording without what may differ: the names of the parties, spacing, and the form of quotation marks and dashes. */
export function normaliseClause({ text, parties }: VerbatimText): string {
  let plain = text.normalize("NFC");
  // The longest name first, so that "Acme" does not cut "Acme Castings" in two.
  const roles = parties.map((name, role) => ({ name, role }));
  for (const { name, role } of roles.sort((a, b) => b.name.length - a.name.length))
    plain = plain.replaceAll(name.normalize("NFC"), `[party-${role + 1}]`);
  return plain
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** What two copies of one clause have in common, short enough to be shown, kept and compared (SHA-256). */
export function clauseFingerprint(clause: VerbatimText): string {
  return sha256(normaliseClause(clause));
}

const isName = (name: unknown): name is string => typeof name === "string" && name.trim() !== "";

/** Equal wording or legal review (DFARS 252.204-7012(m)(1): "without alteration, except to identify the parties"). */
export const TEXT: Kind<"TEXT"> = {
  parse(input, _row, field) {
    const fix = "Give text, and parties as the list of names that stand in it.";
    if (!isRecord(input) || typeof input.text !== "string" || input.text.trim() === "")
      return refuse(field, "has no text", fix);
    const { text, parties } = input;
    if (!Array.isArray(parties) || !parties.every(isName))
      return refuse(field, "has no list of party names", fix);
    return accept({ text, parties });
  },
  order: ({ head, sub }) =>
    normaliseClause(head) === normaliseClause(sub) ? "equal" : "incomparable",
  join: ({ head, sub }) => (normaliseClause(head) === normaliseClause(sub) ? head : null),
  describe: (value) => value.text,
  example({ head, sub }) {
    const [owed, given] = [normaliseClause(head).split(" "), normaliseClause(sub).split(" ")];
    const at = owed.findIndex((word, index) => word !== given[index]);
    const from = at < 0 ? owed.length : at;
    const [a, b] = [owed, given].map((words) => words.slice(from, from + 6).join(" ") || "(end)");
    return {
      en: `The wording differs at word ${from + 1}: you owe "${a}", the sub signs "${b}".`,
      de: `Der Wortlaut weicht ab Wort ${from + 1} ab: Sie schulden „${a}“, das Unterunternehmen zeichnet „${b}“.`,
    };
  },
  // a clause on the same matter in other words
  keepsKind: () => true,
};
