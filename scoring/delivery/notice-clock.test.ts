import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import {
  afterBusinessHours,
  localOf,
  momentOf,
  noticeDue,
  noticeStanding,
  strictestNotice,
} from "./notice-clock.ts";

const at = (text: string) => Date.parse(text);
const show = (moment: number) => new Date(moment).toISOString().slice(0, 16);

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Sao_Paulo",
  "Pacific/Apia",
];
const HOURS = 3_600_000;
const moments = fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });

describe("business hours", () => {
  test("run on the wall clock: over a change of the clocks the deadline keeps its hour", () => {
    // Friday 27 March 2026, 16:00 in Berlin is 15:00 UTC; the clocks go forward on Sunday
    expect(show(afterBusinessHours(at("2026-03-27T15:00:00Z"), 8, "Europe/Berlin"))).toBe(
      "2026-03-30T14:00",
    );
    // and back on 25 October: Friday 16:00 is 14:00 UTC, Monday 16:00 is 15:00 UTC
    expect(show(afterBusinessHours(at("2026-10-23T14:00:00Z"), 8, "Europe/Berlin"))).toBe(
      "2026-10-26T15:00",
    );
    expect(show(afterBusinessHours(at("2026-03-06T21:00:00Z"), 8, "America/New_York"))).toBe(
      "2026-03-09T20:00",
    );
  });

  test("begin with the next business day for what comes at night or at a weekend", () => {
    for (const came of ["2026-06-05T20:00:00Z", "2026-06-06T12:00:00Z", "2026-06-07T23:00:00Z"])
      expect(show(afterBusinessHours(at(came), 1, "Europe/Berlin"))).toBe("2026-06-08T08:00");
  });

  test("end on a business day between nine and five, wherever, whenever, however many", () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(...ZONES),
        (start, hours, zone) => {
          const due = afterBusinessHours(start, hours, zone);
          const { day, since } = localOf(due, zone);
          expect(due).toBeGreaterThanOrEqual(start + hours * HOURS);
          expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
          expect(since).toBeGreaterThan(9 * HOURS);
          expect(since).toBeLessThanOrEqual(17 * HOURS);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("never end earlier for what began later, nor for more of them", () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 40 * HOURS }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...ZONES),
        (start, later, hours, zone) => {
          const due = afterBusinessHours(start, hours, zone);
          expect(afterBusinessHours(start + later, hours, zone)).toBeGreaterThanOrEqual(due);
          expect(afterBusinessHours(start, hours + 1, zone)).toBeGreaterThan(due);
          const two = afterBusinessHours(afterBusinessHours(start, hours, zone), 3, zone);
          expect(two).toBe(afterBusinessHours(start, hours + 3, zone));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a full hour of a day is found again on the wall clock, on the days of the change too", () => {
    for (const zone of ZONES)
      for (let day = "2026-01-01"; day < "2027-01-01"; day = addDays(day, 1))
        expect(localOf(momentOf(day, 9, zone), zone)).toEqual({ day, since: 9 * HOURS });
  });
});

describe("a notice", () => {
  test("is owed by the strictest agreement; silence means without delay, beforehand", () => {
    expect(strictestNotice([24, undefined, 8])).toBe(8);
    expect(strictestNotice([24, "prompt_before"])).toBe("prompt_before");
    expect(strictestNotice([undefined])).toBe("prompt_before");
  });

  test("is never due later than the answer itself", () => {
    const startsAt = at("2026-06-08T08:00:00Z");
    const due = (answerDueOn: string | null) =>
      show(noticeDue({ startsAt, term: 40, answerDueOn, zone: "Europe/Berlin" }));
    expect(due(null)).toBe("2026-06-15T08:00");
    expect(due("2026-06-09")).toBe("2026-06-09T22:00");
    expect(due("2026-06-01")).toBe("2026-06-08T08:00");
  });

  test("stands as given, late, barred, waiting, due or overdue", () => {
    const notice = { barred: false, dueAt: 10, givenAt: null };
    expect(noticeStanding(notice, 10)).toBe("due");
    expect(noticeStanding(notice, 11)).toBe("overdue");
    expect(noticeStanding({ ...notice, dueAt: null }, 11)).toBe("waiting");
    expect(noticeStanding({ ...notice, barred: true }, 11)).toBe("barred");
    expect(noticeStanding({ ...notice, givenAt: 10 }, 99)).toBe("given");
    expect(noticeStanding({ ...notice, givenAt: 11 }, 99)).toBe("given_late");
  });
});
