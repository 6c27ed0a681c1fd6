// Reads what the rules about countries say to the countries a draft names: for the marks of the items it may be about.
import type { Reader } from "#db/connection.ts";
import { listMarks, listStandingRules } from "#db/jurisdictions.ts";
import { readSettings } from "#db/settings.ts";
import type { Day } from "#scoring/day.ts";
import { judgeTerritories } from "#scoring/obligations/jurisdictions/judge-territories.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";

/** Null where the draft names no countries, or nobody said where our material leaves from. */
export async function readTerritoryRules(
  reader: Reader,
  engagementId: string,
  terms: Terms,
  day: Day,
) {
  const { homeCountry: home } = await readSettings(reader);
  const { territories, data_transfer_mechanism: mechanisms } = terms;
  if (home === "" || !Array.isArray(territories)) return null;
  const marks = ["", ...(await listMarks(reader, engagementId))];
  const named = Array.isArray(mechanisms) ? mechanisms.map(String) : null;
  const asked = { home, marks, mechanisms: named, day };
  return judgeTerritories(territories.map(String), asked, await listStandingRules(reader));
}
