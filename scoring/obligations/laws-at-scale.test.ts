// The laws of the calculus, tried a million times with repeatable dice. The counts stand in the names and add up.
import { describe, expect, test } from "vitest";
import { checkChain, type ChainEdge } from "#scoring/obligations/check-chain.ts";
import { compareWithDemands, termsBelow } from "#scoring/obligations/compare-agreements.ts";
import { compareTerm, holds, joinTerm, type Verdict } from "#scoring/obligations/compare-term.ts";
import {
  NO_DEMANDS,
  NO_HANDLING,
  withDemands,
  type Demands,
  type Undertaken,
} from "#scoring/obligations/demands.ts";
import { parseTerms } from "#scoring/obligations/parse-terms.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import { TERM_IDS, termRow, type TermId } from "#scoring/obligations/term-table.ts";
import {
  diceOf,
  rollContext,
  rollModes,
  rollTerms,
  rollValue,
  type Dice,
} from "#tests/support/term-dice.ts";

// a part of the cases is enough where the rules are mutated a thousand times
const SCALE = Number(process.env.LAWS_SCALE ?? 1);
const tried: number[] = [];
/** Agreements and chains that did not fail before anything was added. */
let sound = 0;

/** Tries a law so many times; the case that breaks it is shown. */
function law(name: string, cases: number, holdsFor: (dice: Dice) => unknown): void {
  const times = cases * SCALE;
  tried.push(times);
  test(`${name} (${times.toLocaleString("en-US")} cases)`, () => {
    const dice = diceOf(times + name.length);
    for (let round = 0; round < times; round += 1) {
      const broken = holdsFor(dice);
      if (broken) throw new Error(`case ${round}: ${JSON.stringify(broken)}`);
    }
  }, 120_000);
}

const MIRROR: Readonly<Record<Verdict, Verdict>> = {
  equal: "equal",
  stricter: "weaker",
  weaker: "stricter",
  incomparable: "incomparable",
  missing: "not_applicable",
  not_applicable: "missing",
};

const CONTEXTS = Array.from({ length: 64 }, (_, seed) => rollContext(diceOf(seed)));
const isAtLeast = (verdict: Verdict) => verdict === "equal" || verdict === "stricter";

interface Case {
  readonly id: TermId;
  readonly context: CompareContext;
  readonly values: readonly [TermValue, TermValue, TermValue];
}

function roll(dice: Dice): Case {
  const id = dice.of(TERM_IDS);
  const value = () => rollValue(dice, id);
  return { id, context: dice.of(CONTEXTS), values: [value(), value(), value()] };
}

function verdict({ id, context }: Case, head: TermValue | null, sub: TermValue | null): Verdict {
  return compareTerm(id, head, sub, context).verdict;
}

describe("the order of values", () => {
  law("a value is as strict as itself", 100_000, (dice) => {
    const one = roll(dice);
    return verdict(one, one.values[0], one.values[0]) === "equal" ? null : one;
  });

  law("swapping head and sub mirrors the verdict, silence included", 200_000, (dice) => {
    const one = roll(dice);
    const [a] = one.values;
    const b = dice.below(20) === 0 ? null : one.values[1];
    return verdict(one, b, a) === MIRROR[verdict(one, a, b)] ? null : one;
  });

  law("values that are strict enough for each other are alike for every third", 100_000, (dice) => {
    const one = roll(dice);
    const [a, b, c] = one.values;
    if (!isAtLeast(verdict(one, a, b)) || !isAtLeast(verdict(one, b, a))) return null;
    return verdict(one, a, b) === "equal" && verdict(one, a, c) === verdict(one, b, c) ? null : one;
  });

  law("stricter than stricter is stricter", 200_000, (dice) => {
    const one = roll(dice);
    const [a, b, c] = one.values;
    if (!isAtLeast(verdict(one, a, b)) || !isAtLeast(verdict(one, b, c))) return null;
    return isAtLeast(verdict(one, a, c)) ? null : one;
  });

  law("the join satisfies both and is the loosest that does", 200_000, (dice) => {
    const one = roll(dice);
    const [a, b, c] = one.values;
    const join = joinTerm(one.id, a, b, one.context);
    if (join === null) return verdict(one, a, b) === "incomparable" ? null : one;
    const meetsBoth = (value: TermValue) =>
      isAtLeast(verdict(one, a, value)) && isAtLeast(verdict(one, b, value));
    if (!meetsBoth(join)) return one;
    return !meetsBoth(c) || isAtLeast(verdict(one, join, c)) ? null : one;
  });
});

