// Decides which countries the names of countries and regions in an agreement stand for on a day.
import type { Day } from "#scoring/day.ts";
import { membersOf } from "#scoring/obligations/kinds/members.ts";
import { REGIONS, REGIONS_AS_OF } from "#scoring/obligations/regions.ts";

/** The ISO countries behind country and region codes on a day; an unknown code stands for itself only. */
export function expandTerritories(
  codes: readonly string[],
  day: Day = REGIONS_AS_OF,
): ReadonlySet<string> {
  return membersOf(codes, REGIONS, day);
}
