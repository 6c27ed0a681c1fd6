// The passkeys of a supplier's contact, where a signature asks for one.
import type { Reader, Writer } from "./connection.ts";

/** Those of an active contact that can sign in; none for anybody else. */
export async function listPasskeysOf(reader: Reader, supplierId: string, contactId: string) {
  return reader
    .selectFrom("auth_passkey as p")
    .innerJoin("contact as c", "c.auth_user_id", "p.user_id")
    .where("c.supplier_id", "=", supplierId)
    .where("c.id", "=", contactId)
    .where("c.status", "=", "active")
    .orderBy("p.created_at")
    .select([
      "p.id as id",
      "p.credential_id as credentialId",
      "p.public_key as publicKey",
      "p.counter as counter",
    ])
    .execute();
}

/** Notes how far an authenticator has counted. False when another use of it came first. */
export async function moveCounter(
  writer: Writer,
  id: string,
  from: number,
  to: number,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("auth_passkey")
    .set({ counter: to })
    .where("id", "=", id)
    .where("counter", "=", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
