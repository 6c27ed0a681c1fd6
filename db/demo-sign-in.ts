// Sessions made without a password, for the personas of the demo story. Only the demo's own sign-in calls this.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface Persona {
  readonly staff: {
    readonly id: string;
    readonly name: string;
    readonly authUserId: string;
  } | null;
  readonly contact: {
    readonly id: string;
    readonly name: string;
    readonly supplierId: string;
  } | null;
}

/** The person a demo link was made for; undefined when the link is not one, or no longer good. */
export async function findPersona(reader: Reader, hash: Buffer): Promise<Persona | undefined> {
  const row = await reader
    .selectFrom("access_token as link")
    .leftJoin("staff_member as staff", (join) =>
      join.onRef("staff.id", "=", "link.staff_id").on("staff.status", "=", "active"),
    )
    .leftJoin("contact", (join) =>
      join.onRef("contact.id", "=", "link.contact_id").on("contact.status", "=", "active"),
    )
    .where("link.token_hash", "=", hash)
    .where("link.purpose", "=", "demo_sign_in")
    .where("link.revoked_at", "is", null)
    .where("link.expires_at", ">", sql<Date>`now()`)
    .select([
      "staff.id as staffId",
      "staff.name as staffName",
      "staff.auth_user_id as authUserId",
      "contact.id as contactId",
      "contact.name as contactName",
      "contact.supplier_id as supplierId",
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const { staffId, staffName, authUserId, contactId, contactName, supplierId } = row;
  return {
    staff: staffId && authUserId ? { id: staffId, name: staffName ?? "", authUserId } : null,
    contact:
      contactId && supplierId ? { id: contactId, name: contactName ?? "", supplierId } : null,
  };
}

interface NewSession {
  readonly expiresAt: Date;
  readonly address: string;
  readonly agent: string;
}

/** A session of the sign-in tables. */
export async function addStaffSession(
  writer: Writer,
  session: NewSession & { readonly authUserId: string; readonly token: string },
): Promise<void> {
  await writer
    .insertInto("auth_session")
    .values({
      user_id: session.authUserId,
      token: session.token,
      expires_at: session.expiresAt,
      updated_at: sql`now()`,
      ip_address: session.address,
      user_agent: session.agent,
    })
    .execute();
}

/** A session of a supplier's contact, as if a link had been opened. */
export async function addContactSession(
  writer: Writer,
  session: NewSession & {
    readonly supplierId: string;
    readonly contactId: string;
    readonly hash: Buffer;
  },
): Promise<void> {
  await writer
    .insertInto("supplier_session")
    .values({
      token_hash: session.hash,
      supplier_id: session.supplierId,
      contact_id: session.contactId,
      method: "link",
      address: session.address,
      user_agent: session.agent,
      expires_at: session.expiresAt,
    })
    .execute();
}
