// What somebody who types terms is told before anybody signs: contested, impossible, missing, and why a default is one.
import { describe, expect, test } from "vitest";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import { judgeFlowDown } from "#scoring/obligations/flow-down.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";
import { WHY_DEFAULT } from "./term-defaults.ts";
import { isMissing, warningsFor } from "./term-warnings.ts";

type Asked = Parameters<typeof warningsFor>;
const said = (id: Asked[0], value: Asked[1], level: Asked[2]) =>
  warningsFor(id, value, level, undefined).join(" ");

describe("warnings", () => {
  test("secrecy without end is contested, except for a trade secret", () => {
    expect(said("survival", "perpetual", "C3")).toContain("contested");
    expect(said("survival", "perpetual", "C4")).toBe("");
    expect(said("survival", "while_trade_secret", "C2")).toContain("name years");
    expect(said("survival", "while_trade_secret", "C4")).toBe("");
    expect(said("survival", { months: 60, from: "termination" }, "C2")).toBe("");
  });

  test("a notice that leaves no time to hand on is named against what stands above", () => {
    const under = (hours: number) => ({
      terms: { breach_notice: hours },
      effectiveOn: "2026-01-01",
      endsOn: null,
    });
    const facts = { head: under(24), deed: null, level: "C2", today: "2026-01-01" } as const;
    const clauseOf = (hours: number) => judgeFlowDown(facts, under(hours)).clauses[0];
    expect(warningsFor("breach_notice", 24, "C2", clauseOf(24))).toEqual([
      "This leaves no time to hand on what is owed above.",
    ]);
    expect(warningsFor("breach_notice", 12, "C2", clauseOf(12))).toEqual([]);
  });

  test("and in a head agreement before anything is compared", () => {
    expect(said("breach_notice", 11, null)).toContain("nobody can keep it");
    expect(said("breach_notice", 12, null)).toBe("");
    expect(said("breach_notice", { within: 4, from: "discovery" }, null)).toContain("nobody");
    expect(said("return_or_destroy", 2, null)).toContain("nobody");
    expect(said("return_or_destroy", 3, null)).toBe("");
    expect(said("copies", "view_only", null)).toBe("");
    expect(said("breach_notice", 4, "C3")).toBe("");
  });

  test("what a model has learned cannot be returned, from confidential material on", () => {
    expect(said("ai_training_use", "allowed", "C2")).toContain("cannot be returned");
    expect(said("ai_training_use", "allowed", "C1")).toBe("");
  });

  test("a clause that the level needs is missing while it says nothing", () => {
    const group = { title: "Copies", terms: ["copies", "ai_training_use"], needed: true } as const;
    expect(isMissing(group, {})).toBe(true);
    expect(isMissing(group, { copies: "logged" })).toBe(false);
    expect(isMissing({ ...group, needed: false }, {})).toBe(false);
  });
});

test("every term says why its default is one, in one sentence; those without any say what it depends on", () => {
  for (const id of TERM_IDS) expect(WHY_DEFAULT[id]).toMatch(/^[A-Z].{20,120}\.$/);
  const never = TERM_IDS.filter((id) => defaultTerms("C4")[id] === undefined);
  for (const id of never) expect(WHY_DEFAULT[id]).toMatch(/depend|matter|Only where/);
});
