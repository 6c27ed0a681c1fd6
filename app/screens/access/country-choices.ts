// Decides which countries a recipient can be in, those the agreement allows first.
import { formatCountry } from "#app/ui/format.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

/** Every country; one outside the agreement says so, because naming it keeps the gate closed. */
export function countryChoices(
  allowed: readonly string[] | null,
): { value: string; label: string }[] {
  const choices = Object.keys(COUNTRIES).map((value) => ({
    value,
    name: formatCountry(value),
    fits: allowed === null || allowed.includes(value),
  }));
  choices.sort(
    (one, other) => Number(other.fits) - Number(one.fits) || (one.name < other.name ? -1 : 1),
  );
  return choices.map(({ value, name, fits }) => ({
    value,
    label: fits ? name : `${name}: not in the agreement`,
  }));
}
