// The small exact tools every decision stands on: shares, ladders and days.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween, isDay } from "#scoring/day.ts";
import { TIERS } from "#scoring/facts.ts";
import { higherOf, isAtLeast, lowerOf, rungOf } from "#scoring/ladder.ts";
import { basisPoints, percentText, pointsText, reachesPercent } from "#scoring/ratio.ts";

test("a share is rounded once, half a basis point up", () => {
  expect(percentText(basisPoints(92, 114))).toBe("80.70");
  expect(percentText(basisPoints(104, 114))).toBe("91.23");
  expect(percentText(basisPoints(1, 20_000))).toBe("0.01");
  expect(percentText(basisPoints(0, 3))).toBe("0.00");
  expect(percentText(basisPoints(3, 3))).toBe("100.00");
});

test("rounding is never off by more than half a basis point", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), fc.nat(60_000), (whole, some) => {
      const part = Math.min(some, whole);
      const error = basisPoints(part, whole) * whole - part * 10_000;
      expect(2 * error).toBeGreaterThan(-whole - 1);
      expect(2 * error).toBeLessThanOrEqual(whole);
    }),
  );
});

test("a threshold is reached on the exact share only", () => {
  expect(reachesPercent(65, 100, 65)).toBe(true);
  expect(reachesPercent(64_999, 100_000, 65)).toBe(false);
});

test("sixths of points are shown exactly", () => {
  const shown = [0, 1, 2, 3, 4, 5, 6, 20, 552].map(pointsText);
  expect(shown).toEqual(["0", "1/6", "1/3", "1/2", "2/3", "5/6", "1", "3 1/3", "92"]);
});

test("ladders compare rungs, and a word that is no rung is refused instead of counting as lowest", () => {
  expect(higherOf(TIERS, "low", "high")).toBe("high");
  expect(higherOf(TIERS, "high", "low")).toBe("high");
  expect(lowerOf(TIERS, "critical", "moderate")).toBe("moderate");
  expect(lowerOf(TIERS, "moderate", "critical")).toBe("moderate");
  expect(isAtLeast(TIERS, "high", "high")).toBe(true);
  expect(() => rungOf(TIERS, "severe" as "low")).toThrow('"severe" is not one of low, moderate');
});

test("days that are not in the calendar are refused", () => {
  const real = ["2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30"];
  const unreal = [
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "x",
  ];
  expect(real.map(isDay)).toEqual(real.map(() => true));
  expect(unreal.map(isDay)).toEqual(unreal.map(() => false));
  expect(isDay("2026-01-00")).toBe(false);
  expect(() => addDays("soon", 1)).toThrow("not a calendar day: soon");
});

test("months end on their last day, and days count there and back", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
  const count = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(count, (days) => daysBetween("2026-03-01", addDays("2026-03-01", days)) === days),
  );
});
