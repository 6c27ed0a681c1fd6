// Staff: who they are and what they may do.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** Whether somebody can manage people and settings already. */
export async function hasAdministrator(reader: Reader): Promise<boolean> {
  const row = await reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .where((eb) => eb(eb.val("administrator"), "=", eb.fn.any("roles")))
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface StaffFilter {
  readonly q: string;
  readonly role: string;
  readonly status: string;
}

const STAFF_COLUMNS = [
  "staff.id as id",
  "staff.name as name",
  "staff.email as email",
  "staff.roles as roles",
  "staff.status as status",
  "staff.created_at as createdAt",
  "person.two_factor_enabled as secondFactor",
] as const;

function staffRows(reader: Reader) {
  return reader
    .selectFrom("staff_member as staff")
    .leftJoin("auth_user as person", "person.id", "staff.auth_user_id");
}

/** Members of staff by name, one page from behind `after` (a name and an id). */
export async function listStaff(
  reader: Reader,
  filter: StaffFilter,
  page: { after: { name: string; id: string } | null; size: number },
) {
  let query = staffRows(reader)
    .select(STAFF_COLUMNS)
    .select((eb) =>
      eb
        .selectFrom("auth_session as session")
        .whereRef("session.user_id", "=", "staff.auth_user_id")
        .select((of) => of.fn.max("session.updated_at").as("seen"))
        .as("lastSeenAt"),
    );
  if (filter.q !== "") {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([eb("staff.name", "ilike", like), eb("staff.email", "ilike", like)]),
    );
  }
  if (filter.role !== "")
    query = query.where((eb) => eb(eb.val(filter.role), "=", eb.fn.any("staff.roles")));
  if (filter.status !== "") query = query.where(sql`staff.status`, "=", filter.status);
  const { after } = page;
  if (after)
    query = query.where(
      sql<boolean>`(lower(staff.name), staff.id) > (lower(${after.name}), ${after.id}::uuid)`,
    );
  return query
    .orderBy(sql`lower(staff.name)`)
    .orderBy("staff.id")
    .limit(page.size)
    .execute();
}

/** One member of staff; undefined when there is none. */
export async function findStaffMember(reader: Reader, id: string) {
  return staffRows(reader)
    .leftJoin("staff_member as inviter", "inviter.id", "staff.invited_by")
    .where("staff.id", "=", id)
    .select(STAFF_COLUMNS)
    .select([
      "staff.auth_user_id as authUserId",
      "staff.disabled_at as disabledAt",
      "inviter.name as invitedBy",
    ])
    .executeTakeFirst();
}

/** The newest invitation or password link of a member of staff. */
export async function findStaffLink(reader: Reader, staffId: string) {
  return reader
    .selectFrom("access_token")
    .where("staff_id", "=", staffId)
    .where("purpose", "=", "staff_invitation")
    .orderBy("created_at", "desc")
    .limit(1)
    .select([
      "created_at as createdAt",
      "expires_at as expiresAt",
      "used_at as usedAt",
      "revoked_at as revokedAt",
      sql<boolean>`used_at is null and revoked_at is null and expires_at > now()`.as("usable"),
    ])
    .executeTakeFirst();
}
