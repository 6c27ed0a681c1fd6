// The people of a supplier: whom procurement writes to, and who may sign.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export const CONTACT_KINDS = ["lead", "signatory", "colleague"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ContactFacts {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly jobTitle: string;
  readonly language: "en" | "de";
  readonly kind: ContactKind;
}

const columns = [
  "id",
  "name",
  "email",
  "phone",
  "job_title as jobTitle",
  "language",
  "kind",
] as const;

/** A supplier's contacts, leads first. */
export async function listContacts(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("contact")
    .where("supplier_id", "=", supplierId)
    .where("status", "=", "active")
    .orderBy(sql`array_position(array['lead','signatory','colleague'], kind)`)
    .orderBy("created_at")
    .select(columns)
    .execute();
}

/** One contact of this supplier; undefined when it is somebody else's or was removed. */
export async function findContact(reader: Reader, supplierId: string, contactId: string) {
  return reader
    .selectFrom("contact")
    .where("supplier_id", "=", supplierId)
    .where("id", "=", contactId)
    .where("status", "=", "active")
    .select(columns)
    .executeTakeFirst();
}

/** Adds a contact. Undefined when the supplier has an active contact of this address already. */
export async function addContact(
  writer: Writer,
  supplierId: string,
  facts: ContactFacts,
): Promise<string | undefined> {
  const row = await writer
    .insertInto("contact")
    .values({ supplier_id: supplierId, ...valuesOf(facts) })
    .onConflict((conflict) =>
      conflict.columns(["supplier_id", "email"]).where("status", "=", "active").doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Changes a contact; "taken" when another active contact of the supplier has the address. */
export async function changeContact(
  writer: Writer,
  supplierId: string,
  contactId: string,
  facts: ContactFacts,
): Promise<"changed" | "taken" | "missing"> {
  const { rows } = await sql<{ taken: boolean }>`select exists (select from contact
    where supplier_id = ${supplierId} and email = ${facts.email} and status = 'active' and id <> ${contactId}) as taken`.execute(
    writer,
  );
  if (rows[0]?.taken) return "taken";
  const { numUpdatedRows } = await writer
    .updateTable("contact")
    .set(valuesOf(facts))
    .where("supplier_id", "=", supplierId)
    .where("id", "=", contactId)
    .where("status", "=", "active")
    .executeTakeFirst();
  return numUpdatedRows === 1n ? "changed" : "missing";
}

/** Removes a contact: its links and sessions end with it. The row stays, because signatures and answers name it. */
export async function removeContact(
  writer: Writer,
  supplierId: string,
  contactId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("contact")
    .set({ status: "removed" })
    .where("supplier_id", "=", supplierId)
    .where("id", "=", contactId)
    .where("status", "=", "active")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await revokeContactLinks(writer, contactId);
  await writer
    .updateTable("supplier_session")
    .set({ ended_at: sql`now()` })
    .where("contact_id", "=", contactId)
    .where("ended_at", "is", null)
    .execute();
  return true;
}

/** Ends every unused link of a contact. */
export async function revokeContactLinks(writer: Writer, contactId: string): Promise<void> {
  await writer
    .updateTable("access_token")
    .set({ revoked_at: sql`now()` })
    .where("contact_id", "=", contactId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

function valuesOf(facts: ContactFacts) {
  return {
    name: facts.name,
    email: facts.email,
    phone: facts.phone,
    job_title: facts.jobTitle,
    language: facts.language,
    kind: facts.kind,
  };
}

/** Keeps the language a contact chose. False when it was chosen already. */
export async function setContactLanguage(
  writer: Writer,
  supplierId: string,
  contactId: string,
  language: "en" | "de",
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("contact")
    .set({ language })
    .where("supplier_id", "=", supplierId)
    .where("id", "=", contactId)
    .where("language", "<>", language)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The active contact of this address; undefined when there is none. */
export async function findContactByEmail(reader: Reader, supplierId: string, email: string) {
  return reader
    .selectFrom("contact")
    .where("supplier_id", "=", supplierId)
    .where("email", "=", email)
    .where("status", "=", "active")
    .select(["id", "language"])
    .executeTakeFirst();
}
