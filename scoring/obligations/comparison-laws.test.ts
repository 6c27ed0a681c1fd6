// The order of obligations has laws; these are the laws.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Verdict } from "#scoring/obligations/compare-term.ts";
import {
  compareAgreements,
  compareWithHeads,
  joinHeads,
  termsBelow,
} from "#scoring/obligations/compare-agreements.ts";
import { compareTerm, holds, joinTerm } from "#scoring/obligations/compare-term.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import { parseTerms } from "#scoring/obligations/parse-terms.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";
import { LEVELS } from "#scoring/facts.ts";
import { aContext, aTermWith, someTerms } from "#tests/support/term-arbitrary.ts";

const RUNS = { numRuns: 3_000 };

const MIRROR: Readonly<Record<Verdict, Verdict>> = {
  equal: "equal",
  stricter: "weaker",
  weaker: "stricter",
  incomparable: "incomparable",
  missing: "not_applicable",
  not_applicable: "missing",
};

const atLeast = (verdict: Verdict) => verdict === "equal" || verdict === "stricter";

function verdictOf(
  id: TermId,
  head: TermValue | null | undefined,
  sub: TermValue | null | undefined,
  context: CompareContext,
) {
  return compareTerm(id, head ?? null, sub ?? null, context).verdict;
}

/** Seen from `head`, every term of `sub` is there and at least as strict. */
function isAtLeastAsStrict(head: Terms, sub: Terms, context: CompareContext): boolean {
  return TERM_IDS.every(
    (id) => head[id] === undefined || atLeast(verdictOf(id, head[id], sub[id], context)),
  );
}

describe("comparing one term", () => {
  test("a value is as strict as itself", () => {
    fc.assert(
      fc.property(aTermWith(1), aContext, ([id, [a]], context) => {
        expect(verdictOf(id, a, a, context)).toBe("equal");
      }),
      RUNS,
    );
  });

  test("swapping head and sub mirrors the verdict, silence included", () => {
    fc.assert(
      fc.property(aTermWith(2), aContext, fc.boolean(), ([id, [a, b]], context, silent) => {
        const sub = silent ? null : b;
        expect(verdictOf(id, sub, a, context)).toBe(MIRROR[verdictOf(id, a, sub, context)]);
      }),
      RUNS,
    );
  });

  test("two values that are at least as strict as each other compare alike with every third", () => {
    fc.assert(
      fc.property(aTermWith(3), aContext, ([id, [a, b, c]], context) => {
        fc.pre(verdictOf(id, a, b, context) === "equal");
        expect(verdictOf(id, a, c, context)).toBe(verdictOf(id, b, c, context));
      }),
      { numRuns: 1_000 },
    );
  });

  test("stricter than stricter is stricter", () => {
    fc.assert(
      fc.property(aTermWith(3), aContext, ([id, [a, b, c]], context) => {
        fc.pre(atLeast(verdictOf(id, a, b, context)) && atLeast(verdictOf(id, b, c, context)));
        expect(atLeast(verdictOf(id, a, c, context))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test("every verdict that does not hold comes with a counter-example in both languages", () => {
    fc.assert(
      fc.property(aTermWith(2), aContext, ([id, [a, b]], context) => {
        const result = compareTerm(id, a!, b!, context);
        expect(result.counterExample === null).toBe(holds(result));
        for (const text of Object.values(result.counterExample ?? {}))
          expect(text).not.toMatch(/undefined|\{|NaN|9999/);
      }),
      RUNS,
    );
  });
});

describe("the strictest of several", () => {
  test("satisfies both and is the loosest that does", () => {
    fc.assert(
      fc.property(aTermWith(3), aContext, ([id, [a, b, c]], context) => {
        const join = joinTerm(id, a!, b!, context);
        const meetsBoth = (value: typeof c) =>
          atLeast(verdictOf(id, a, value, context)) && atLeast(verdictOf(id, b, value, context));
        if (join !== null) {
          expect(meetsBoth(join)).toBe(true);
          if (meetsBoth(c)) expect(atLeast(verdictOf(id, join, c, context))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("is there whenever one of the two already satisfies the other", () => {
    fc.assert(
      fc.property(aTermWith(2), aContext, ([id, [a, b]], context) => {
        fc.pre(verdictOf(id, a, b, context) !== "incomparable");
        expect(joinTerm(id, a!, b!, context)).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  test("a sub passes several heads exactly when it passes each of them", () => {
    fc.assert(
      fc.property(someTerms, someTerms, someTerms, aContext, (one, other, wish, context) => {
        const both = joinHeads([one, other], context).terms;
        for (const sub of [wish, { ...wish, ...termsBelow(both, context) }]) {
          const each = [one, other].map((head) => compareAgreements(head, sub, context).verdict);
          const verdict = compareWithHeads([one, other], sub, context).verdict;
          expect(verdict === "pass").toBe(each.every((v) => v === "pass"));
          if (each.includes("fail")) expect(verdict).toBe("fail");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("comparing agreements", () => {
  test("a stricter sub-agreement never opens a gap", () => {
    let passing = 0;
    fc.assert(
      fc.property(someTerms, someTerms, aContext, (head, wish, context) => {
        const roomy = { ...head, breach_notice: 96, return_or_destroy: 60 };
        const sub = termsBelow(roomy, context);
        if (compareAgreements(roomy, sub, context).verdict !== "pass") return;
        passing += 1;
        const stricter = joinHeads([sub, wish], context).terms;
        if (isAtLeastAsStrict(sub, stricter, context))
          expect(compareAgreements(roomy, stricter, context).verdict).toBe("pass");
      }),
      { numRuns: 1_000 },
    );
    expect(passing).toBe(1_000);
  });

  test("weakening or leaving out one clause of a passing sub-agreement never passes", () => {
    fc.assert(
      fc.property(someTerms, aTermWith(1), aContext, (head, [id, [value]], context) => {
        fc.pre(head[id] !== undefined && id !== "sub_change_notice_days");
        const sub = termsBelow(head, context);
        const { [id]: _left, ...silent } = sub;
        expect(compareAgreements(head, silent, context).verdict).toBe("fail");
        if (!atLeast(verdictOf(id, head[id], value, context)))
          expect(compareAgreements(head, { ...sub, [id]: value }, context).verdict).not.toBe(
            "pass",
          );
      }),
      { numRuns: 1_000 },
    );
  });

  test("terms survive being kept as JSON", () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const kept: unknown = JSON.parse(JSON.stringify(terms));
        expect(parseTerms(kept)).toEqual({ ok: true, terms });
      }),
      { numRuns: 300 },
    );
  });
});

test("what we propose for a level is at least as strict as for every lower level", () => {
  const context: CompareContext = {
    effectiveOn: "2026-01-01",
    termEndsOn: "2029-06-30",
    materialLevel: "C4",
    handlingHours: 0,
    handlingDays: 0,
  };
  for (const [index, level] of LEVELS.entries())
    for (const lower of LEVELS.slice(0, index + 1))
      expect(compareAgreements(defaultTerms(lower), defaultTerms(level), context).verdict).toBe(
        "pass",
      );
});
