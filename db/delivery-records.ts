// Sealed records of certificates and erasures: one chain over the portal, appended to while its head is locked.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface NewDeliveryRecord {
  readonly seq: number;
  readonly id: string;
  readonly recordType:
    "return.certified" | "supplier.erased" | "material.erased" | "break_glass.unmarked";
  /** Null for what concerns an item and no single supplier. */
  readonly supplierId: string | null;
  readonly subjectId: string;
  readonly by: { readonly contactId: string } | { readonly staffId: string };
  readonly text: string;
  readonly bodyText: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly signature: string;
  readonly keyId: string;
}

/** The last record's place and hash, locked until the transaction ends. */
export async function lockDeliveryHead(writer: Writer): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{
    seq: number;
    hash: string;
  }>`select seq, hash from lock_delivery_head()`.execute(writer);
  const [head] = rows;
  if (!head) throw new Error("the chain of delivery records has no head");
  return head;
}

/** Appends a record; the database moves the head with it. */
export async function addDeliveryRecord(writer: Writer, record: NewDeliveryRecord): Promise<void> {
  await writer
    .insertInto("delivery_record")
    .values({
      seq: record.seq,
      id: record.id,
      record_type: record.recordType,
      supplier_id: record.supplierId,
      subject_id: record.subjectId,
      contact_id: "contactId" in record.by ? record.by.contactId : null,
      staff_id: "staffId" in record.by ? record.by.staffId : null,
      text_body: record.text,
      body_text: record.bodyText,
      prev_hash: record.prevHash,
      hash: record.hash,
      signature: record.signature,
      key_id: record.keyId,
    })
    .execute();
}

/** The records about one subject (an engagement, an erasure), newest first; a supplier sees its own. */
export async function listDeliveryRecords(reader: Reader, subjectId: string) {
  return reader
    .selectFrom("delivery_record as r")
    .leftJoin("contact as c", "c.id", "r.contact_id")
    .leftJoin("staff_member as s", "s.id", "r.staff_id")
    .where("r.subject_id", "=", subjectId)
    .orderBy("r.seq", "desc")
    .limit(50)
    .select((eb) => [
      "r.id",
      "r.seq",
      "r.at",
      eb.fn.coalesce("c.name", "s.name").as("by"),
      "r.text_body as text",
      "r.hash",
    ])
    .execute();
}

/** One record with what a receipt needs; undefined when there is none, or it is another supplier's. */
export async function findDeliveryRecord(reader: Reader, id: string, supplierId?: string) {
  return reader
    .selectFrom("delivery_record")
    .where("id", "=", id)
    .$if(supplierId !== undefined, (query) => query.where("supplier_id", "=", supplierId!))
    .select(["id", "text_body as text", "body_text as bodyText", "hash", "signature"])
    .executeTakeFirst();
}
