// Which evidence follows from the rules about countries, and that nothing is asked for twice.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { addRuleEvidence } from "#scoring/exposure/add-rule-evidence.ts";
import { proposePackage } from "#scoring/exposure/propose-package.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import { evidenceOfRules, type EvidenceCase } from "./evidence-of-rules.ts";
import type { JurisdictionRule } from "./jurisdiction-rule.ts";
import { askReason, openAsks, type AskedAlready } from "./open-asks.ts";

const DAY = "2026-05-04";
const given = (changes: Partial<EvidenceCase> = {}): EvidenceCase => ({
  from: "DE",
  countries: ["IN"],
  items: [["personal_data"]],
  others: [],
  day: DAY,
  table: DEFAULT_RULES,
  ...changes,
});
const told = (changes: Partial<EvidenceCase> = {}) =>
  evidenceOfRules(given(changes)).map(({ kind, country, required }) => [kind, country, required]);

describe("the rows we start with ask for", () => {
  test("an assessment, where personal data goes to a country without adequacy", () => {
    expect(told()).toEqual([["transfer_impact_assessment", "IN", true]]);
    expect(told({ items: [["phi"]] })).toEqual([["transfer_impact_assessment", "IN", true]]);
  });

  test("proof of being listed, where adequacy counts for some recipients only", () => {
    expect(told({ countries: ["US"] })).toEqual([["recipient_listing", "US", true]]);
  });

  test("proof of where the data lies, where the origin wants it to stay", () => {
    expect(told({ from: "RU", countries: ["DE"] })).toEqual([["data_location_proof", "DE", true]]);
  });

  test("an end-use statement, where a group is closed to controlled material", () => {
    expect(told({ countries: ["CN"], items: [["export_ear"]] })).toEqual([
      ["end_use_statement", "CN", true],
    ]);
  });

  test("nothing at home, within the area, under full adequacy, or for material without a mark", () => {
    expect(told({ countries: ["DE", "FR", "JP"] })).toEqual([]);
    expect(told({ items: [[]] })).toEqual([]);
    expect(told({ items: [["trade_secret"]] })).toEqual([]);
  });

  test("nothing on a day on which the rule was not in force, or where nobody said the origin", () => {
    expect(told({ countries: ["BR"], day: "2026-01-31" })).toHaveLength(1);
    expect(told({ countries: ["BR"], day: "2026-02-01" })).toEqual([]);
    expect(told({ from: "" })).toEqual([]);
  });
});

describe("while no item was asked for", () => {
  test("personal data is presumed, and what it calls for is welcome only", () => {
    expect(told({ items: [] })).toEqual([["transfer_impact_assessment", "IN", false]]);
    const [ask] = openAsks(evidenceOfRules(given({ items: [] })), []).ask;
    expect(askReason(ask!)).toBe(
      "Welcome for India: GDPR Art. 44. No item that was asked for calls for it yet.",
    );
  });

  test("items on the same promise say what may follow, in the place of the presumption", () => {
    const china = { countries: ["CN"], items: [] };
    expect(told({ ...china, others: ["export_ear"] })).toEqual([
      ["end_use_statement", "CN", false],
    ]);
    expect(told({ ...china, others: ["cui"] })).toEqual([]);
    expect(told({ ...china, items: [["cui"]] })).toEqual([]);
    expect(told({ ...china, items: [["export_ear"]], others: ["export_ear"] })).toEqual([
      ["end_use_statement", "CN", true],
    ]);
    const both = told({ ...china, items: [["export_ear"]], others: ["personal_data"] });
    expect(both).toEqual([
      ["transfer_impact_assessment", "CN", false],
      ["end_use_statement", "CN", true],
    ]);
  });

  test("a row about all material asks as a must", () => {
    const all: JurisdictionRule = { ...row("data_location_proof"), overlays: [] };
    expect(told({ items: [], table: [all] })).toEqual([["data_location_proof", "IN", true]]);
  });
});

function row(...evidence: EvidenceKind[]): JurisdictionRule {
  return {
    kind: "transfer",
    from: "DE",
    to: "WORLD",
    strength: "",
    overlays: ["personal_data"],
    scope: "",
    validFrom: "2026-01-01",
    validUntil: null,
    source: "Our own rule",
    evidence,
  };
}

