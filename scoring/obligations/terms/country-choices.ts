// Data: countries and regions in the form of choices, for every term that names places or citizenships.
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { REGIONS } from "#scoring/obligations/regions.ts";
import type { Choice, Groups } from "#scoring/obligations/term.ts";

export const COUNTRY_CHOICES: readonly Choice[] = Object.entries(COUNTRIES).map(([id, name]) => ({
  id,
  ...name,
}));

export const COUNTRY_GROUPS: Groups = REGIONS;
