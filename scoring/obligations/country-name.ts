// What a country is called in an agreement text: the same words on every machine, whatever its language data.
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

/** The name of an ISO 3166-1 alpha-2 code; an unknown code stands for itself. */
export function countryName(code: string, locale: Locale): string {
  return COUNTRIES[code]?.[locale] ?? code;
}
