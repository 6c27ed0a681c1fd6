// Sections in a colleague's hands: given, finished, taken back. One colleague may have several of one assessment.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface HandedTo {
  readonly supplierId: string;
  readonly assessmentId: string;
  readonly contactId: string;
}

/** Who has which sections of an assessment, the newest first; those taken back are left out. */
export async function listHandovers(reader: Reader, supplierId: string, assessmentId: string) {
  return reader
    .selectFrom("section_handover as h")
    .innerJoin("contact as c", "c.id", "h.contact_id")
    .where("h.supplier_id", "=", supplierId)
    .where("h.assessment_id", "=", assessmentId)
    .where("h.state", "<>", "revoked")
    .groupBy(["c.id", "c.name", "c.email"])
    .orderBy(sql`max(h.created_at)`, "desc")
    .limit(100)
    .select([
      "c.id as contactId",
      "c.name",
      "c.email",
      sql<string>`string_agg(distinct h.section, ',' order by h.section)`.as("sections"),
      sql<boolean>`bool_and(h.state = 'done')`.as("finished"),
      sql<Date | null>`max(h.done_at)`.as("finishedAt"),
      sql<Date>`max(h.created_at)`.as("handedAt"),
    ])
    .execute();
}

/** Notes that sections are in a colleague's hands; what is there already stays as it is, what was finished opens again. */
export async function addHandovers(
  writer: Writer,
  to: HandedTo & { readonly handedBy: string; readonly message: string },
  sections: readonly string[],
): Promise<void> {
  await writer
    .insertInto("section_handover")
    .values(
      sections.map((section) => ({
        assessment_id: to.assessmentId,
        supplier_id: to.supplierId,
        section,
        contact_id: to.contactId,
        handed_by: to.handedBy,
        message: to.message,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The colleague says that the sections are finished. False when none of them was open. */
export async function finishHandovers(writer: Writer, from: HandedTo): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("section_handover")
    .set({ state: "done", done_at: sql`now()` })
    .where("supplier_id", "=", from.supplierId)
    .where("assessment_id", "=", from.assessmentId)
    .where("contact_id", "=", from.contactId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes all sections of an assessment back from a colleague: links and sessions for it end at once. False when there were none. */
export async function revokeHandovers(writer: Writer, from: HandedTo): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("section_handover")
    .set({ state: "revoked" })
    .where("supplier_id", "=", from.supplierId)
    .where("assessment_id", "=", from.assessmentId)
    .where("contact_id", "=", from.contactId)
    .where("state", "<>", "revoked")
    .executeTakeFirst();
  await writer
    .updateTable("access_token")
    .set({ revoked_at: sql`now()` })
    .where("supplier_id", "=", from.supplierId)
    .where("contact_id", "=", from.contactId)
    .where("subject_id", "=", from.assessmentId)
    .where("purpose", "=", "section_handover")
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
  await writer
    .updateTable("supplier_session")
    .set({ ended_at: sql`now()` })
    .where("supplier_id", "=", from.supplierId)
    .where("contact_id", "=", from.contactId)
    .where("assessment_id", "=", from.assessmentId)
    .where("ended_at", "is", null)
    .execute();
  return numUpdatedRows > 0n;
}
