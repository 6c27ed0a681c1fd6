import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "#scoring/day.ts";
import { checkDates } from "#scoring/evidence/check-dates.ts";

const today = "2026-11-22";
const dates = (
  issuedOn: string,
  expiresOn: string | null = null,
  effectiveOn: string | null = null,
) => checkDates({ issuedOn, effectiveOn, expiresOn }, today);

describe("dates that cannot be true are refused, each with its field", () => {
  test.each([
    [dates("2026-11-23"), "issuedOn", "issued_in_future"],
    [dates("1026-11-22"), "issuedOn", "too_long_ago"],
    [dates("2026-01-10", "2026-01-09"), "expiresOn", "expires_before_issue"],
    [dates("2026-01-10", "2026-03-01", "2026-04-01"), "expiresOn", "expires_before_effect"],
    [dates("2026-01-10", "2226-01-10"), "expiresOn", "too_far_ahead"],
    [dates("2026-01-10", null, "2226-01-10"), "effectiveOn", "too_far_ahead"],
    [dates("2026-01-10", null, "1999-01-10"), "effectiveOn", "effective_too_early"],
  ])("%j", ({ problems, questions }, field, because) => {
    expect(problems).toContainEqual({ field, because });
    expect(questions).toEqual([]);
  });
});

describe("dates that are unusual are asked about", () => {
  test("a document that has expired already", () => {
    expect(dates("2023-11-22", "2026-11-21").questions).toEqual(["already_expired"]);
    expect(dates("2023-11-23", "2026-11-22").questions).toEqual([]);
  });

  test("a validity of more than three years, counted from the later of issue and effect", () => {
    expect(dates("2026-03-12", "2029-03-12").questions).toEqual([]);
    expect(dates("2026-03-12", "2029-03-13").questions).toEqual(["valid_over_three_years"]);
    expect(dates("2026-03-12", "2029-04-01", "2026-04-01").questions).toEqual([]);
  });

  test("a document without an expiry raises no question", () => {
    expect(dates("2020-01-01")).toEqual({ problems: [], questions: [] });
  });
});

test("the usual certificate, three years less a day from its issue, passes on every day it is valid", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1094 }), (age) => {
      const issuedOn = addDays(today, -age);
      const expiresOn = addDays(addMonths(issuedOn, 36), -1);
      expect(checkDates({ issuedOn, effectiveOn: issuedOn, expiresOn }, today)).toEqual({
        problems: [],
        questions: [],
      });
    }),
  );
});
