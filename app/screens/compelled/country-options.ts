// The countries a demand can come from, named and sorted in a language; made where the page is made, not in the browser.
import { formatCountry } from "#app/ui/format.ts";
import type { Locale } from "#app/ui/words.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

/** Every country by its name. */
export function countryOptions(locale: Locale) {
  return Object.keys(COUNTRIES)
    .map((value) => ({ value, label: formatCountry(value, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
}
