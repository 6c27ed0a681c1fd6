// The passkeys of people: where a signature asks for one, and where one that was lost is taken away.
import { sql } from "kysely";
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

/** One passkey as a person recognises it. */
export interface ShownPasskey {
  readonly id: string;
  /** Null for one that was added before this was kept. */
  readonly addedAt: Date | null;
  /** Kept by a service on several devices, not by one device alone. */
  readonly synced: boolean;
}

/** Those of one person of the sign-in tables, the oldest first. */
export async function listOwnPasskeys(reader: Reader, authUserId: string): Promise<ShownPasskey[]> {
  return reader
    .selectFrom("auth_passkey")
    .where("user_id", "=", authUserId)
    .orderBy("created_at")
    .orderBy("id")
    .select(["id", "created_at as addedAt", "backed_up as synced"])
    .execute();
}

/** A passkey with whose it is: a contact of a supplier, or a colleague. */
export interface PersonsPasskey extends ShownPasskey {
  readonly authUserId: string;
  readonly name: string;
  readonly email: string;
  readonly language: "en" | "de";
  readonly contactId: string | null;
  readonly staffId: string | null;
  readonly supplierId: string | null;
  readonly supplierName: string | null;
}

const PERSONS = sql`select p.id, p.created_at as "addedAt", p.backed_up as synced, p.user_id as "authUserId",
    coalesce(c.name, m.name, u.name) as name, coalesce(c.email, m.email, u.email) as email, coalesce(c.language, 'en') as language,
    c.id as "contactId", m.id as "staffId", c.supplier_id as "supplierId", s.legal_name as "supplierName"
  from auth_passkey p join auth_user u on u.id = p.user_id left join contact c on c.auth_user_id = p.user_id
    left join supplier s on s.id = c.supplier_id left join staff_member m on m.auth_user_id = p.user_id`;

/** Everybody's, by name; those whose name, address or company contains the words. */
export async function listPasskeys(reader: Reader, words: string): Promise<PersonsPasskey[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<PersonsPasskey>`select * from (${PERSONS}) k
    where ${words} = '' or k.name ilike ${like} or k.email ilike ${like} or k."supplierName" ilike ${like}
    order by k.name, k."addedAt", k.id limit 200`.execute(reader);
  return rows;
}

/** One of them; undefined when there is none of this id. */
export async function findPasskey(reader: Reader, id: string): Promise<PersonsPasskey | undefined> {
  const { rows } =
    await sql<PersonsPasskey>`select * from (${PERSONS}) k where k.id = ${id}::uuid`.execute(
      reader,
    );
  return rows[0];
}

/** Takes one away from this very person. False when it is not theirs, or gone already. */
export async function removePasskey(
  writer: Writer,
  authUserId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await writer
    .deleteFrom("auth_passkey")
    .where("id", "=", id)
    .where("user_id", "=", authUserId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
