// What a prime may know of its subcontractors: what it said itself, and one word on how far each is.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

export type Progress =
  | "proposed"
  | "consented"
  | "objected"
  | "withdrawn"
  | "ended"
  | "invited"
  | "signed"
  | "in_force"
  | "declined";

/** The prime's own proposals, newest first, with the word the database gives for each. */
export async function listOwnEdges(reader: Reader, primeId: string) {
  return reader
    .selectFrom("subcontracting as c")
    .innerJoin("engagement as e", "e.id", "c.engagement_id")
    .innerJoin(
      sql<{ edge_id: string; progress: Progress }>`subcontractor_progress()`.as("p"),
      (join) => join.onRef("p.edge_id", "=", "c.id"),
    )
    .where("c.prime_supplier_id", "=", primeId)
    .orderBy("c.proposed_at", "desc")
    .orderBy("c.id")
    .limit(200)
    .select([
      "c.id",
      "c.name",
      "c.country",
      "c.touches",
      "c.starts_on as startsOn",
      "c.proposed_at as proposedAt",
      "c.decision_reason as reason",
      "e.title as engagementTitle",
      "p.progress",
    ])
    .execute();
}

/** Engagements for which this supplier may name subcontractors: its own, open, one tier only. */
export async function listOpenEngagements(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("engagement")
    .where("supplier_id", "=", supplierId)
    .where("state", "=", "open")
    .where("parent_engagement_id", "is", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(200)
    .select(["id", "title"])
    .execute();
}

/** Whether an address belongs to an active contact of this supplier. */
export async function isOwnContact(
  reader: Reader,
  supplierId: string,
  email: string,
): Promise<boolean> {
  const row = await reader
    .selectFrom("contact")
    .where("supplier_id", "=", supplierId)
    .where("email", "=", email)
    .where("status", "=", "active")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
