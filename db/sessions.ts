// Who holds a session: looked up before anybody is known, in the narrow scope of the door.
import { sql } from "kysely";
import type { Database } from "./connection.ts";

export interface SignedInPerson {
  readonly sessionId: string;
  readonly authUserId: string;
  readonly secondFactor: boolean;
  readonly staffId: string | null;
  readonly roles: readonly string[];
  readonly contactId: string | null;
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly contactKind: "lead" | "signatory" | "colleague";
  readonly language: "en" | "de";
  readonly name: string;
  readonly email: string;
}

/** The active member of staff or contact behind a sign-in session's token; undefined when expired, disabled or unknown. */
export async function findSignedInPerson(
  database: Database,
  token: string,
): Promise<SignedInPerson | undefined> {
  const staff = await database
    .selectFrom("auth_session as session")
    .innerJoin("auth_user as person", "person.id", "session.user_id")
    .leftJoin("staff_member as staff", (join) =>
      join.onRef("staff.auth_user_id", "=", "person.id").on("staff.status", "=", "active"),
    )
    .where("session.token", "=", token)
    .where("session.expires_at", ">", sql<Date>`now()`)
    .select([
      "session.id as sessionId",
      "person.id as authUserId",
      "person.two_factor_enabled as secondFactor",
      "staff.id as staffId",
      "staff.roles as roles",
      "staff.name as staffName",
      "staff.email as staffEmail",
    ])
    .executeTakeFirst();
  if (!staff) return undefined;
  const base = {
    sessionId: staff.sessionId,
    authUserId: staff.authUserId,
    secondFactor: staff.secondFactor ?? false,
  };
  if (staff.staffId) {
    return {
      ...base,
      staffId: staff.staffId,
      roles: staff.roles ?? [],
      contactId: null,
      supplierId: null,
      supplierName: null,
      contactKind: "lead",
      language: "en",
      name: staff.staffName ?? "",
      email: staff.staffEmail ?? "",
    };
  }
  const contact = await findContactOfUser(database, staff.authUserId);
  return contact && { ...base, staffId: null, roles: [], ...contact };
}

async function findContactOfUser(database: Database, authUserId: string) {
  return inDoor(database, (trx) =>
    trx
      .selectFrom("contact")
      .innerJoin("supplier", "supplier.id", "contact.supplier_id")
      .where("contact.auth_user_id", "=", authUserId)
      .where("contact.status", "=", "active")
      .where("supplier.status", "=", "active")
      .select([
        "contact.id as contactId",
        "supplier.id as supplierId",
        "supplier.legal_name as supplierName",
        "contact.kind as contactKind",
        "contact.language as language",
        "contact.name as name",
        "contact.email as email",
      ])
      .executeTakeFirst(),
  );
}

/** The contact and scope of a supplier session that has neither ended nor expired. */
export async function findSupplierSession(database: Database, tokenHash: Buffer) {
  return inDoor(database, (trx) =>
    trx
      .selectFrom("supplier_session as session")
      .innerJoin("contact", "contact.id", "session.contact_id")
      .innerJoin("supplier", "supplier.id", "session.supplier_id")
      .where("session.token_hash", "=", tokenHash)
      .where("session.ended_at", "is", null)
      .where("session.expires_at", ">", sql<Date>`now()`)
      .where("contact.status", "=", "active")
      .where("supplier.status", "=", "active")
      .select([
        "session.id as sessionId",
        "session.method as method",
        "session.assessment_id as assessmentId",
        "session.section as section",
        "session.supplier_id as supplierId",
        "supplier.legal_name as supplierName",
        "contact.id as contactId",
        "contact.kind as kind",
        "contact.language as language",
        "contact.name as name",
        "contact.email as email",
      ])
      .executeTakeFirst(),
  );
}

function inDoor<T>(database: Database, read: (trx: Database) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (trx) => {
    await sql`select set_config('flowdown.scope', 'door', true)`.execute(trx);
    return read(trx);
  });
}
