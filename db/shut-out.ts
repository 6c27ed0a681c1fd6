// What shuts a supplier or a person out: the revocation list, and incidents with what happened.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** Entries of the revocation list that name the supplier or one of its people, standing ones first. */
export async function listRevocations(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("revocation_entry as v")
    .innerJoin("staff_member as by", "by.id", "v.listed_by")
    .leftJoin("staff_member as lifter", "lifter.id", "v.lifted_by")
    .where("v.supplier_id", "=", supplierId)
    .orderBy(sql`v.lifted_on is not null`)
    .orderBy("v.listed_on", "desc")
    .orderBy("v.id")
    .limit(100)
    .select([
      "v.id",
      "v.email",
      "v.person_name as personName",
      "v.reason",
      "v.listed_by as listedById",
      "by.name as listedBy",
      "v.listed_on as listedOn",
      "lifter.name as liftedBy",
      "v.lifted_on as liftedOn",
      "v.lift_reason as liftReason",
    ])
    .execute();
}

/** Incidents of a supplier, open ones first. */
export async function listIncidents(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("incident as i")
    .innerJoin("staff_member as by", "by.id", "i.opened_by")
    .leftJoin("staff_member as closer", "closer.id", "i.closed_by")
    .where("i.supplier_id", "=", supplierId)
    .orderBy(sql`i.closed_on is not null`)
    .orderBy("i.opened_on", "desc")
    .orderBy("i.id")
    .limit(100)
    .select([
      "i.id",
      "i.title",
      "i.report",
      "i.severity",
      "i.happened_on as happenedOn",
      "i.opened_by as openedById",
      "by.name as openedBy",
      "i.opened_on as openedOn",
      "closer.name as closedBy",
      "i.closed_on as closedOn",
      "i.closing_note as closingNote",
    ])
    .execute();
}

export async function addRevocation(
  writer: Writer,
  entry: {
    readonly supplierId: string;
    readonly email: string | null;
    readonly personName: string;
    readonly reason: string;
    readonly listedBy: string;
  },
): Promise<string> {
  const { id } = await writer
    .insertInto("revocation_entry")
    .values({
      supplier_id: entry.supplierId,
      email: entry.email,
      person_name: entry.personName,
      reason: entry.reason,
      listed_by: entry.listedBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Lifts an entry once, by another person than listed it. False when it was lifted or the same person asks. */
export async function liftRevocation(
  writer: Writer,
  entry: { readonly supplierId: string; readonly id: string },
  by: { readonly id: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("revocation_entry")
    .set({ lifted_by: by.id, lifted_on: sql`flowdown_today()`, lift_reason: by.reason })
    .where("id", "=", entry.id)
    .where("supplier_id", "=", entry.supplierId)
    .where("lifted_on", "is", null)
    .where("listed_by", "<>", by.id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function addIncident(
  writer: Writer,
  incident: {
    readonly supplierId: string;
    readonly title: string;
    readonly report: string;
    readonly severity: "S1" | "S2" | "S3" | "S4";
    readonly happenedOn: string;
    readonly openedBy: string;
  },
): Promise<string> {
  const { id } = await writer
    .insertInto("incident")
    .values({
      supplier_id: incident.supplierId,
      title: incident.title,
      report: incident.report,
      severity: incident.severity,
      happened_on: incident.happenedOn,
      opened_by: incident.openedBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Closes an incident once; a severe one by another person than opened it. */
export async function closeIncident(
  writer: Writer,
  incident: { readonly supplierId: string; readonly id: string },
  by: { readonly id: string; readonly note: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("incident")
    .set({ closed_by: by.id, closed_on: sql`flowdown_today()`, closing_note: by.note })
    .where("id", "=", incident.id)
    .where("supplier_id", "=", incident.supplierId)
    .where("closed_on", "is", null)
    .where((eb) => eb.or([eb("severity", "in", ["S3", "S4"]), eb("opened_by", "<>", by.id)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
