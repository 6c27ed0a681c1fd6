// Worked cases that a lawyer can follow: two agreements in, the verdict and the counter-example out.
import { describe, expect, test } from "vitest";
import {
  compareAgreements,
  compareWithHeads,
  joinHeads,
  termsBelow,
} from "#scoring/obligations/compare-agreements.ts";
import type { TermResult } from "#scoring/obligations/compare-term.ts";
import { compareTerm } from "#scoring/obligations/compare-term.ts";
import { DEFAULT_HANDLING, defaultTerms } from "#scoring/obligations/default-terms.ts";
import type { CompareContext, EndDate, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import worked from "#tests/golden/obligations.json" with { type: "json" };

const context = worked.context as CompareContext;

interface WorkedCase extends TermResult {
  readonly term: TermId;
  readonly head: TermValue;
  readonly sub: TermValue | null;
}

describe("one term of the head agreement and the same term of the sub-agreement", () => {
  test.each(worked.cases)("$term: head $head, sub $sub is $verdict", (example) => {
    const { term, head, sub, ...expected } = example as WorkedCase;
    expect(compareTerm(term, head, sub, context)).toEqual(expected);
  });

  test("a trade-secret clause promises nothing for material that is no trade secret", () => {
    const ordinary = { ...context, materialLevel: "C3" } as const;
    const fiveYears: EndDate = { months: 60, from: "effective" };
    expect(compareTerm("survival", fiveYears, "while_trade_secret", ordinary).verdict).toBe(
      "weaker",
    );
    expect(compareTerm("survival", fiveYears, "while_trade_secret", context).verdict).toBe(
      "stricter",
    );
  });

  test("survival counts from the dates of each agreement", () => {
    const head = { effectiveOn: "2020-01-01", termEndsOn: "2021-01-01" };
    const years: EndDate = { months: 24, from: "termination" };
    expect(compareTerm("survival", years, years, { ...context, head }).verdict).toBe("stricter");
  });
});

describe("a whole agreement", () => {
  const head: Terms = {
    breach_notice: 72,
    return_or_destroy: 30,
    sub_disclosure: "general_consent_objection",
  };

  test("equal terms fail when no time is left to hand a notice on", () => {
    const { verdict, clauses } = compareAgreements(head, head, context);
    expect(verdict).toBe("fail");
    expect(clauses.map(({ term, verdict: v, cascade }) => [term, v, cascade])).toEqual([
      ["breach_notice", "equal", "infeasible"],
      ["return_or_destroy", "equal", "infeasible"],
      ["sub_disclosure", "equal", undefined],
    ]);
  });

  test("the terms proposed below a head pass", () => {
    const below = termsBelow(head, context);
    expect(below).toEqual({ ...head, breach_notice: 48, return_or_destroy: 25 });
    expect(compareAgreements(head, below, context).verdict).toBe("pass");
  });

  test("a head that leaves less time than handing on takes stays infeasible", () => {
    const tight: Terms = { breach_notice: 12 };
    expect(compareAgreements(tight, termsBelow(tight, context), context).verdict).toBe("fail");
  });

  test("our own proposals for every confidential level leave room for a subcontractor", () => {
    const usual = { ...context, ...DEFAULT_HANDLING };
    for (const level of ["C1", "C2", "C3", "C4"] as const) {
      const own = defaultTerms(level);
      expect(compareAgreements(own, termsBelow(own, usual), usual).verdict).toBe("pass");
    }
  });

  test("a clause that only cannot be ranked goes to legal review, and fails beside a weaker one", () => {
    const own: Terms = { governing_law_forum: ["de_courts"], need_to_know: true };
    const sub: Terms = { governing_law_forum: ["fr_courts"], need_to_know: true };
    expect(compareAgreements(own, sub, context).verdict).toBe("review");
    expect(compareAgreements(own, { ...sub, need_to_know: false }, context).verdict).toBe("fail");
  });

  test("notice of new subcontractors does not matter where none is allowed without consent", () => {
    const own: Terms = { sub_disclosure: "general_consent_objection", sub_change_notice_days: 30 };
    const { verdict, clauses } = compareAgreements(own, { sub_disclosure: "prohibited" }, context);
    expect(verdict).toBe("pass");
    expect(clauses[1]).toMatchObject({
      term: "sub_change_notice_days",
      verdict: "not_applicable",
      head: 30,
      sub: null,
    });
  });

  test("a clause only the sub-agreement has is shown and asks nothing", () => {
    const { verdict, clauses } = compareAgreements({}, { need_to_know: true }, context);
    expect({ verdict, clause: clauses[0]?.verdict }).toEqual({
      verdict: "pass",
      clause: "not_applicable",
    });
  });
});

describe("several heads", () => {
  const german: Terms = {
    governing_law_forum: ["de_courts"],
    breach_notice: 72,
    liability_cap: { amount: 5, currency: "EUR" },
  };
  const french: Terms = {
    governing_law_forum: ["fr_courts"],
    breach_notice: 48,
    liability_cap: { amount: 5, currency: "USD" },
  };

  test("the strictest is asked for, and what cannot be joined is a conflict", () => {
    const { terms, conflicts } = joinHeads([german, french], context);
    expect(terms).toEqual({ ...german, breach_notice: 48 });
    expect(conflicts.map(({ term }) => term)).toEqual(["liability_cap", "governing_law_forum"]);
  });

  test("a third head does not settle a conflict between two others", () => {
    const { conflicts } = joinHeads([german, french, german], context);
    expect(conflicts.map(({ values }) => values.length)).toEqual([3, 3]);
  });

  test("a conflict goes to review, unless one value satisfies every head after all", () => {
    const sub: Terms = {
      governing_law_forum: ["de_courts"],
      breach_notice: 24,
      liability_cap: "uncapped",
    };
    const { verdict, clauses } = compareWithHeads([german, french], sub, context);
    expect(verdict).toBe("review");
    expect(clauses.find(({ term }) => term === "governing_law_forum")).toMatchObject({
      verdict: "incomparable",
      head: ["fr_courts"],
    });
    expect(clauses.find(({ term }) => term === "liability_cap")?.verdict).toBe("stricter");
  });

  test("a sub that is weaker than one of the conflicting heads fails, and a silent one is missing", () => {
    const sub: Terms = { governing_law_forum: ["de_courts"], breach_notice: 24 };
    const poor = { amount: 4, currency: "USD" };
    expect(
      compareWithHeads([german, french], { ...sub, liability_cap: poor }, context).verdict,
    ).toBe("fail");
    const silent = compareWithHeads([german, french], sub, context);
    expect(silent.clauses.find(({ term }) => term === "liability_cap")?.verdict).toBe("missing");
  });
});
