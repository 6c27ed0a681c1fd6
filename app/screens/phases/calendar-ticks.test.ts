// Checks which months stand on the calendar of phases.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { calendarTicks, percentOf } from "./calendar-ticks.ts";

describe("the calendar of phases", () => {
  test("names every quarter of a year and a half", () => {
    expect(calendarTicks({ from: "2026-07-05", until: "2027-12-27" })).toEqual([
      "2026-10-01",
      "2027-01-01",
      "2027-04-01",
      "2027-07-01",
      "2027-10-01",
    ]);
  });

  test("names nothing within a few days of one month", () => {
    expect(calendarTicks({ from: "2026-07-05", until: "2026-07-09" })).toEqual([]);
  });

  test("puts the first day at 0 and the last at 100 percent, also of a single day", () => {
    const span = { from: "2026-07-05", until: "2026-10-13" };
    expect(percentOf(span, "2026-07-05")).toBe(0);
    expect(percentOf(span, "2026-10-13")).toBe(100);
    expect(percentOf({ from: "2026-07-05", until: "2026-07-05" }, "2026-07-05")).toBe(0);
  });

  test("shows one to five months in order within any span of two months to twenty years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 62, max: 7300 }), (a, b) => {
        const from = addDays("2010-01-01", a);
        const span = { from, until: addDays(from, b) };
        const ticks = calendarTicks(span);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect([...ticks].sort()).toEqual(ticks);
        expect(ticks.every((day) => day >= span.from && day <= span.until)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
