// Sessions of a supplier's contacts: begun by a link, listed and ended by the people themselves.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface NewSupplierSession {
  readonly tokenHash: Buffer;
  readonly supplierId: string;
  readonly contactId: string;
  /** For a colleague: the assessment and the letters of the sections handed over, "B" or "B,D". */
  readonly assessmentId: string | null;
  readonly section: string | null;
  readonly address: string;
  readonly userAgent: string;
}

/** Begins a session of 30 days. Returns its id. */
export async function addSupplierSession(
  writer: Writer,
  session: NewSupplierSession,
): Promise<string> {
  const { id } = await writer
    .insertInto("supplier_session")
    .values({
      token_hash: session.tokenHash,
      supplier_id: session.supplierId,
      contact_id: session.contactId,
      assessment_id: session.assessmentId,
      section: session.section,
      method: "link",
      address: session.address,
      user_agent: session.userAgent,
      expires_at: sql<Date>`now() + interval '30 days'`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The running sessions of one contact, the newest first. */
export async function listSupplierSessions(reader: Reader, supplierId: string, contactId: string) {
  return reader
    .selectFrom("supplier_session")
    .where("supplier_id", "=", supplierId)
    .where("contact_id", "=", contactId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("created_at", "desc")
    .limit(50)
    .select([
      "id",
      "method",
      "address",
      "user_agent as userAgent",
      "created_at as createdAt",
      "expires_at as expiresAt",
    ])
    .execute();
}

/** Ends one session of a contact, or all of them. Returns how many ended. */
export async function endSupplierSessions(
  writer: Writer,
  owner: { readonly supplierId: string; readonly contactId: string },
  which: { readonly id: string } | "all",
): Promise<number> {
  let ending = writer
    .updateTable("supplier_session")
    .set({ ended_at: sql`now()` })
    .where("supplier_id", "=", owner.supplierId)
    .where("contact_id", "=", owner.contactId)
    .where("ended_at", "is", null);
  if (which !== "all") ending = ending.where("id", "=", which.id);
  return Number((await ending.executeTakeFirst()).numUpdatedRows);
}

/** Ends every session of a contact but one. */
export async function endOtherSupplierSessions(
  writer: Writer,
  owner: { readonly supplierId: string; readonly contactId: string },
  keptId: string | null,
): Promise<void> {
  let ending = writer
    .updateTable("supplier_session")
    .set({ ended_at: sql`now()` })
    .where("supplier_id", "=", owner.supplierId)
    .where("contact_id", "=", owner.contactId)
    .where("ended_at", "is", null);
  if (keptId !== null) ending = ending.where("id", "<>", keptId);
  await ending.execute();
}
