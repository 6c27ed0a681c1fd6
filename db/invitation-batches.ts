// Invitations to many: one brief, one line for each supplier, sent one by one so that no line is sent twice.
import { sql, type Selectable } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { InvitationBatchItem } from "./schema.generated.ts";

export type BatchItemState = Selectable<InvitationBatchItem>["state"];

/** Keeps a batch with a line for every supplier: ready with its lead contact, or flagged with what is missing. */
export async function addBatch(
  writer: Writer,
  batch: {
    readonly title: string;
    readonly brief: unknown;
    readonly dueOn: string;
    readonly supplierIds: readonly string[];
  },
  createdBy: string,
): Promise<string> {
  const { id } = await writer
    .insertInto("invitation_batch")
    .values({
      title: batch.title,
      brief: JSON.stringify(batch.brief),
      due_on: batch.dueOn,
      created_by: createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`insert into invitation_batch_item (batch_id, supplier_id, contact_id, state)
    select ${id}::uuid, s.id, c.id,
      case when s.status <> 'active' then 'archived' when c.id is null then 'no_contact' else 'ready' end
    from supplier s left join lateral (select k.id from contact k where k.supplier_id = s.id and k.status = 'active'
      order by (k.kind = 'lead') desc, k.created_at, k.id limit 1) c on true
    where s.id = any(${batch.supplierIds}::uuid[])`.execute(writer);
  return id;
}

/** A batch with who prepared it; undefined when there is none. `brief` is still to be read. */
export async function findBatch(reader: Reader, id: string) {
  return reader
    .selectFrom("invitation_batch as b")
    .innerJoin("staff_member as m", "m.id", "b.created_by")
    .where("b.id", "=", id)
    .select([
      "b.id",
      "b.title",
      "b.brief",
      "b.due_on as dueOn",
      "b.state",
      "b.created_by as createdBy",
      "m.name as createdByName",
      "m.email as createdByEmail",
      "b.created_at as createdAt",
    ])
    .executeTakeFirst();
}

/** The lines of a batch by name of the supplier. */
export async function listBatchItems(reader: Reader, batchId: string) {
  return reader
    .selectFrom("invitation_batch_item as i")
    .innerJoin("supplier as s", "s.id", "i.supplier_id")
    .leftJoin("contact as c", "c.id", "i.contact_id")
    .where("i.batch_id", "=", batchId)
    .orderBy("s.name_key")
    .orderBy("s.id")
    .select([
      "i.supplier_id as supplierId",
      "s.legal_name as supplierName",
      "c.name as contactName",
      "c.email as contactEmail",
      "c.language as contactLanguage",
      "i.state",
      "i.engagement_id as engagementId",
    ])
    .execute();
}

/** Suppliers chosen for an invitation, with what the choice page says about each. */
export async function listChosenSuppliers(reader: Reader, ids: readonly string[]) {
  return reader
    .selectFrom("supplier as s")
    .where("s.id", "in", ids.length > 0 ? [...ids] : ["00000000-0000-0000-0000-000000000000"])
    .where("s.status", "=", "active")
    .orderBy("s.name_key")
    .select(["s.id", "s.legal_name as name", "s.country"])
    .select((eb) => [
      eb
        .selectFrom("contact as k")
        .whereRef("k.supplier_id", "=", "s.id")
        .where("k.status", "=", "active")
        .orderBy(sql`(k.kind = 'lead')`, "desc")
        .orderBy("k.created_at")
        .limit(1)
        .select("k.email")
        .as("contactEmail"),
      eb
        .selectFrom("engagement as e")
        .whereRef("e.supplier_id", "=", "s.id")
        .where("e.state", "in", ["draft", "open"])
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("engagements"),
    ])
    .execute();
}

/** Looks again for contacts that were missing: somebody may have been added since. */
export async function findMissingContacts(writer: Writer, batchId: string): Promise<void> {
  await sql`update invitation_batch_item i set state = 'ready', contact_id = c.id
    from lateral (select k.supplier_id, k.id from contact k where k.status = 'active') c
    where i.batch_id = ${batchId}::uuid and i.state = 'no_contact' and c.supplier_id = i.supplier_id`.execute(
    writer,
  );
}

/** Starts sending, once: of several attempts at the same time one gets true. */
export async function startBatch(writer: Writer, id: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("invitation_batch")
    .set({ state: "running", started_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "in", ["prepared", "done"])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes one line that is to be sent, locked for this transaction. */
export async function takeReadyItem(writer: Writer, batchId: string) {
  return writer
    .selectFrom("invitation_batch_item")
    .where("batch_id", "=", batchId)
    .where("state", "=", "ready")
    .orderBy("supplier_id")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .select(["supplier_id as supplierId", "contact_id as contactId"])
    .executeTakeFirst();
}

/** Notes what became of a line. */
export async function markItem(
  writer: Writer,
  batchId: string,
  supplierId: string,
  became: { readonly state: BatchItemState; readonly engagementId: string | null },
): Promise<void> {
  await writer
    .updateTable("invitation_batch_item")
    .set({ state: became.state, engagement_id: became.engagementId })
    .where("batch_id", "=", batchId)
    .where("supplier_id", "=", supplierId)
    .where("state", "=", "ready")
    .execute();
}

/** Ends the sending. */
export async function finishBatch(writer: Writer, id: string): Promise<void> {
  await writer
    .updateTable("invitation_batch")
    .set({ state: "done", finished_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}
