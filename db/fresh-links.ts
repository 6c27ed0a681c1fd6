// Who may get a fresh link to an address, and what that link has to open again.
import type { Reader, Writer } from "./connection.ts";
import { sql } from "kysely";

/** The active contacts with this mail address; a person may be the contact of several suppliers. */
export async function listContactsByEmail(reader: Reader, email: string) {
  return reader
    .selectFrom("contact as c")
    .innerJoin("supplier as s", "s.id", "c.supplier_id")
    .where("c.email", "=", email)
    .where("c.status", "=", "active")
    .where("s.status", "=", "active")
    .orderBy("c.created_at", "desc")
    .limit(5)
    .select([
      "c.id as contactId",
      "c.supplier_id as supplierId",
      "c.name as name",
      "c.email as email",
      "c.kind as kind",
      "c.language as language",
      "s.legal_name as supplierName",
    ])
    .execute();
}

/** The sections a colleague has in hand, of one assessment or the one handed over last; undefined when there is none. */
export async function findOpenHandover(
  reader: Reader,
  supplierId: string,
  contactId: string,
  assessmentId?: string,
) {
  return reader
    .selectFrom("section_handover as h")
    .where("h.supplier_id", "=", supplierId)
    .where("h.contact_id", "=", contactId)
    .where("h.state", "<>", "revoked")
    .$if(assessmentId !== undefined, (query) => query.where("h.assessment_id", "=", assessmentId!))
    .groupBy("h.assessment_id")
    .orderBy(sql`max(h.created_at)`, "desc")
    .select([
      "h.assessment_id as assessmentId",
      sql<string>`string_agg(distinct h.section, ',' order by h.section)`.as("section"),
    ])
    .executeTakeFirst();
}

/** Ends the unused links of a contact that were made for signing in again: only the last one works. */
export async function revokeFreshLinks(
  writer: Writer,
  supplierId: string,
  contactId: string,
): Promise<void> {
  await writer
    .updateTable("access_token")
    .set({ revoked_at: sql`now()` })
    .where("supplier_id", "=", supplierId)
    .where("contact_id", "=", contactId)
    .where("purpose", "in", ["contact_sign_in", "section_handover"])
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}
