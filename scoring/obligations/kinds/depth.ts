// How far down the chain the duties are carried: to a tier, or to all of them.
import type { Kind, Pair } from "#scoring/obligations/kinds/kind.ts";
import {
  accept,
  orderByRank,
  refuse,
  stricterOf,
  wholeNumber,
} from "#scoring/obligations/kinds/kind.ts";
import type { Order } from "#scoring/obligations/term.ts";

/** No chain we know is longer. */
const DEEPEST = 20;

/** The last tier that is reached; endless for all of them. */
export function lastTier(value: number | "all_tiers"): number {
  return value === "all_tiers" ? Number.POSITIVE_INFINITY : value;
}

function orderOfDepths({ head, sub }: Pair<"DEPTH">): Order {
  return orderByRank(lastTier(head), lastTier(sub));
}

/** Deeper is stricter. Tiers are counted from the head: the first company below it is tier 1. */
export const DEPTH: Kind<"DEPTH"> = {
  parse(input, _row, field) {
    if (input === "all_tiers") return accept(input);
    const tier = wholeNumber(input, 1, DEEPEST);
    if (tier !== null) return accept(tier);
    return refuse(field, "is not a depth", `Give a tier from 1 to ${DEEPEST}, or "all_tiers".`);
  },
  order: orderOfDepths,
  join: (pair) => stricterOf(orderOfDepths(pair), pair),
  describe(value, _row, locale) {
    if (value === "all_tiers") return locale === "de" ? "alle Stufen" : "every tier";
    return locale === "de" ? `Stufe ${value}` : `tier ${value}`;
  },
  example: ({ head, sub }) => ({
    en: `The sub carries the duties down to tier ${sub} only; you owe it ${head === "all_tiers" ? "for every tier" : `down to tier ${head}`}.`,
    de: `Das Unterunternehmen gibt die Pflichten nur bis Stufe ${sub} weiter; Sie schulden es ${head === "all_tiers" ? "für jede Stufe" : `bis Stufe ${head}`}.`,
  }),
  // a tier that is not reached is bound to nothing at all
  keepsKind: () => false,
};
