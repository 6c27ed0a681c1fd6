// What the rules about countries say to the countries of an agreement.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES } from "./default-rules.ts";
import { judgeTerritories } from "./judge-territories.ts";

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
