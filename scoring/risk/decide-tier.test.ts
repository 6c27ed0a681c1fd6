import fc from "fast-check";
import { expect, test } from "vitest";
import { EXPOSURES, TIERS, type Exposure } from "#scoring/facts.ts";
import { MODEL_2026_1 as MODEL } from "#scoring/model/2026-1.ts";
import { decideTier } from "#scoring/risk/decide-tier.ts";

function sums(metSixths: number, assuredSixths: number, weightApplicable = 1000) {
  return { weightApplicable, metSixths, assuredSixths, verifiedSixths: 0, weightUnanswered: 0 };
}

/** Shares in whole percent of 1000 points. */
const decide = (exposure: Exposure, met: number, assured: number) =>
  decideTier(MODEL, exposure, sums(met * 60, assured * 60), null);

test.each([
  [100, "A3"],
  [85, "A3"],
  [84, "A2"],
  [65, "A2"],
  [64, "A1"],
  [40, "A1"],
  [39, "A0"],
  [0, "A0"],
] as const)("%i %% coverage earns band %s", (met, band) => {
  expect(decide("E2", met, 0)).toMatchObject({ band, cappedBy: null });
});

test("a band is decided on the exact share, not on what rounding shows", () => {
  const almost = sums(5_099_999, 0, 1_000_000); // 84.99998 %, shown as 85.00
  expect(decideTier(MODEL, "E2", almost, null).band).toBe("A2");
});

test.each([
  ["E3", 90, 59, "A1", 60],
  ["E3", 90, 60, "A3", null],
  ["E4", 95, 79, "A1", 80],
  ["E4", 95, 80, "A2", 90],
  ["E4", 95, 89, "A2", 90],
  ["E4", 95, 90, "A3", null],
  ["E4", 84, 80, "A2", null],
  ["E4", 50, 0, "A1", null],
  ["E4", 10, 0, "A0", null],
  ["E2", 90, 0, "A3", null],
] as const)(
  "%s with %i %% met and %i %% reviewed is band %s",
  (exposure, met, assured, band, needed) => {
    const decision = decide(exposure, met, assured);
    expect(decision.band).toBe(band);
    expect(decision.cappedBy?.neededPercent ?? null).toBe(needed);
    expect(decision.tier).toBe(MODEL.residual[exposure][band]);
  },
);

test("a cap says how many more points must be reviewed, and exactly that many lift it", () => {
  const capped = decideTier(MODEL, "E3", sums(92 * 6, 30 * 6, 114), null);
  expect(capped.cappedBy).toMatchObject({ pointsMissing: "38 1/2" });
  expect(decideTier(MODEL, "E3", sums(92 * 6, 30 * 6 + 231, 114), null).cappedBy).toBeNull();
  expect(decideTier(MODEL, "E3", sums(92 * 6, 30 * 6 + 230, 114), null).cappedBy).not.toBeNull();
});

test("a floor raises the tier and never lowers it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...EXPOSURES),
      fc.nat(100),
      fc.nat(100),
      fc.constantFrom(...TIERS),
      (exposure, met, assured, floor) => {
        const free = decide(exposure, met, assured).tier;
        const held = decideTier(MODEL, exposure, sums(met * 60, assured * 60), floor).tier;
        expect(TIERS.indexOf(held)).toBe(Math.max(TIERS.indexOf(free), TIERS.indexOf(floor)));
      },
    ),
  );
});

test("more met, more reviewed or less exposure never raises the tier", () => {
  const rung = (exposure: Exposure, met: number, assured: number) =>
    TIERS.indexOf(decide(exposure, met, assured).tier);
  fc.assert(
    fc.property(fc.nat(4), fc.nat(99), fc.nat(99), (row, met, assured) => {
      const exposure = EXPOSURES[row] as Exposure;
      const here = rung(exposure, met, assured);
      expect(rung(exposure, met + 1, assured)).toBeLessThanOrEqual(here);
      expect(rung(exposure, met, assured + 1)).toBeLessThanOrEqual(here);
      expect(rung(EXPOSURES[Math.max(0, row - 1)] as Exposure, met, assured)).toBeLessThanOrEqual(
        here,
      );
    }),
  );
});
