// A rule binds what comes from its own place and goes to its own place, about its own material, in its own days.
import { describe, expect, test } from "vitest";
import { judgeRoute } from "./judge-route.ts";
import {
  countsOn,
  covers,
  isAbout,
  type JurisdictionRule,
  type JurisdictionTable,
} from "./jurisdiction-rule.ts";

const DAY = "2026-05-04";
const rule = (
  kind: JurisdictionRule["kind"],
  from: string,
  to: string,
  more: Partial<JurisdictionRule> = {},
): JurisdictionRule => ({
  kind,
  from,
  to,
  strength: "",
  overlays: [],
  scope: "",
  validFrom: "2020-01-01",
  validUntil: null,
  evidence: [],
  source: "House rule",
  ...more,
});
const judged = (
  table: JurisdictionTable,
  from: string,
  to: string,
  mechanisms: string[] | null = null,
) => judgeRoute({ from, to, overlays: [] }, mechanisms, DAY, table);
const verdict = (...asked: Parameters<typeof judged>) => judged(...asked).verdict;

describe("a rule binds its own places only", () => {
  test("an embargo of one country says nothing about what comes from another", () => {
    const table = [rule("embargo", "CH", "TR")];
    expect(verdict(table, "CH", "TR")).toBe("forbidden");
    expect(verdict(table, "DE", "TR")).toBe("allowed");
    expect(verdict(table, "CH", "JP")).toBe("allowed");
  });

  test("what has to stay out of one place may leave for another", () => {
    const table = [rule("localisation", "IN", "SG", { strength: "hard" })];
    expect(verdict(table, "IN", "SG")).toBe("forbidden");
    expect(verdict(table, "IN", "JP")).toBe("allowed");
    expect(verdict(table, "JP", "SG")).toBe("allowed");
  });

  test("what stays inside a group goes freely within it", () => {
    const table = [
      rule("membership", "DE", "EEA"),
      rule("membership", "FR", "EEA"),
      rule("localisation", "EEA", "WORLD", { strength: "hard" }),
    ];
    expect(verdict(table, "DE", "FR")).toBe("allowed");
    expect(verdict(table, "DE", "CH")).toBe("forbidden");
  });

  test("an adequacy decision of one country does not serve another", () => {
    const leaving = [rule("transfer", "CH", "WORLD"), rule("transfer", "GB", "WORLD")];
    const table = [...leaving, rule("adequacy", "GB", "KR")];
    expect(verdict(table, "GB", "KR")).toBe("allowed");
    expect(verdict(table, "CH", "KR")).toBe("needs_basis");
    expect(verdict(table, "GB", "JP")).toBe("needs_basis");
  });

  test("membership belongs to one country and one group, and only membership makes a member", () => {
    const table = [
      rule("membership", "NO", "EEA"),
      rule("adequacy", "JP", "EEA"),
      rule("membership", "GB", "EEA", { validUntil: "2020-12-31" }),
    ];
    const members = ["NO", "JP", "GB", "DE"].map((country) => covers("EEA", country, DAY, table));
    expect(members).toEqual([true, false, false, false]);
    expect(covers("EU", "NO", DAY, table)).toBe(false);
    expect(covers("EEA", "GB", "2020-12-31", table)).toBe(true);
    expect([covers("NO", "NO", DAY, []), covers("WORLD", "NO", DAY, [])]).toEqual([true, true]);
  });
});

describe("mechanisms", () => {
  test("carry nothing where no basis is asked for", () => {
    const stays = [rule("localisation", "GB", "WORLD", { strength: "conditional" })];
    expect(judged(stays, "GB", "IN", ["idta"])).toMatchObject({
      verdict: "conditional",
      carriedBy: [],
    });
    expect(judged([rule("transfer", "CH", "WORLD")], "GB", "IN", ["idta"]).carriedBy).toEqual([]);
  });

  test("are named where they carry, adequacy first, and none that the agreement leaves out", () => {
    const table = [rule("transfer", "GB", "WORLD"), rule("adequacy", "GB", "KR")];
    const carriers = (mechanisms: string[] | null) =>
      judged(table, "GB", "KR", mechanisms).carriedBy;
    expect(carriers(["idta", "bcr", "adequacy", "scc_m2"])).toEqual(["adequacy", "bcr", "idta"]);
    expect(carriers(["idta"])).toEqual(["idta"]);
    expect(carriers(null)).toEqual(["adequacy"]);
    expect(judged(table, "GB", "KR").findings).toMatchObject([
      { verdict: "allowed", rule: { kind: "adequacy" } },
    ]);
  });

  test("a decision for some recipients does not carry by itself", () => {
    const some = rule("adequacy", "GB", "US", { strength: "conditional" });
    expect(judged([rule("transfer", "GB", "WORLD"), some], "GB", "US")).toMatchObject({
      verdict: "conditional",
      carriedBy: [],
    });
  });
});

describe("what a rule is about", () => {
  const about = (overlay: string, ...overlays: string[]) =>
    isAbout(rule("embargo", "WORLD", "RU", { overlays: [overlay] }), overlays);

  test("a rule about no overlay is about everything, another one about what carries its overlay", () => {
    expect(isAbout(rule("embargo", "WORLD", "RU"), [])).toBe(true);
    expect([about("cui"), about("cui", "phi"), about("cui", "phi", "cui")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("a rule about several overlays is about what carries any of them", () => {
    const several = rule("embargo", "WORLD", "RU", { overlays: ["cui", "phi"] });
    expect([isAbout(several, ["phi"]), isAbout(several, ["trade_secret"])]).toEqual([true, false]);
  });

  test.each([
    ["special_category", "personal_data"],
    ["phi", "personal_data"],
    ["export_itar", "export_controlled"],
    ["export_ear", "export_controlled"],
    ["fci", "cui"],
  ])("%s falls under the rules for %s, not the other way round", (narrow, broad) => {
    expect([about(broad, narrow), about(narrow, broad)]).toEqual([true, false]);
  });
});

test("a rule counts from its first day to its last one", () => {
  const counts = (day: string, validUntil: string | null) =>
    countsOn({ validFrom: "2026-01-01", validUntil }, day);
  expect(
    ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map((day) =>
      counts(day, "2026-06-30"),
    ),
  ).toEqual([false, true, true, false]);
  expect(counts("2099-01-01", null)).toBe(true);
});
