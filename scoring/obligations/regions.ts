// Which countries a region name stands for in an agreement, as of one date: membership changes by treaty, so it is data.
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** Day on which the memberships below were last checked. */
export const REGIONS_AS_OF = "2026-11-01";

const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
  " ",
);
const EEA = [...EU, "IS", "LI", "NO"];

interface Region extends Text {
  readonly countries: readonly string[];
}

/** Region code to members. EEA is the EU with Iceland, Liechtenstein and Norway (EEA Agreement). */
export const REGIONS: Readonly<Record<string, Region>> = {
  EU: { en: "the European Union", de: "die Europäische Union", countries: EU },
  EEA: { en: "the European Economic Area", de: "der Europäische Wirtschaftsraum", countries: EEA },
  EEA_CH_GB: {
    en: "the European Economic Area, Switzerland and the United Kingdom",
    de: "der Europäische Wirtschaftsraum, die Schweiz und das Vereinigte Königreich",
    countries: [...EEA, "CH", "GB"],
  },
  DACH: {
    en: "Germany, Austria and Switzerland",
    de: "Deutschland, Österreich und die Schweiz",
    countries: ["DE", "AT", "CH"],
  },
  WORLD: { en: "every country", de: "alle Länder", countries: Object.keys(COUNTRIES) },
};

/** The ISO countries behind a list of country and region codes; an unknown code stands for itself only. */
export function expandTerritories(codes: readonly string[]): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const code of codes) {
    const region = Object.hasOwn(REGIONS, code) ? REGIONS[code] : undefined;
    for (const country of region?.countries ?? [code]) countries.add(country);
  }
  return countries;
}
