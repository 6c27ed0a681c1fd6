// What somebody who picks countries for an agreement is told about them as they type.
import { expect, test } from "vitest";
import { DEFAULT_RULES } from "#scoring/obligations/jurisdictions/default-rules.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { territoryWarnings } from "./territory-warnings.ts";

const GIVEN = {
  home: "DE",
  day: "2026-05-04",
  places: ["FR"],
  marks: ["", "personal_data"],
  table: DEFAULT_RULES,
};
const said = (terms: Terms, given = {}) => territoryWarnings(terms, { ...GIVEN, ...given });

test("each picked country has its sentence, the worst first, and nothing is said where nothing stands against it", () => {
  expect(said({ territories: ["EEA", "IN", "CU", "US"] })).toEqual({
    worst: "forbidden",
    said: [
      "Cuba: closed for any material (15 CFR 746).",
      "India: needs a basis on record for material marked “Personal data” (GDPR Art. 44).",
      "United States: goes under conditions for material marked “Personal data” (Implementing Decision (EU) 2023/1795).",
    ],
  });
  expect(said({ territories: ["EEA", "JP"] })).toEqual({ worst: null, said: [] });
});

test("a mechanism that is typed beside it silences what it carries", () => {
  const territories = ["EEA", "IN"];
  expect(said({ territories, data_transfer_mechanism: ["scc_m2"] } as Terms).said).toEqual([]);
  expect(said({ territories }).worst).toBe("needs_basis");
});

test("a country that is left out is named where people of the engagement work, or data is to stay", () => {
  expect(said({ territories: ["DE"] }).said).toEqual([
    "France is left out although people work there under this engagement: nobody there can be given items.",
  ]);
  expect(said({ territories: ["FR"] }, { home: "RU" }).said).toContain(
    "Russia is left out although data, or a copy of it, is to stay there (Federal Law 242-FZ).",
  );
});

test("of a great many countries twelve are named and the rest counted", () => {
  const { said: all } = said({ territories: ["WORLD"] });
  expect(all).toHaveLength(13);
  expect(all.at(-1)).toMatch(/^\d+ more of these countries/);
});

test("while no country is named, or nobody said where material leaves from, nothing is said", () => {
  expect(said({}).said).toEqual([]);
  expect(territoryWarnings({ territories: ["CU"] }, null)).toEqual({ worst: null, said: [] });
});