describe("for any rules, places and requests", () => {
  const place = fc.constantFrom("DE", "FR", "IN", "US", "GROUP", "WORLD");
  const kinds = fc.subarray([
    "transfer_impact_assessment",
    "data_location_proof",
    "subcontractor_list",
  ] as const) as fc.Arbitrary<EvidenceKind[]>;
  const rule: fc.Arbitrary<JurisdictionRule> = fc
    .record({
      kind: fc.constantFrom("membership", "transfer", "adequacy", "localisation", "embargo"),
      from: place,
      to: place,
      overlays: fc.subarray(["personal_data", "cui"]),
      validFrom: fc.integer({ min: -9, max: 1 }).map((days) => addDays(DAY, days)),
      source: fc.constantFrom("one", "two"),
      evidence: kinds,
    })
    .map((one) => ({
      ...one,
      strength: one.kind === "localisation" ? ("copy" as const) : ("" as const),
      scope: "",
      validUntil: null,
    }));
  const world = fc.record({
    from: fc.constantFrom("", "DE", "IN"),
    countries: fc.subarray(["DE", "FR", "IN", "US"]),
    items: fc.array(fc.subarray(["personal_data", "cui", "phi"]), { maxLength: 3 }),
    others: fc.subarray(["personal_data", "cui"]),
    day: fc.constant(DAY),
    // of two adequacy rows the later one speaks: each row begins on a day of its own
    table: fc.uniqueArray(rule, { maxLength: 7, selector: ({ validFrom }) => validFrom }),
  });
  const requests = fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom("transfer_impact_assessment", "data_location_proof"),
      places: fc.subarray(["DE", "IN", "US"]),
      required: fc.boolean(),
      state: fc.constantFrom("open", "waived", "withdrawn"),
    }),
    { maxLength: 5 },
  ) as fc.Arbitrary<AskedAlready[]>;

  test("asking for what is open leaves nothing open, and asks for no kind and country twice", () => {
    fc.assert(
      fc.property(world, requests, (now, before) => {
        const need = evidenceOfRules(now);
        const { ask, raise } = openAsks(need, before);
        const after: AskedAlready[] = [
          ...before.map((one) => (raise.includes(one.id) ? { ...one, required: true } : one)),
          ...ask.map((one, at) => ({ ...one, id: `new ${at}`, state: "open" as const })),
        ];
        expect(openAsks(need, after)).toEqual({ ask: [], raise: [] });
        const made = ask.flatMap(({ kind, places }) => places.map((to) => `${kind} ${to}`));
        expect(made).toEqual([...new Set(made)]);
        for (const { kind, places } of ask)
          expect(
            before.some(
              (one) =>
                one.kind === kind &&
                one.state !== "withdrawn" &&
                (one.places.length === 0 || one.places.some((to) => places.includes(to))),
            ),
          ).toBe(false);
      }),
    );
  });

  test("the order of rows, countries and items does not matter; every need names a row that asks for it", () => {
    fc.assert(
      fc.property(world, (now) => {
        const turned = {
          ...now,
          table: [...now.table].reverse(),
          countries: [...now.countries].reverse(),
          items: [...now.items].reverse(),
        };
        const plain = (one: EvidenceCase) =>
          evidenceOfRules(one).map(({ kind, country, required }) => [kind, country, required]);
        expect(plain(turned)).toEqual(plain(now));
        for (const { kind, because } of evidenceOfRules(now)) {
          expect(because.length).toBeGreaterThan(0);
          for (const { source } of because)
            expect(
              now.table.some((one) => one.source === source && one.evidence.includes(kind)),
            ).toBe(true);
        }
      }),
    );
  });

  test("one more item never asks for less as a must", () => {
    fc.assert(
      fc.property(world, fc.subarray(["personal_data", "cui"]), (now, item) => {
        const must = (one: EvidenceCase) =>
          evidenceOfRules(one).flatMap(({ kind, country, required }) =>
            required ? [`${kind} ${country}`] : [],
          );
        const more = must({ ...now, items: [...now.items, item] });
        expect(must(now).filter((one) => !more.includes(one))).toEqual([]);
      }),
    );
  });

  test("a package that has it all is left as it is", () => {
    const triage = {
      level: "C3",
      accessMode: "download",
      volume: "bulk",
      subcontracting: "unknown",
      countries: ["IN"],
    } as const;
    fc.assert(
      fc.property(world, (now) => {
        const need = evidenceOfRules(now);
        const once = addRuleEvidence(proposePackage(triage, "E3"), need);
        expect(addRuleEvidence(once, need)).toBe(once);
        for (const { kind, country, required } of need)
          expect(
            once.evidence.some(
              (one) =>
                one.kind === kind &&
                (one.places === undefined || one.places.includes(country)) &&
                (one.required || !required),
            ),
          ).toBe(true);
      }),
    );
  });
});