describe("what passes", () => {
  law("a stricter sub never opens a gap, in whatever mode short of verbatim", 120_000, (dice) => {
    const one = roll(dice);
    const [head, sub, stricter] = one.values;
    if (!isAtLeast(verdict(one, sub, stricter))) return null;
    const row = termRow(one.id).class;
    const modes = ["substance", "at_least_as_strict", "same"] as const;
    const mode = row === "STANCE" || row === "TEXT" ? modes[1] : dice.of(modes);
    if (!holds(compareTerm(one.id, head, sub, one.context, mode))) return null;
    return holds(compareTerm(one.id, head, stricter, one.context, mode)) ? null : { ...one, mode };
  });

  law("what does not hold says why in both languages, what holds says nothing", 50_000, (dice) => {
    const one = roll(dice);
    const mode = dice.of(["substance", "at_least_as_strict", "same", "verbatim"] as const);
    const result = compareTerm(one.id, one.values[0], one.values[1], one.context, mode);
    const { counterExample } = result;
    if (counterExample === null) return holds(result) ? null : one;
    const said = `${counterExample.en}|${counterExample.de}`;
    const reads = /^.{20,}\|.{20,}$/.test(said) && !/undefined|\{|NaN|9999|Infinity/.test(said);
    return reads && !holds(result) ? null : { ...one, said };
  });

  law("a sub passes several heads exactly when it passes each of them", 10_000, (dice) => {
    const context = dice.of(CONTEXTS);
    const heads = [0, 1].map((): Undertaken => {
      const terms = rollTerms(dice, 12);
      return { terms, modes: rollModes(dice, terms) };
    });
    const strict = heads.map(({ terms }) => termsBelow(terms, context));
    const sub = { ...rollTerms(dice, 40), ...strict[0], ...(dice.below(4) && strict[1]) };
    const under = (all: readonly Undertaken[]) =>
      compareWithDemands(
        all.reduce<Demands>(
          (sum, head) => withDemands(sum, head, NO_HANDLING, context),
          NO_DEMANDS,
        ),
        sub,
        context,
      ).verdict;
    const each = heads.map((head) => under([head]));
    const both = under(heads);
    if (both !== "fail") sound += 1;
    const right = (both === "pass") === each.every((one) => one === "pass");
    return right && (both === "fail" || !each.includes("fail")) ? null : { heads, sub, context };
  });

  law("adding a tier never makes a chain safer", 10_000, (dice) => {
    const context = { ...dice.of(CONTEXTS), handlingHours: dice.below(4), handlingDays: 0 };
    const head = rollTerms(dice, 12);
    // most companies keep to what leaves five of them time; some promise something of their own, one may be silent
    const roomy = { ...context, handlingHours: 5 * context.handlingHours };
    const promise = (): ChainEdge["terms"] => {
      if (dice.below(15) === 0) return null;
      const strict = termsBelow(head, roomy);
      return dice.below(4) === 0 ? { ...strict, ...rollTerms(dice, 40) } : strict;
    };
    const tiers = Array.from({ length: 1 + dice.below(4) }, promise);
    const longer = [...tiers];
    longer.splice(dice.below(tiers.length + 1), 0, promise());
    const modes = rollModes(dice, head);
    const risk = (chain: typeof tiers) =>
      ["pass", "review", "fail"].indexOf(
        checkChain({ id: "0", terms: head, modes }, edgesOf(chain), context).verdict,
      );
    if (risk(tiers) < 2) sound += 1;
    return risk(longer) >= risk(tiers) ? null : { head, modes, tiers, longer, context };
  });

  law("terms survive being kept as JSON", 10_000, (dice) => {
    const terms = rollTerms(dice);
    const read = parseTerms(JSON.parse(JSON.stringify(terms)));
    return read.ok && JSON.stringify(read.terms) === JSON.stringify(terms) ? null : terms;
  });
});

function edgesOf(chain: readonly ChainEdge["terms"][]): readonly ChainEdge[] {
  return chain.map((terms, tier) => ({
    from: String(tier),
    to: String(tier + 1),
    name: `Company ${tier + 1}`,
    terms,
  }));
}

test("that was a million cases, and what passes did pass often enough to be tried", () => {
  expect(tried.reduce((sum, times) => sum + times, 0)).toBe(1_000_000 * SCALE);
  expect(sound).toBeGreaterThan(5_000 * SCALE);
});
