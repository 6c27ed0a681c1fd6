// What happened to a supplier, read from its own chain of the audit log.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** The newest events of a supplier's chain, newest first. `detail` is what the event recorded. */
export async function listSupplierEvents(
  reader: Reader,
  supplierId: string,
  wish: { readonly limit: number; readonly subjectId?: string },
) {
  let query = reader.selectFrom("audit_event").where("stream", "=", `supplier:${supplierId}`);
  if (wish.subjectId) query = query.where("subject_id", "=", wish.subjectId);
  return query
    .orderBy("seq", "desc")
    .limit(wish.limit)
    .select(["seq", "at", "type", "actor_name as actorName"])
    .select(sql<Record<string, unknown>>`body::jsonb -> 'detail'`.as("detail"))
    .execute();
}

/** Who changed a supplier last and when; undefined when nobody did since it was added. */
export async function findLastChange(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("audit_event")
    .where("stream", "=", `supplier:${supplierId}`)
    .where("type", "in", ["supplier.changed", "supplier.archived", "supplier.restored"])
    .orderBy("seq", "desc")
    .select(["at", "actor_name as actorName"])
    .executeTakeFirst();
}
