import fc from "fast-check";
import { expect, test } from "vitest";
import { decideExposure } from "#scoring/exposure/decide-exposure.ts";
import {
  ACCESS_MODES,
  EXPOSURES,
  LEVELS,
  SUBCONTRACTING,
  VOLUMES,
  type Triage,
} from "#scoring/facts.ts";

const POLICY = { allowedCountries: ["DE", "FR", "NL"] };
const QUIET: Triage = {
  level: "C0",
  accessMode: "none",
  volume: "single_items",
  subcontracting: "none",
  countries: ["DE"],
};
const decide = (change: Partial<Triage>) =>
  decideExposure({ ...QUIET, ...change }, POLICY).exposure;

const triage: fc.Arbitrary<Triage> = fc.record({
  level: fc.constantFrom(...LEVELS),
  accessMode: fc.constantFrom(...ACCESS_MODES),
  volume: fc.constantFrom(...VOLUMES),
  subcontracting: fc.constantFrom(...SUBCONTRACTING),
  countries: fc.array(fc.constantFrom("DE", "FR", "US", "IN"), { maxLength: 3 }),
});

test.each([
  [{ level: "C1" }, "E1"],
  [{ level: "C2" }, "E2"],
  [{ level: "C3" }, "E3"],
  [{ level: "C4" }, "E4"],
  [{ accessMode: "view_only" }, "E0"],
  [{ accessMode: "download" }, "E2"],
  [{ accessMode: "remote" }, "E3"],
  [{ accessMode: "privileged" }, "E4"],
  [{ level: "C1", accessMode: "view_only", volume: "regular" }, "E1"],
  [{ level: "C1", accessMode: "view_only", volume: "bulk" }, "E2"],
  [{ level: "C1", accessMode: "none", volume: "bulk" }, "E1"],
  [{ level: "C0", accessMode: "view_only", volume: "bulk" }, "E0"],
  [{ level: "C2", subcontracting: "one_tier" }, "E2"],
  [{ level: "C2", subcontracting: "deeper" }, "E3"],
  [{ level: "C2", subcontracting: "unknown" }, "E3"],
  [{ level: "C2", countries: ["DE", "US"] }, "E3"],
  [{ level: "C2", countries: ["US", "IN"] }, "E3"],
  [{ level: "C2", countries: [] }, "E3"],
  [{ level: "C2", subcontracting: "deeper", countries: ["US"] }, "E4"],
  [{ level: "C4", subcontracting: "deeper", countries: ["US"] }, "E4"],
] as const)("%o is class %s", (change, exposure) => expect(decide(change)).toBe(exposure));

test("public material without access is E0, whatever else is said", () => {
  fc.assert(
    fc.property(triage, (any) => decide({ ...any, level: "C0", accessMode: "none" }) === "E0"),
  );
});

test("every driver and step-up says what it contributed, and together they explain the class", () => {
  const { exposure, reasons } = decideExposure(
    { ...QUIET, level: "C2", accessMode: "remote", countries: ["US", "DE", "US", "IN"] },
    POLICY,
  );
  expect(exposure).toBe("E4");
  expect(
    reasons.map((reason) => [reason.code, reason.facts.answer, reason.facts.contributes]),
  ).toEqual([
    ["level", "C2", "E2"],
    ["access_mode", "remote", "E3"],
    ["volume", "single_items", "E0"],
    ["subcontracting", "none", "+0"],
    ["countries", "IN, US", "+1"],
  ]);
  expect(reasons.at(1)?.text).toBe('Access "remote" asks for at least E3.');
  expect(reasons.at(4)?.text).toBe(
    'Countries outside the allowed set "IN, US" raises the class by one, up to E4.',
  );
  fc.assert(
    fc.property(triage, (any) => {
      const result = decideExposure(any, POLICY);
      const steps = result.reasons.filter((reason) => reason.facts.contributes === "+1").length;
      const drivers = result.reasons.map((reason) =>
        EXPOSURES.indexOf(reason.facts.contributes as "E0"),
      );
      const explained = Math.min(4, Math.max(...drivers) + steps);
      expect(result.reasons).toHaveLength(5);
      expect(EXPOSURES.indexOf(result.exposure)).toBe(explained);
    }),
  );
});

test("a more sensitive answer never lowers the class", () => {
  const ladders = [
    ["level", LEVELS],
    ["accessMode", ACCESS_MODES],
    ["volume", VOLUMES],
    ["subcontracting", SUBCONTRACTING],
    ["countries", [["DE"], ["DE", "FR"], ["DE", "US"]]],
  ] as const;
  fc.assert(
    fc.property(triage, fc.constantFrom(...ladders), (any, [field, rungs]) => {
      const classes = rungs.map((rung) => decide({ ...any, [field]: rung }));
      expect(classes).toEqual([...classes].sort());
    }),
  );
});

test("the order and repetition of countries change nothing", () => {
  fc.assert(
    fc.property(triage, (any) => {
      const other = { ...any, countries: [...any.countries, ...any.countries].reverse() };
      expect(decideExposure(other, POLICY)).toEqual(decideExposure(any, POLICY));
    }),
  );
});
