// Reads the facts of the gate as they stand now, and judges by the wall's own conditions.
import { sql } from "kysely";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import type { Reader } from "./connection.ts";

/**
 * The facts of an engagement, and of one access request when given. Null when the engagement does not exist or the
 * asking scope may not see it. The database writes the document in the shape of GateFacts (gate_facts()).
 */
export async function findGateFacts(
  reader: Reader,
  engagementId: string,
  requestId: string | null = null,
): Promise<GateFacts | null> {
  const { rows } = await sql<{
    facts: GateFacts | null;
  }>`select gate_facts(${engagementId}::uuid, ${requestId}::uuid) as facts`.execute(reader);
  return rows[0]?.facts ?? null;
}

/** The facts of an engagement and an item that nobody asked for yet; null when the engagement does not exist. */
export async function findGateFactsOfItem(
  reader: Reader,
  engagementId: string,
  materialId: string,
): Promise<GateFacts | null> {
  const { rows } = await sql<{
    facts: GateFacts | null;
  }>`select gate_facts_of_item(${engagementId}::uuid, ${materialId}::uuid) as facts`.execute(
    reader,
  );
  return rows[0]?.facts ?? null;
}

/** What the facts are asked about: an engagement, a request under it, or an item that nobody asked for yet. */
export interface GateQuestion {
  readonly engagementId: string;
  readonly requestId: string | null;
  readonly materialId: string | null;
}

/** The facts as they count on a day, past or to come, from what is recorded now. */
export async function findGateFactsOn(
  reader: Reader,
  question: GateQuestion,
  day: string,
): Promise<GateFacts | null> {
  const { engagementId, requestId, materialId } = question;
  const { rows } = await sql<{
    facts: GateFacts | null;
  }>`select gate_facts_on(${engagementId}::uuid,
    ${requestId}::uuid, ${materialId}::uuid, ${day}::date) as facts`.execute(reader);
  return rows[0]?.facts ?? null;
}

export interface WallCondition {
  readonly code: string;
  readonly subject: string | null;
  readonly met: boolean;
  readonly holdsUntil: string | null;
}

/** What the wall in the database says on a day; empty when the engagement may not be seen. */
export async function listWallConditions(
  reader: Reader,
  engagementId: string,
  requestId: string | null,
  day: string,
): Promise<WallCondition[]> {
  const { rows } = await sql<WallCondition>`select code, subject, met, holds_until as "holdsUntil"
    from gate_conditions(${engagementId}::uuid, ${requestId}::uuid, ${day}::date)`.execute(reader);
  return rows;
}
