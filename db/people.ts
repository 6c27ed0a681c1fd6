// Staff: who they are and what they may do.
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
