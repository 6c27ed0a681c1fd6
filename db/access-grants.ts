// Grants: made once with their decision, taken back once, and judged anew whenever somebody opens the item.
import { sql } from "kysely";
import type { HandlingFacts } from "#scoring/delivery/handling.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import type { Level } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

export interface NewGrant {
  readonly requestId: string;
  readonly decisionId: string;
  readonly supplierId: string;
  readonly engagementId: string;
  readonly materialId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Makes a grant. The database refuses it with FD003 without its decision, with FD004 while the gate is closed. */
export async function addGrant(writer: Writer, grant: NewGrant): Promise<string> {
  const { id } = await writer
    .insertInto("access_grant")
    .values({
      request_id: grant.requestId,
      decision_id: grant.decisionId,
      supplier_id: grant.supplierId,
      engagement_id: grant.engagementId,
      material_id: grant.materialId,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a grant back, once, with the reason. Undefined when it was taken back already. */
export async function revokeGrant(
  writer: Writer,
  requestId: string,
  revokedBy: string,
  reason: string,
) {
  return writer
    .updateTable("access_grant")
    .set({ revoked_at: sql`now()`, revoked_by: revokedBy, revoke_reason: reason })
    .where("request_id", "=", requestId)
    .where("revoked_at", "is", null)
    .returning(["id", "supplier_id as supplierId", "material_id as materialId"])
    .executeTakeFirst();
}

/** Grants of an item that were not taken back and have not ended: what keeps it from being retired. */
export async function listStandingGrants(reader: Reader, materialId: string, today: string) {
  return reader
    .selectFrom("access_grant as g")
    .innerJoin("supplier as s", "s.id", "g.supplier_id")
    .where("g.material_id", "=", materialId)
    .where("g.revoked_at", "is", null)
    .where("g.ends_on", ">=", today)
    .orderBy("s.legal_name")
    .orderBy("g.id")
    .select([
      "g.id",
      "g.request_id as requestId",
      "s.legal_name as supplierName",
      "g.ends_on as endsOn",
    ])
    .execute();
}

/** A supplier's grants with the facts the gate judges each by, all in one query; newest first. */
export async function listGrantsOfSupplier(reader: Reader, supplierId: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    level: Level;
    engagement: string;
    purpose: string;
    endsOn: string;
    revokedAt: Date | null;
    recipients: string[];
    bytes: number | null;
    heldElsewhere: string | null;
    handling: HandlingFacts;
    facts: GateFacts | null;
  }>`select g.id, m.title, m.level, m.held_elsewhere as "heldElsewhere", delivery_facts(g.id) as handling, e.title as engagement, r.purpose, g.ends_on as "endsOn", g.revoked_at as "revokedAt",
      array(select p.name from access_recipient p where p.request_id = r.id order by p.name, p.id) as recipients,
      c.size_bytes as bytes, case when g.revoked_at is null then gate_facts(g.engagement_id, g.request_id) end as facts
    from access_grant g join access_request r on r.id = g.request_id join material m on m.id = g.material_id
      join engagement e on e.id = g.engagement_id left join granted_content_sizes() c on c.grant_id = g.id
    where g.supplier_id = ${supplierId}::uuid order by g.created_at desc, g.id limit 100`.execute(
    reader,
  );
  return rows;
}

/** Grants whose standing changed since it was last noted: suspended without a note, or noted and holding again. */
export async function listUnnotedLapses(reader: Reader, today: string, size: number) {
  const { rows } = await sql<{
    id: string;
    requestId: string;
    supplierId: string;
    materialId: string;
    lapseCode: string | null;
    suspended: boolean;
  }>`select g.id, g.request_id as "requestId", g.supplier_id as "supplierId", g.material_id as "materialId",
      g.lapse_code as "lapseCode", g.suspension_noted_at is null as suspended
    from access_grant g where g.revoked_at is null and g.ends_on >= ${today}::date
      and (g.holds_until < ${today}::date) = (g.suspension_noted_at is null)
    order by g.id limit ${size}`.execute(reader);
  return rows;
}

/** Notes that a grant was found suspended, or found to hold again. False when somebody noted it meanwhile. */
export async function noteStanding(
  writer: Writer,
  grantId: string,
  suspended: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("access_grant")
    .set({ suspension_noted_at: suspended ? sql`now()` : null })
    .where("id", "=", grantId)
    .where("revoked_at", "is", null)
    .where("suspension_noted_at", suspended ? "is" : "is not", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
