// Decides how days, instants, amounts and sizes read in each language. A day never shifts by time zone.
import { addDays, daysBetween, type Day } from "#scoring/day.ts";
import type { Locale } from "#app/ui/words.ts";

/** English dates are written day first, as in "14 Mar 2026". */
const TAGS: Readonly<Record<Locale, string>> = { en: "en-GB", de: "de-DE" };

/** How much of a day is written: "14 Mar 2026", "14 March 2026", "14 Mar", "Mar 2026". */
export type DayStyle = "short" | "long" | "no-year" | "month";

const DAY_OPTIONS: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  long: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  "no-year": { day: "numeric", month: "short", timeZone: "UTC" },
  month: { month: "short", year: "numeric", timeZone: "UTC" },
};

// Intl objects cost far more to make than to use, so each is made once.
const made = new Map<string, unknown>();
function once<Made>(key: string, make: () => Made): Made {
  const known = made.get(key);
  if (known !== undefined) return known as Made;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

// Lists write the same few days and countries thousands of times, and each writing costs about 2 µs.
const written = new Map<string, string>();
const WRITTEN_AT_MOST = 5000;
function remembered(key: string, write: () => string): string {
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size >= WRITTEN_AT_MOST) written.clear();
  const fresh = write();
  written.set(key, fresh);
  return fresh;
}

/** A calendar day in words. The day is read and written in UTC, so no zone can move it. */
export function formatDay(day: Day, locale: Locale = "en", style: DayStyle = "short"): string {
  return remembered(`${day} ${locale} ${style}`, () =>
    once(
      `day ${locale} ${style}`,
      () => new Intl.DateTimeFormat(TAGS[locale], DAY_OPTIONS[style]),
    ).format(Date.parse(`${day}T00:00:00Z`)),
  );
}

/** A moment with its zone, as in "14 Mar 2026, 09:05 UTC"; the zone is given, never taken from the machine. */
export function formatInstant(
  instant: Date | string,
  locale: Locale = "en",
  timeZone = "UTC",
): string {
  const format = once(
    `instant ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(TAGS[locale], {
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        timeZone,
        timeZoneName: "short",
      }),
  );
  return format.format(typeof instant === "string" ? new Date(instant) : instant);
}

/** How far a day is from today: "today", "in 12 days", "3 days ago", "in 4 months". */
export function formatDistance(day: Day, today: Day, locale: Locale = "en"): string {
  const format = once(
    `distance ${locale}`,
    () => new Intl.RelativeTimeFormat(TAGS[locale], { numeric: "auto" }),
  );
  const days = daysBetween(today, day);
  if (Math.abs(days) < 60) return format.format(days, "day");
  if (Math.abs(days) < 700) return format.format(Math.round(days / 30.44), "month");
  return format.format(Math.round(days / 365.25), "year");
}

/** How soon a last day comes, for colouring a due or expiry day; `soonDays` is the warning time. */
export function nearness(lastDay: Day, today: Day, soonDays = 30): "past" | "soon" | "later" {
  if (lastDay < today) return "past";
  return lastDay <= addDays(today, soonDays) ? "soon" : "later";
}

/** A whole or decimal number with the language's separators and at most `digits` decimals. */
export function formatNumber(value: number, locale: Locale = "en", digits = 0): string {
  return once(
    `number ${locale} ${digits}`,
    () => new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: digits }),
  ).format(value);
}

/** A share between 0 and 1 as a percentage with exactly `digits` decimals, as in "80.70%". */
export function formatPercent(share: number, locale: Locale = "en", digits = 0): string {
  return once(
    `percent ${locale} ${digits}`,
    () =>
      new Intl.NumberFormat(TAGS[locale], {
        style: "percent",
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  ).format(share);
}

/** An amount in its currency (ISO 4217), in major units; whole amounts are written without cents. */
export function formatMoney(amount: number, currency: string, locale: Locale = "en"): string {
  const whole = Number.isInteger(amount);
  return once(
    `money ${locale} ${currency} ${whole}`,
    () =>
      new Intl.NumberFormat(TAGS[locale], {
        style: "currency",
        currency,
        ...(whole ? { maximumFractionDigits: 0 } : {}),
      }),
  ).format(amount);
}

const SIZES = ["B", "kB", "MB", "GB"] as const;

/** A file's size in decimal units, as in "2.4 MB". */
export function formatBytes(bytes: number, locale: Locale = "en"): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < SIZES.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, locale, size < 10 && unit > 0 ? 1 : 0)} ${SIZES[unit] ?? ""}`;
}

/** A country's name in the reader's language, from its ISO 3166-1 alpha-2 code. */
export function formatCountry(code: string, locale: Locale = "en"): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return remembered(`${code} ${locale}`, () => {
    const names = once(
      `country ${locale}`,
      () => new Intl.DisplayNames([TAGS[locale]], { type: "region" }),
    );
    return names.of(code) ?? code;
  });
}

/** Several names as one phrase: "A, B and C". */
export function formatList(names: readonly string[], locale: Locale = "en"): string {
  return once(`list ${locale}`, () => new Intl.ListFormat(TAGS[locale])).format(names);
}
