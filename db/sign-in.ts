// What the portal itself keeps of signing in: who a fresh session belongs to, and which codes were used.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** Six digits recur by chance; within this time the same ones are the same code. */
const CODE_MINUTES = 5;

export interface SessionHolder {
  readonly kind: "staff" | "supplier";
  readonly id: string;
  readonly name: string;
  readonly authUserId: string;
  readonly supplierId: string | null;
}

/** The active person a session's token belongs to; undefined for a disabled person or an unknown token. */
export async function findSessionHolder(
  reader: Reader,
  token: string,
): Promise<SessionHolder | undefined> {
  const row = await reader
    .selectFrom("auth_session as session")
    .leftJoin("staff_member as staff", (join) =>
      join.onRef("staff.auth_user_id", "=", "session.user_id").on("staff.status", "=", "active"),
    )
    .leftJoin("contact", (join) =>
      join
        .onRef("contact.auth_user_id", "=", "session.user_id")
        .on("contact.status", "=", "active"),
    )
    .where("session.token", "=", token)
    .select([
      "session.user_id as authUserId",
      "staff.id as staffId",
      "staff.name as staffName",
      "contact.id as contactId",
      "contact.name as contactName",
      "contact.supplier_id as supplierId",
    ])
    .executeTakeFirst();
  if (row?.staffId) {
    const { authUserId, staffId, staffName } = row;
    return { kind: "staff", id: staffId, name: staffName ?? "", authUserId, supplierId: null };
  }
  if (!row?.contactId) return undefined;
  const { authUserId, contactId, contactName, supplierId } = row;
  return { kind: "supplier", id: contactId, name: contactName ?? "", authUserId, supplierId };
}

/** Whether somebody may hold a session at all: an active member of staff or an active contact. */
export async function mayHoldSession(reader: Reader, authUserId: string): Promise<boolean> {
  const { rows } = await sql<{ active: boolean }>`select
      exists (select from staff_member where auth_user_id = ${authUserId} and status = 'active')
      or exists (select from contact where auth_user_id = ${authUserId} and status = 'active') as active`.execute(
    reader,
  );
  return rows[0]?.active ?? false;
}

/** Uses a code up. Of any number of attempts with the same code exactly one gets true. */
export async function claimCode(
  writer: Writer,
  authUserId: string,
  codeHash: Buffer,
): Promise<boolean> {
  const claimed = await writer
    .insertInto("used_sign_in_code")
    .values({ auth_user_id: authUserId, code_hash: codeHash })
    .onConflict((conflict) =>
      conflict
        .columns(["auth_user_id", "code_hash"])
        .doUpdateSet({ used_at: sql`now()` })
        .where(
          "used_sign_in_code.used_at",
          "<",
          sql<Date>`now() - make_interval(mins => ${CODE_MINUTES})`,
        ),
    )
    .returning("auth_user_id")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Ends one session by its token. Returns whether there was one. */
export async function endSessionByToken(writer: Writer, token: string): Promise<boolean> {
  const ended = await writer
    .deleteFrom("auth_session")
    .where("token", "=", token)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}

/** The id of the session with this token. */
export async function findSessionIdByToken(
  reader: Reader,
  token: string,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom("auth_session")
    .where("token", "=", token)
    .select("id")
    .executeTakeFirst();
  return row?.id;
}
