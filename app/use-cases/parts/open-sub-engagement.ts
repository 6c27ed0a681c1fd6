// Opens the engagement of a subcontractor with an exposure class of its own: decided by what it touches.
import type { Writer } from "#db/connection.ts";
import { readSettings } from "#db/settings.ts";
import { addSubEngagement, type PrimeEngagement } from "#db/sub-engagements.ts";
import type { Edge } from "#db/chain-edges.ts";
import { addDays } from "#scoring/day.ts";
import { decideExposure } from "#scoring/exposure/decide-exposure.ts";
import type { Level } from "#scoring/facts.ts";

/** Asks for the joinder and nothing else; questionnaires and evidence are added by procurement where due. */
export async function openSubEngagement(
  writer: Writer,
  prime: PrimeEngagement,
  sub: {
    readonly edge: Edge;
    readonly level: Level;
    readonly supplierId: string;
    readonly createdBy: string;
    readonly today: string;
  },
): Promise<string> {
  const { allowedCountries, dueDays } = await readSettings(writer);
  const { edge } = sub;
  const triage = {
    level: sub.level,
    accessMode: prime.accessMode,
    volume: prime.volume,
    subcontracting: "none",
    countries: [edge.country],
  } as const;
  return addSubEngagement(writer, prime, {
    supplierId: sub.supplierId,
    title: titleOf(edge.touches),
    touches: edge.touches,
    country: edge.country,
    level: sub.level,
    exposure: decideExposure(triage, { allowedCountries }).exposure,
    package: { questionnaires: [], evidence: [], agreements: [], dueInDays: dueDays },
    dueOn: addDays(sub.today, dueDays),
    createdBy: sub.createdBy,
  });
}

// the prime's own title may say more than the subcontractor should know
function titleOf(touches: string): string {
  const line = touches.replace(/\s+/g, " ").trim();
  return line.length <= 120 ? line : `${line.slice(0, 117).trimEnd()}…`;
}
