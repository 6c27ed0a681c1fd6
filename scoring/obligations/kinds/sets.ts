// Terms that are a set: what is allowed (SET_SUB), what is demanded (SET_SUP), which positions are accepted (STANCE).
import { membersOf } from "#scoring/obligations/kinds/members.ts";
import type { Kind, Pair, Parsed } from "#scoring/obligations/kinds/kind.ts";
import { accept, refuse } from "#scoring/obligations/kinds/kind.ts";
import type { Choice, Groups, Order, TermRow } from "#scoring/obligations/term.ts";
import type { Locale, Text } from "#scoring/obligations/wording.ts";
import { inEveryLanguage, listText } from "#scoring/obligations/wording.ts";

type SetClass = "SET_SUB" | "SET_SUP" | "STANCE";
type Reader = (input: unknown, field: string) => Parsed<readonly string[]>;

const MANY = 1_000;

function reader(values: readonly Choice[], groups: Groups, least: number, most = MANY): Reader {
  return (input, field) => {
    const codes = [...values.map(({ id }) => id), ...Object.keys(groups)];
    const shown = `${codes.slice(0, 12).join(", ")}${codes.length > 12 ? ", …" : ""}`;
    const fix = `Give a list of at least ${least} of: ${shown}.`;
    if (!Array.isArray(input)) return refuse(field, "is not a list", fix);
    const chosen: string[] = [];
    for (const entry of input as readonly unknown[]) {
      const code = codes.find((known) => known === entry);
      if (code === undefined)
        return refuse(field, `contains unknown ${JSON.stringify(entry)}`, fix);
      if (!chosen.includes(code)) chosen.push(code);
    }
    if (chosen.length > most)
      return refuse(field, "takes one position only", `Give one of: ${shown}.`);
    return chosen.length < least ? refuse(field, "is empty", fix) : accept(chosen.sort());
  };
}

function contains(outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean {
  for (const member of inner) if (!outer.has(member)) return false;
  return true;
}

// Seen from the head: the sub that allows less is the stricter one.
function orderOfAllowed(head: ReadonlySet<string>, sub: ReadonlySet<string>): Order {
  const within = contains(head, sub);
  const beyond = contains(sub, head);
  if (within && beyond) return "equal";
  if (within) return "stricter";
  return beyond ? "weaker" : "incomparable";
}

function names(
  codes: readonly string[],
  values: readonly Choice[],
  groups: Groups,
  locale: Locale,
): string {
  if (codes.length === 0) return locale === "de" ? "nichts" : "nothing";
  const name = (code: string) => (values.find(({ id }) => id === code) ?? groups[code])?.[locale];
  return listText(
    codes.map((code) => name(code) ?? code),
    locale,
  );
}

const NO_GROUPS: Groups = {};
const groupsOf = (row: TermRow<"SET_SUB">): Groups => row.groups ?? NO_GROUPS;
const setOf = (codes: readonly string[]): ReadonlySet<string> => new Set(codes);
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((member) => b.has(member)).sort();
const beyond = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((member) => !b.has(member)).sort();

/** The first few members in words, so that an example stays one sentence. */
function fewNames(codes: readonly string[], row: TermRow<SetClass>): Text {
  return inEveryLanguage((locale) => {
    const shown = names(codes.slice(0, 4), row.values, {}, locale);
    if (codes.length <= 4) return shown;
    return locale === "de" ? `${shown} und weitere` : `${shown} and more`;
  });
}

function expandedPair({ row, head, sub, context }: Pair<"SET_SUB">) {
  const day = context.day ?? context.effectiveOn;
  const groups = groupsOf(row);
  return { head: membersOf(head, groups, day), sub: membersOf(sub, groups, day) };
}

/** What is allowed: groups such as regions are compared by their members. */
export const SET_SUB: Kind<"SET_SUB"> = {
  parse: (input, row, field) => reader(row.values, groupsOf(row), 0)(input, field),
  order(pair) {
    const { head, sub } = expandedPair(pair);
    return orderOfAllowed(head, sub);
  },
  join(pair) {
    const { head, sub } = expandedPair(pair);
    if (contains(head, sub)) return pair.sub;
    return contains(sub, head) ? pair.head : common(head, sub);
  },
  describe: (value, row, locale) => names(value, row.values, groupsOf(row), locale),
  example(pair) {
    const { head, sub } = expandedPair(pair);
    const extra = fewNames(beyond(sub, head), pair.row);
    return {
      en: `The sub is also allowed: ${extra.en}; your own agreement does not allow that.`,
      de: `Dem Unterunternehmen ist auch erlaubt: ${extra.de}; Ihre eigene Vereinbarung erlaubt das nicht.`,
    };
  },
  // what and where is not a measure: anything beyond the head is of another kind
  keepsKind: () => false,
};

/** The members with everything they stand for, step by step. */
function fulfilled(codes: readonly string[], row: TermRow<"SET_SUP">): ReadonlySet<string> {
  const reached = new Set(codes);
  // a set grows while it is walked: what is added is visited too
  for (const code of reached) row.standsFor?.[code]?.forEach((less) => reached.add(less));
  return reached;
}

/** What is demanded: the longer list is the stricter one; a stronger member stands for the weaker ones. */
export const SET_SUP: Kind<"SET_SUP"> = {
  parse: (input, row, field) => reader(row.values, {}, 0)(input, field),
  order: ({ row, head, sub }) => orderOfAllowed(fulfilled(sub, row), fulfilled(head, row)),
  join: ({ head, sub }) => [...new Set([...head, ...sub])].sort(),
  describe: (value, row, locale) => names(value, row.values, {}, locale),
  example({ row, head, sub }) {
    const lacking = fewNames(beyond(setOf(head), fulfilled(sub, row)), row);
    return {
      en: `The sub does not owe: ${lacking.en}; you do.`,
      de: `Das Unterunternehmen schuldet nicht: ${lacking.de}; Sie schon.`,
    };
  },
  // every demanded thing is a duty of its own
  keepsKind: () => false,
};

/** Positions that cannot be ranked, only shared: no common position is a conflict, never a failure. */
export const STANCE: Kind<"STANCE"> = {
  parse: (input, row, field) => reader(row.values, {}, 1, row.single ? 1 : MANY)(input, field),
  order: ({ head, sub }) => orderOfAllowed(setOf(head), setOf(sub)),
  join({ head, sub }) {
    const shared = common(setOf(head), setOf(sub));
    return shared.length > 0 ? shared : null;
  },
  describe: (value, row, locale) => names(value, row.values, {}, locale),
  example({ row, head, sub }) {
    const extra = fewNames(beyond(setOf(sub), setOf(head)), row);
    const owed = fewNames(head, row);
    return {
      en: `The sub may rely on ${extra.en}; you are bound to ${owed.en}.`,
      de: `Das Unterunternehmen darf sich berufen auf: ${extra.de}; Sie sind gebunden an: ${owed.de}.`,
    };
  },
  // which law, whose right: another position is another matter, not another measure
  keepsKind: () => false,
};
