// How days, durations, lists and moments read in English and German: the small words that every explanation shares.
import type { Day } from "#scoring/day.ts";

export const LOCALES = ["en", "de"] as const;
export type Locale = (typeof LOCALES)[number];

/** One thing said in every language we speak. */
export interface Text {
  readonly en: string;
  readonly de: string;
}

export type Unit = "business_hour" | "hour" | "day" | "month" | "year";

/** Says the same in every language. */
export function inEveryLanguage(say: (locale: Locale) => string): Text {
  return { en: say("en"), de: say("de") };
}

/** Puts the values into the `{name}` places of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

const MONTHS: Readonly<Record<Locale, string>> = {
  en: "January February March April May June July August September October November December",
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
};

/** "3 May 2026", "3. Mai 2026". */
export function dayText(day: Day, locale: Locale): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return `${date}${locale === "de" ? "." : ""} ${MONTHS[locale].split(" ")[month - 1]} ${year}`;
}

// German durations stand in the dative, because every sentence uses them after a preposition.
const UNITS: Readonly<Record<Unit, Readonly<Record<Locale, readonly [string, string]>>>> = {
  business_hour: {
    en: ["business hour", "business hours"],
    de: ["Geschäftsstunde", "Geschäftsstunden"],
  },
  hour: { en: ["hour", "hours"], de: ["Stunde", "Stunden"] },
  day: { en: ["day", "days"], de: ["Tag", "Tagen"] },
  month: { en: ["month", "months"], de: ["Monat", "Monaten"] },
  year: { en: ["year", "years"], de: ["Jahr", "Jahren"] },
};

/** "1 day", "48 hours", "30 Tagen". */
export function amountText(amount: number, unit: Unit, locale: Locale): string {
  return `${amount} ${UNITS[unit][locale][amount === 1 ? 0 : 1]}`;
}

/** "a, b and c", "a, b und c". */
export function listText(items: readonly string[], locale: Locale): string {
  if (items.length < 2) return items.join("");
  const last = items.length - 1;
  return `${items.slice(0, last).join(", ")} ${locale === "de" ? "und" : "and"} ${items[last]}`;
}

const WEEKDAYS: Readonly<Record<Locale, string>> = {
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  de: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
};

/** The moment so many hours after Monday 09:00, with the day count once the week is over. */
export function momentText(hoursAfterMondayNine: number, locale: Locale): string {
  const hours = hoursAfterMondayNine + 9;
  const days = Math.floor(hours / 24);
  const clock = `${String(hours - days * 24).padStart(2, "0")}:00`;
  const moment = `${WEEKDAYS[locale].split(" ")[days % 7]} ${clock}`;
  if (days < 7) return moment;
  return `${moment} (${locale === "de" ? `${days} Tage später` : `${days} days later`})`;
}

/** "1,000,000", "1.000.000". */
export function numberText(amount: number, locale: Locale): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, locale === "de" ? "." : ",");
}
