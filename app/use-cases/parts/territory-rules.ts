// Reads what an editor needs to hold the countries of a draft against the rules about countries while somebody types.
import type { Reader } from "#db/connection.ts";
import { findEvidenceCase } from "#db/country-evidence.ts";
import { listMarks, listStandingRules } from "#db/jurisdictions.ts";
import { readSettings } from "#db/settings.ts";
import type { Day } from "#scoring/day.ts";
import { rowsFor } from "#scoring/obligations/jurisdictions/judge-territories.ts";

/** Null where nobody said where our material leaves from. `marks` are those of the items it may be about, and none at all. */
export async function readTerritoryCase(reader: Reader, engagementId: string, day: Day) {
  const { homeCountry: home } = await readSettings(reader);
  if (home === "") return null;
  const found = await findEvidenceCase(reader, engagementId);
  return {
    home,
    day,
    places: found?.countries ?? [],
    marks: ["", ...(await listMarks(reader, engagementId))],
    table: rowsFor(home, day, await listStandingRules(reader)),
  };
}
