import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { calendarOf } from "./calendar.ts";

const day = fc.integer({ min: 0, max: 13 }).map((count) => addDays("2026-11-16", count));
const offset = fc.integer({ min: -60, max: -1 });
const clock = fc
  .integer({ min: 8 * 60, max: 16 * 60 + 59 })
  .map((minutes) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":"),
  );

describe("the story's calendar", () => {
  test("nobody works at weekends", () => {
    fc.assert(
      fc.property(day, offset, clock, (today, days, time) => {
        const at = calendarOf(today, new Date(`${today}T00:00:01Z`)).moment(days, time);
        expect([0, 6]).not.toContain(at.getUTCDay());
      }),
    );
  });

  test("what is told first happened first, on whatever day the story is told", () => {
    fc.assert(
      fc.property(day, offset, offset, clock, clock, (today, one, other, early, late) => {
        const calendar = calendarOf(today, new Date(`${today}T00:00:01Z`));
        const [first, second] = [
          { days: one, time: early },
          { days: other, time: late },
        ].sort((a, b) => a.days - b.days || a.time.localeCompare(b.time));
        const [before, after] = [first!, second!].map(({ days, time }) =>
          calendar.moment(days, time),
        );
        expect(before! <= after!).toBe(true);
        expect(after!.getTime()).toBeLessThan(Date.parse(`${today}T00:00:00Z`));
      }),
    );
  });
});
