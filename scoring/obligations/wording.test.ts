// The small words of every explanation: amounts, lists, moments and names in both languages.
import { describe, expect, test } from "vitest";
import { countryName } from "#scoring/obligations/country-name.ts";
import {
  amountText,
  dayText,
  fill,
  listText,
  LOCALES,
  momentText,
  numberText,
} from "#scoring/obligations/wording.ts";

test("we speak English and German", () => {
  expect(LOCALES).toEqual(["en", "de"]);
});

describe("amounts of time", () => {
  test.each([
    ["business_hour", "1 business hour, 2 business hours", "1 Geschäftsstunde, 2 Geschäftsstunden"],
    ["hour", "1 hour, 2 hours", "1 Stunde, 2 Stunden"],
    ["day", "1 day, 2 days", "1 Tag, 2 Tagen"],
    ["month", "1 month, 2 months", "1 Monat, 2 Monaten"],
    ["year", "1 year, 2 years", "1 Jahr, 2 Jahren"],
  ] as const)("%s: one is not many, and German follows a preposition", (unit, en, de) => {
    expect([1, 2].map((amount) => amountText(amount, unit, "en")).join(", ")).toBe(en);
    expect([1, 2].map((amount) => amountText(amount, unit, "de")).join(", ")).toBe(de);
  });
});

test("days are written out, so that no two countries read them differently", () => {
  expect([dayText("2026-01-03", "en"), dayText("2026-12-31", "de")]).toEqual([
    "3 January 2026",
    "31. Dezember 2026",
  ]);
});

test("a list reads as a sentence, however short it is", () => {
  const three = ["a", "b", "c"];
  expect([0, 1, 2, 3].map((count) => listText(three.slice(0, count), "en"))).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect(listText(three, "de")).toBe("a, b und c");
});

test("a moment has a weekday and an hour, and counts the days once the week is over", () => {
  expect([0, 14, 15, 158].map((hours) => momentText(hours, "en"))).toEqual([
    "Monday 09:00",
    "Monday 23:00",
    "Tuesday 00:00",
    "Sunday 23:00",
  ]);
  expect(momentText(159, "en")).toBe("Monday 00:00 (7 days later)");
  expect(momentText(200, "de")).toBe("Dienstag 17:00 (8 Tage später)");
});

test("long numbers are grouped by three", () => {
  expect([999, 1_000, 1_234_567].map((amount) => numberText(amount, "en"))).toEqual([
    "999",
    "1,000",
    "1,234,567",
  ]);
  expect(numberText(1_234_567, "de")).toBe("1.234.567");
});

test("places in a sentence are filled, and a place nobody knows stays visible", () => {
  expect(fill("{a} and {b}, {a}", { a: "one" })).toBe("one and {b}, one");
});

test("a country has its name in both languages, and a code nobody knows stands for itself", () => {
  expect([countryName("DE", "en"), countryName("DE", "de")]).toEqual(["Germany", "Deutschland"]);
  expect([countryName("XX", "en"), countryName("toString", "de")]).toEqual(["XX", "toString"]);
});
