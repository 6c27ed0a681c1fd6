// What the decision in the code and the wall in the database say of one engagement or request; they have to agree.
import type { Database } from "#db/connection.ts";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import type { ConditionCode } from "#scoring/gate/condition.ts";
import { decideGate, decideReadiness } from "#scoring/gate/decide-gate.ts";
import { pinToday } from "./database.ts";
import type { TestPortal } from "./portal.ts";

/** Codes of the conditions that are not met, each once, in order. */
export const unmetOf = (
  conditions: readonly { readonly code: string; readonly met: boolean }[],
): string[] =>
  [...new Set(conditions.filter(({ met }) => !met).map(({ code }) => code))].sort((a, b) =>
    a < b ? -1 : 1,
  );

/** The unmet conditions both walls name today; throws where they differ, or where nothing is known. */
export async function unmetInBothWalls(
  database: Database,
  engagementId: string,
  requestId: string | null = null,
): Promise<ConditionCode[]> {
  return inReading({ database, scope: SYSTEM }, async (reader, { today }) => {
    const facts = await findGateFacts(reader, engagementId, requestId);
    if (!facts) throw new Error("no facts");
    const wall = unmetOf(await listWallConditions(reader, engagementId, requestId, today));
    const brain = unmetOf((requestId ? decideGate : decideReadiness)(facts, today).conditions);
    if (wall.join() !== brain.join())
      throw new Error(`the wall says ${wall.join()}, the decision ${brain.join()}`);
    return wall as ConditionCode[];
  });
}

/** The same on another day; the portal's day stays there. */
export async function unmetOn(
  test: TestPortal,
  day: string,
  ids: { readonly engagementId: string; readonly requestId?: string },
): Promise<ConditionCode[]> {
  await pinToday(test.db.owner, day);
  return unmetInBothWalls(test.portal.database, ids.engagementId, ids.requestId ?? null);
}
