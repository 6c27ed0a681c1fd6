// Several promises above one company: what is shown of them in one value, and what stays each promise's own.
import { describe, expect, test } from "vitest";
import { checkChain } from "#scoring/obligations/check-chain.ts";
import {
  compareWithHeads,
  joinHeads,
  termsUnder,
} from "#scoring/obligations/compare-agreements.ts";
import type { Demands } from "#scoring/obligations/demands.ts";
import { NO_DEMANDS, NO_HANDLING, withDemands } from "#scoring/obligations/demands.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";

const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: null,
  materialLevel: "C4",
  handlingHours: 0,
  handlingDays: 2,
};

describe("what several heads ask is shown as the one value that satisfies them all", () => {
  const shown = (one: Terms, other: Terms, sub: Terms) =>
    compareWithHeads([one, other], sub, context).clauses[0];

  test("where two heads share only one country, that country is what the sub is held to", () => {
    const clause = shown({ territories: ["DE", "FR"] }, { territories: ["AT", "FR"] }, {
      territories: ["US"],
    } as Terms);
    expect(clause).toMatchObject({ head: ["FR"], verdict: "incomparable" });
    expect(clause?.counterExample?.en).toContain("The sub is also allowed: United States;");
  });

  test("the shorter time to be done and the longer time ahead are asked for, whichever head comes first", () => {
    const one: Terms = { return_or_destroy: 30, sub_change_notice_days: 30 };
    const other: Terms = { return_or_destroy: 20, sub_change_notice_days: 14 };
    for (const heads of [
      [one, other],
      [other, one],
    ])
      expect(joinHeads(heads, context)).toEqual({
        terms: { return_or_destroy: 20, sub_change_notice_days: 30 },
        conflicts: [],
      });
  });

  test("a silent sub is told the strictest time and event, although no single head asks for both", () => {
    const suspicion = { within: 72, from: "suspicion" };
    expect(shown({ breach_notice: 48 }, { breach_notice: suspicion }, {})).toMatchObject({
      head: { within: 48, from: "suspicion" },
      verdict: "missing",
    });
  });

  test("two survivals that each reach further in another case contradict each other", () => {
    const ends = [
      { months: 60, from: "effective" },
      { months: 24, from: "termination" },
    ] as const;
    const { terms, conflicts } = joinHeads(
      ends.map((survival) => ({ survival })),
      context,
    );
    expect(terms).toEqual({ survival: ends[0] });
    expect(conflicts).toEqual([{ term: "survival", values: ends }]);
  });

  test("a third head does not settle what two others contradict each other in: the first one's value is proposed", () => {
    const caps = [{ amount: 5, currency: "EUR" }, { amount: 5, currency: "USD" }, "uncapped"];
    const demands = caps.reduce<Demands>(
      (all, liability_cap) =>
        withDemands(all, { terms: { liability_cap } as Terms }, NO_HANDLING, context),
      NO_DEMANDS,
    );
    expect(termsUnder(demands, context)).toEqual({ liability_cap: caps[0] });
  });
});

describe("what a company in between promised", () => {
  test("loses only the time that passes below that company", () => {
    const chain = (days: number) =>
      checkChain(
        { id: "customer", terms: {} },
        [
          { from: "customer", to: "a", name: "a", terms: { return_or_destroy: 10 } },
          { from: "a", to: "b", name: "b", terms: { return_or_destroy: days } },
        ],
        context,
      ).edges[1]?.clauses[0];
    expect(chain(8)?.cascade).toBe("feasible");
    expect(chain(9)?.counterExample?.en).toContain(
      "until day 9; checking and handing on takes 2 days; you would be done on day 11 but must be done by day 10.",
    );
  });

  test("two promises at the top are joined by the days and the level of what goes over the edge", () => {
    const top = {
      id: "customer",
      terms: { survival: { months: 60, from: "effective" } } as Terms,
      heads: [{ reference: "HA-2", terms: { survival: "while_trade_secret" } as Terms }],
    };
    const shown = (level: "C3" | "C4") => {
      const material = ["customer", "HA-2"].map((head) => ({ head, level, overlays: [] }));
      return checkChain(
        top,
        [{ from: "customer", to: "a", name: "a", terms: {}, material }],
        context,
      ).edges[0]?.clauses[0]?.head;
    };
    expect(shown("C4")).toBe("while_trade_secret");
    expect(shown("C3")).toEqual({ months: 60, from: "effective" });
  });
});
