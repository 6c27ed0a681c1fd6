// Phases of disclosure of an engagement: opened one after the other, each with its purpose and last day.
import { sql } from "kysely";
import type { Phase } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

/** The phases opened so far, in order. */
export async function listPhases(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement_phase as p")
    .innerJoin("staff_member as m", "m.id", "p.opened_by")
    .where("p.engagement_id", "=", engagementId)
    .orderBy("p.phase")
    .select([
      "p.phase",
      "p.purpose",
      "p.spillover",
      "p.closes_on as closesOn",
      "p.opened_at as openedAt",
      "m.name as openedBy",
    ])
    .execute();
}

export interface PhaseFacts {
  readonly phase: Phase;
  readonly purpose: string;
  readonly spillover: string;
  readonly closesOn: string;
}

/** Opens a phase, or opens it again with a new last day. */
export async function putPhase(
  writer: Writer,
  engagement: { id: string; supplierId: string },
  facts: PhaseFacts,
  openedBy: string,
): Promise<void> {
  const values = {
    purpose: facts.purpose,
    spillover: facts.spillover,
    closes_on: facts.closesOn,
    opened_by: openedBy,
  };
  await writer
    .insertInto("engagement_phase")
    .values({
      ...values,
      engagement_id: engagement.id,
      supplier_id: engagement.supplierId,
      phase: facts.phase,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["engagement_id", "phase"])
        .doUpdateSet({ ...values, opened_at: sql`now()` }),
    )
    .execute();
}
