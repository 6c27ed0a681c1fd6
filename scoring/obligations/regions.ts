// Data: which countries a region name stands for on a day: membership changes by treaty, so every membership has its days.
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import type { Day } from "#scoring/day.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** Day on which the memberships below were last checked. */
export const REGIONS_AS_OF = "2026-11-01";

/** A country belongs to a region from its first to its last day; null while no end is known. */
export interface Membership {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
}

export interface Region extends Text {
  readonly members: readonly Membership[];
}

function since(from: Day, countries: string): readonly Membership[] {
  return countries.split(" ").map((id) => ({ id, from, to: null }));
}

const EU = [
  ...since("1958-01-01", "BE DE FR IT LU NL"),
  ...since("1973-01-01", "DK IE"),
  ...since("1981-01-01", "GR"),
  ...since("1986-01-01", "ES PT"),
  ...since("1995-01-01", "AT FI SE"),
  ...since("2004-05-01", "CY CZ EE HU LT LV MT PL SI SK"),
  ...since("2007-01-01", "BG RO"),
  ...since("2013-07-01", "HR"),
];
const beganWith = (from: Day, members: readonly Membership[]) =>
  members.map((one) => ({ ...one, from: one.from > from ? one.from : from }));

// The United Kingdom left at the end of 31 January 2020; within the EEA it was treated as a member to the end of the year.
const UK_IN_EU: Membership = { id: "GB", from: "1973-01-01", to: "2020-01-31" };
const UK_IN_EEA: Membership = { id: "GB", from: "1994-01-01", to: "2020-12-31" };
const EFTA_IN_EEA = [...since("1994-01-01", "IS NO"), ...since("1995-05-01", "LI")];
const EEA = [...beganWith("1994-01-01", EU), ...EFTA_IN_EEA];

/** Region code to members. EEA is the EU with Iceland, Liechtenstein and Norway (EEA Agreement). */
export const REGIONS: Readonly<Record<string, Region>> = {
  EU: { en: "the European Union", de: "die Europäische Union", members: [...EU, UK_IN_EU] },
  EEA: {
    en: "the European Economic Area",
    de: "der Europäische Wirtschaftsraum",
    members: [...EEA, UK_IN_EEA],
  },
  EEA_CH_GB: {
    en: "the European Economic Area, Switzerland and the United Kingdom",
    de: "der Europäische Wirtschaftsraum, die Schweiz und das Vereinigte Königreich",
    members: [...EEA, ...since("1994-01-01", "CH GB")],
  },
  DACH: {
    en: "Germany, Austria and Switzerland",
    de: "Deutschland, Österreich und die Schweiz",
    members: since("1958-01-01", "DE AT CH"),
  },
  WORLD: {
    en: "every country",
    de: "alle Länder",
    members: since("1958-01-01", Object.keys(COUNTRIES).join(" ")),
  },
};
