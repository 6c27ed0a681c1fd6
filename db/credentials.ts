// Ways to sign in: the person at better-auth, the password's hash, the sessions, the second factor.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** Adds a person who signs in by password. Undefined when the address can sign in already. */
export async function addCredentials(
  writer: Writer,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
): Promise<string | undefined> {
  const person = await writer
    .insertInto("auth_user")
    // the address is proven: the link that leads here was sent to it
    .values({ name, email, email_verified: true, two_factor_enabled: false })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!person) return undefined;
  await writer
    .insertInto("auth_account")
    .values({
      account_id: person.id,
      provider_id: "credential",
      user_id: person.id,
      password: passwordHash,
      updated_at: sql`now()`,
    })
    .execute();
  return person.id;
}

/** The hash of somebody's password; undefined when they have none. */
export async function findPasswordHash(
  reader: Reader,
  authUserId: string,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom("auth_account")
    .where("user_id", "=", authUserId)
    .where("provider_id", "=", "credential")
    .select("password")
    .executeTakeFirst();
  return row?.password ?? undefined;
}

/** Replaces a password. Given `before`, only if that hash still stands. False when it did not. */
export async function replacePassword(
  writer: Writer,
  authUserId: string,
  change: { after: string; before?: string },
): Promise<boolean> {
  let query = writer
    .updateTable("auth_account")
    .set({ password: change.after, updated_at: sql`now()` })
    .where("user_id", "=", authUserId)
    .where("provider_id", "=", "credential");
  if (change.before !== undefined) query = query.where("password", "=", change.before);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Sessions of a person that are still good, the newest first. */
export async function listSessions(reader: Reader, authUserId: string) {
  return reader
    .selectFrom("auth_session")
    .where("user_id", "=", authUserId)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(100)
    .select([
      "id",
      "ip_address as address",
      "user_agent as agent",
      "created_at as startedAt",
      "updated_at as lastSeenAt",
    ])
    .execute();
}

/** Ends one session of this person. False when it is not theirs or already over. */
export async function endOneSession(
  writer: Writer,
  authUserId: string,
  sessionId: string,
): Promise<boolean> {
  const ended = await writer
    .deleteFrom("auth_session")
    .where("id", "=", sessionId)
    .where("user_id", "=", authUserId)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}

/** Ends all sessions of this person, but one if it is named. Returns how many. */
export async function endSessionsOf(
  writer: Writer,
  authUserId: string,
  except?: string,
): Promise<number> {
  let query = writer.deleteFrom("auth_session").where("user_id", "=", authUserId);
  if (except !== undefined) query = query.where("id", "!=", except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Takes the second factor away: the next sign-in leads to setting up a new one. False when there was none. */
export async function removeSecondFactor(writer: Writer, authUserId: string): Promise<boolean> {
  await writer.deleteFrom("auth_two_factor").where("user_id", "=", authUserId).execute();
  const row = await writer
    .updateTable("auth_user")
    .set({ two_factor_enabled: false })
    .where("id", "=", authUserId)
    .where("two_factor_enabled", "=", true)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
