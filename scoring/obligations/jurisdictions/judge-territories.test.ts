// What the rules about countries say to the countries of an agreement.
import { describe, expect, test } from "vitest";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import { judgeLeftOut, judgeTerritories, rowsFor } from "./judge-territories.ts";

const DAY = "2026-05-04";
const judged = (
  territories: string[],
  marks: string[],
  mechanisms: string[] | null = null,
  home = "DE",
) =>
  judgeTerritories(territories, { home, marks, mechanisms, day: DAY }, DEFAULT_RULES).map(
    ({ country, mark, verdict }) => [country, mark, verdict],
  );

describe("the countries of an agreement", () => {
  test("are named where a rule closes them or asks for more, the worst first, then by country", () => {
    expect(judged(["EEA", "US", "IR", "IN", "CU"], ["", "personal_data"])).toEqual([
      ["CU", "", "forbidden"],
      ["IR", "", "forbidden"],
      ["IN", "personal_data", "needs_basis"],
      ["US", "personal_data", "conditional"],
    ]);
  });

  test("are named once, for the mark that is worst", () => {
    expect(judged(["CN"], ["personal_data", "export_ear"])).toEqual([
      ["CN", "export_ear", "forbidden"],
    ]);
  });

  test("are silent where nothing stands against them, or the agreement names what carries it", () => {
    expect(judged(["EEA", "JP"], ["", "personal_data"])).toEqual([]);
    expect(judged(["IN"], ["personal_data"], ["scc_m2"])).toEqual([]);
    expect(judged(["IN"], [""])).toEqual([]);
    expect(judged([], ["personal_data"])).toEqual([]);
  });

  test("say where the rule stands", () => {
    const asked = { home: "DE", marks: ["personal_data"], mechanisms: null, day: DAY };
    expect(judgeTerritories(["IN"], asked, DEFAULT_RULES)[0]?.source).toBe("GDPR Art. 44");
    const [closed] = DEFAULT_RULES.filter(({ kind }) => kind === "embargo");
    const lesser = {
      ...closed!,
      kind: "localisation",
      to: "IN",
      from: "DE",
      overlays: [],
    } as const;
    const worst = { ...lesser, kind: "embargo", source: "House rule" } as const;
    expect(judgeTerritories(["IN"], asked, [lesser, worst])).toEqual([
      { country: "IN", mark: "personal_data", verdict: "forbidden", source: "House rule" },
    ]);
  });
});

describe("the countries an agreement leaves out", () => {
  const leftOut = (
    territories: string[],
    places: string[],
    home = "DE",
    marks = ["personal_data"],
  ) =>
    judgeLeftOut(
      territories,
      { home, marks, places, mechanisms: null, day: DAY },
      DEFAULT_RULES,
    ).map(({ country, because, source }) => [country, because, source]);

  test("are named where people of the engagement work, each once and by country", () => {
    expect(leftOut(["EEA"], ["IN", "FR", "BR", "IN"])).toEqual([
      ["BR", "place", ""],
      ["IN", "place", ""],
    ]);
    expect(leftOut(["EEA", "IN"], ["IN", "FR"])).toEqual([]);
  });

  test("and where data, or a copy of it, has to stay at its origin", () => {
    expect(leftOut(["DE", "FR"], [], "RU")).toEqual([["RU", "stays", "Federal Law 242-FZ"]]);
    expect(leftOut(["DE", "RU"], [], "RU")).toEqual([]);
    expect(leftOut(["DE"], [], "RU", ["", "cui"])).toEqual([]);
    expect(leftOut(["SG"], ["SG"], "IN", ["bank_secrecy"])).toEqual([
      ["IN", "stays", "Reserve Bank of India, circular of 6 April 2018"],
    ]);
    expect(leftOut(["DE"], [], "IN", ["bank_secrecy", "personal_data"])).toHaveLength(1);
    // leaving under conditions keeps nothing at home
    expect(leftOut(["DE"], [], "CN")).toEqual([]);
    expect(leftOut([], [], "RU")).toEqual([]);
  });
});

test("the rows for one origin judge its ways as the whole register does", () => {
  const marks = ["", "personal_data", "export_itar", "bank_secrecy"];
  const all = Object.keys(COUNTRIES);
  for (const home of ["DE", "GB", "RU", "IN", "US"])
    for (const day of [DAY, "2019-01-01"]) {
      const few = rowsFor(home, day, DEFAULT_RULES);
      expect(few.length).toBeLessThan(DEFAULT_RULES.length);
      const asked = { home, marks, mechanisms: null, day };
      expect(judgeTerritories(all, asked, few)).toEqual(
        judgeTerritories(all, asked, DEFAULT_RULES),
      );
    }
});
