// Reads which evidence the rules about countries ask for under an engagement, and how much of it the supplier was asked for.
import type { Reader } from "#db/connection.ts";
import { findEvidenceCase, listAsked, listPromisedMarks } from "#db/country-evidence.ts";
import { listStandingRules } from "#db/jurisdictions.ts";
import { readSettings } from "#db/settings.ts";
import type { Day } from "#scoring/day.ts";
import {
  evidenceOfRules,
  type RuleEvidence,
} from "#scoring/obligations/jurisdictions/evidence-of-rules.ts";
import { askState, openAsks, type AskState } from "#scoring/obligations/jurisdictions/open-asks.ts";

/** Everything the rules in force on a day ask for; nothing for an engagement that does not exist. */
export async function readRuleEvidence(
  reader: Reader,
  engagementId: string,
  day: Day,
): Promise<readonly RuleEvidence[]> {
  const found = await findEvidenceCase(reader, engagementId);
  if (!found) return [];
  const { homeCountry: from } = await readSettings(reader);
  return evidenceOfRules({ ...found, from, day, table: await listStandingRules(reader) });
}

/** What they ask for under an engagement that is only being typed. */
export async function foreseeRuleEvidence(
  reader: Reader,
  typed: { readonly countries: readonly string[]; readonly headId: string | null },
  day: Day,
): Promise<readonly RuleEvidence[]> {
  const { homeCountry: from } = await readSettings(reader);
  const others = await listPromisedMarks(reader, typed.headId);
  const { countries } = typed;
  const table = await listStandingRules(reader);
  return evidenceOfRules({ countries, items: [], others, from, day, table });
}

export interface EvidenceStand extends RuleEvidence {
  readonly state: AskState;
}

/** The same, each with how it stands, and how many requests are still to be made or raised. */
export async function readEvidenceStands(reader: Reader, engagementId: string, day: Day) {
  const needed = await readRuleEvidence(reader, engagementId, day);
  const asked = await listAsked(reader, engagementId);
  const { ask, raise } = openAsks(needed, asked);
  return {
    stands: needed.map((need): EvidenceStand => ({ ...need, state: askState(need, asked) })),
    open: ask.length + raise.length,
  };
}
