// How a supplier's contact signs in without a link: whether it may, and with which person of the sign-in tables.
import type { Reader, Writer } from "./connection.ts";

/** What the account page and its change rest on; undefined when the contact is gone. */
export async function findContactSignIn(reader: Reader, supplierId: string, contactId: string) {
  return reader
    .selectFrom("contact as c")
    .where("c.supplier_id", "=", supplierId)
    .where("c.id", "=", contactId)
    .where("c.status", "=", "active")
    .select(["c.name", "c.email", "c.job_title as jobTitle", "c.auth_user_id as authUserId"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("assessment as a")
            .where("a.supplier_id", "=", supplierId)
            .where("a.submitted_at", "is not", null)
            .select("a.id"),
        )
        .as("hasSubmitted"),
    )
    .executeTakeFirst();
}

/** Lets the contact sign in as this person. False when it can sign in already. */
export async function linkContactSignIn(
  writer: Writer,
  supplierId: string,
  contactId: string,
  authUserId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("contact")
    .set({ auth_user_id: authUserId })
    .where("supplier_id", "=", supplierId)
    .where("id", "=", contactId)
    .where("auth_user_id", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
