// The keys the portal sealed with, one after the other: the public halves, since when, and who vouched for each.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface PortalKeyRow {
  readonly number: number;
  readonly keyId: string;
  /** base64 */
  readonly spki: string;
  readonly fingerprint: string;
  /** ISO 8601; empty for the first. */
  readonly beganAt: string;
  /** base64; empty for the first, and where the key before was lost. */
  readonly handover: string;
}

/** All of them, the oldest first. */
export async function listPortalKeys(reader: Reader): Promise<PortalKeyRow[]> {
  return reader
    .selectFrom("portal_key")
    .orderBy("number")
    .select(["number", "key_id as keyId", "spki", "fingerprint", "began_at as beganAt", "handover"])
    .execute();
}

/** Which one is in use; undefined before the first was written down. */
export async function findNewestKeyId(reader: Reader): Promise<string | undefined> {
  const row = await reader
    .selectFrom("portal_key")
    .orderBy("number", "desc")
    .limit(1)
    .select("key_id as keyId")
    .executeTakeFirst();
  return row?.keyId;
}

/** Adds the next one. The application's own login may not. */
export async function addPortalKey(writer: Writer, row: PortalKeyRow): Promise<void> {
  const { number, keyId, spki, fingerprint, beganAt, handover } = row;
  await writer
    .insertInto("portal_key")
    .values({ number, key_id: keyId, spki, fingerprint, began_at: beganAt, handover })
    .execute();
}

/**
 * Nothing is sealed from here to the end of the transaction, by whichever process: what waits finds another key in use.
 * Returns the moment, as the database's clock has it.
 */
export async function lockEverySeal(writer: Writer): Promise<Date> {
  await sql`select pg_advisory_xact_lock(hashtext('flowdown checkpoints')),
    pg_advisory_xact_lock(hashtext('flowdown portal key'))`.execute(writer);
  await sql`select from lock_signature_head(), lock_delivery_head()`.execute(writer);
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(writer);
  const [row] = rows;
  if (!row) throw new Error("the database did not tell the time");
  return row.now;
}
