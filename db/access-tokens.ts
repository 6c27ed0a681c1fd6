// Links that open one thing once: found by hash and purpose, used up by one conditional UPDATE.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { AccessToken } from "./schema.generated.ts";

type Purpose = AccessToken["purpose"];

export interface NewAccessToken {
  readonly purpose: Purpose;
  readonly hash: Buffer;
  readonly expiresAt: Date;
  readonly supplierId?: string;
  readonly contactId?: string;
  readonly staffId?: string;
  /** The assessment or agreement it leads to. */
  readonly subjectId?: string;
  readonly section?: string;
  readonly createdBy?: string;
}

const columns = [
  "id",
  "purpose",
  "supplier_id as supplierId",
  "contact_id as contactId",
  "staff_id as staffId",
  "subject_id as subjectId",
  "section",
  "expires_at as expiresAt",
  "used_at as usedAt",
  "revoked_at as revokedAt",
  "created_by as createdBy",
] as const;

/** Keeps a new link. Returns its id. */
export async function addAccessToken(writer: Writer, token: NewAccessToken): Promise<string> {
  const { id } = await writer
    .insertInto("access_token")
    .values({
      purpose: token.purpose,
      token_hash: token.hash,
      expires_at: token.expiresAt,
      supplier_id: token.supplierId,
      contact_id: token.contactId,
      staff_id: token.staffId,
      subject_id: token.subjectId,
      section: token.section,
      created_by: token.createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The link of this hash made for one of these purposes, in whatever state; undefined when there is none. */
export async function findAccessToken(reader: Reader, hash: Buffer, purposes: readonly Purpose[]) {
  return reader
    .selectFrom("access_token")
    .where("token_hash", "=", hash)
    .where("purpose", "in", purposes)
    .select(columns)
    .select(
      sql<boolean>`used_at is null and revoked_at is null and expires_at > now()`.as("usable"),
    )
    .executeTakeFirst();
}

/** Uses a link up. Of any number of attempts at once exactly one gets the row; the others get undefined. */
export async function useAccessToken(writer: Writer, hash: Buffer, purposes: readonly Purpose[]) {
  return writer
    .updateTable("access_token")
    .set({ used_at: sql`now()` })
    .where("token_hash", "=", hash)
    .where("purpose", "in", purposes)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .returning(columns)
    .executeTakeFirst();
}

/** Ends every unused link that leads to a subject (an assessment, an invitation). Returns how many. */
export async function revokeAccessTokens(writer: Writer, subjectId: string): Promise<number> {
  const result = await writer
    .updateTable("access_token")
    .set({ revoked_at: sql`now()` })
    .where("subject_id", "=", subjectId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
