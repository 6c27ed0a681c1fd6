// What a prime may know of its subcontractors: what it said itself, and one word on how far each is.
import { sql } from "kysely";
import type { DisclosureRule } from "#scoring/chain/objection-window.ts";
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
      "c.objects_until as objectsUntil",
      "c.window_rule as windowRule",
      "c.state",
      "e.title as engagementTitle",
      "p.progress",
    ])
    .execute();
}

/** The supplier's own open engagements, each with the rule its agreements set for one more tier. */
export async function listOpenEngagements(reader: Reader, supplierId: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    rule: DisclosureRule;
    days: number | null;
    tier: number;
    reach: number | null;
  }>`select e.id, e.title, r.rule, r.days, r.tier, r.reach
    from engagement e cross join lateral subcontracting_rule(e.id, flowdown_today()) r
    where e.supplier_id = ${supplierId}::uuid and e.state = 'open'
    order by e.created_at desc, e.id limit 200`.execute(reader);
  return rows;
}

/** Items of the register that are named to this supplier: what it may hand on at most. */
export async function listOwnItems(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("access_request as r")
    .innerJoin("material as m", "m.id", "r.material_id")
    .where("r.supplier_id", "=", supplierId)
    .where("r.state", "in", ["open", "granted"])
    .where("m.state", "=", "active")
    .orderBy("m.title")
    .distinct()
    .limit(200)
    .select(["m.id", "m.title", "r.engagement_id as engagementId"])
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
