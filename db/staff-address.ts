// Where a member of staff is written to.
import type { Reader } from "./connection.ts";

/** Name and address of an active member of staff; undefined when there is none (any more). */
export async function findStaffAddress(reader: Reader, id: string) {
  return reader
    .selectFrom("staff_member")
    .where("id", "=", id)
    .where("status", "=", "active")
    .select(["name", "email as address"])
    .executeTakeFirst();
}

/** Every active member of staff with this role. */
export async function listStaffAddresses(reader: Reader, role: string) {
  return reader
    .selectFrom("staff_member")
    .where((eb) => eb(eb.val(role), "=", eb.fn.any("roles")))
    .where("status", "=", "active")
    .orderBy("name")
    .orderBy("id")
    .select(["name", "email as address"])
    .execute();
}
