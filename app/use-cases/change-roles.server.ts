// Gives a member of staff other roles. The last administrator stays one.
import type { StaffContext } from "#app/access/context.ts";
import type { StaffRole } from "#app/access/permissions.ts";
import { recordEvent } from "#db/audit.ts";
import { findStaffMember } from "#db/people.ts";
import { countOtherAdministrators, lockAdministrators, replaceRoles } from "#db/staff-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** Roles hold from the next request on. `last_administrator` when nobody else could administer any more. */
export async function changeRoles(
  context: StaffContext<"people.manage">,
  { staffId, roles }: { staffId: string; roles: readonly StaffRole[] },
) {
  return refusable<"unknown" | "last_administrator", object>((refuse) =>
    inTransaction(context, async (writer) => {
      await lockAdministrators(writer);
      const person = (await findStaffMember(writer, staffId)) ?? refuse("unknown");
      const drops = person.roles.includes("administrator") && !roles.includes("administrator");
      if (drops && person.status === "active" && !(await countOtherAdministrators(writer, staffId)))
        refuse("last_administrator");
      const before = await replaceRoles(writer, staffId, roles);
      if (before)
        await recordEvent(writer, context.scope.actor, {
          type: "staff.roles_changed",
          supplierId: null,
          subjectId: staffId,
          detail: { before, after: roles },
        });
      return {};
    }),
  );
}
