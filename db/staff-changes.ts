// What changes about a member of staff. Every change of who administers holds one lock, so that the last one stays.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";

/** Nobody else adds, disables or re-roles administrators until this transaction ends. */
export async function lockAdministrators(writer: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('flowdown administrators'))`.execute(writer);
}

/** How many active administrators there are besides this person. */
export async function countOtherAdministrators(writer: Writer, staffId: string): Promise<number> {
  const row = await writer
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .where("id", "!=", staffId)
    .where((eb) => eb(eb.val("administrator"), "=", eb.fn.any("roles")))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return row?.count ?? 0;
}

export interface NewStaffMember {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly invitedBy: string | null;
}

/** Adds somebody as invited. Undefined when the address belongs to a member of staff already. */
export async function addStaffMember(
  writer: Writer,
  { name, email, roles, invitedBy }: NewStaffMember,
): Promise<string | undefined> {
  const row = await writer
    .insertInto("staff_member")
    .values({ name, email, roles: [...roles], invited_by: invitedBy })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Makes an invited person active with a way to sign in. False when they were not waiting for that. */
export async function activateStaffMember(
  writer: Writer,
  staffId: string,
  authUserId: string,
): Promise<boolean> {
  const row = await writer
    .updateTable("staff_member")
    .set({ status: "active", auth_user_id: authUserId })
    .where("id", "=", staffId)
    .where("status", "=", "invited")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives somebody other roles. Returns the ones before; undefined when nothing changed. */
export async function replaceRoles(
  writer: Writer,
  staffId: string,
  roles: readonly string[],
): Promise<string[] | undefined> {
  const before = await writer
    .selectFrom("staff_member")
    .where("id", "=", staffId)
    .forUpdate()
    .select("roles")
    .executeTakeFirst();
  if (!before || before.roles.join() === roles.join()) return undefined;
  await writer
    .updateTable("staff_member")
    .set({ roles: [...roles] })
    .where("id", "=", staffId)
    .execute();
  return before.roles;
}

/** Shuts somebody out. False when they were shut out already. */
export async function disableStaffMember(writer: Writer, staffId: string): Promise<boolean> {
  const row = await writer
    .updateTable("staff_member")
    .set({ status: "disabled", disabled_at: sql`now()` })
    .where("id", "=", staffId)
    .where("status", "!=", "disabled")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets somebody in again; who never joined waits for the invitation again. Returns the standing, undefined if unchanged. */
export async function enableStaffMember(writer: Writer, staffId: string) {
  const row = await writer
    .updateTable("staff_member")
    .set({
      status: sql`case when auth_user_id is null then 'invited' else 'active' end`,
      disabled_at: null,
    })
    .where("id", "=", staffId)
    .where("status", "=", "disabled")
    .returning("status")
    .executeTakeFirst();
  return row?.status;
}

/** Ends every link that could still set this person's password. */
export async function revokeStaffLinks(writer: Writer, staffId: string): Promise<void> {
  await writer
    .updateTable("access_token")
    .set({ revoked_at: sql`now()` })
    .where("staff_id", "=", staffId)
    .where("purpose", "=", "staff_invitation")
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

/** Ends every link for the first set-up: there is an administrator now. */
export async function revokeFirstRunLinks(writer: Writer): Promise<void> {
  await writer
    .updateTable("access_token")
    .set({ revoked_at: sql`now()` })
    .where("purpose", "=", "first_run")
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}
