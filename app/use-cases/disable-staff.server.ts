// Shuts a member of staff out at once: sessions and links end with the change.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { endSessionsOf } from "#db/credentials.ts";
import { findStaffMember } from "#db/people.ts";
import {
  countOtherAdministrators,
  disableStaffMember,
  lockAdministrators,
  revokeStaffLinks,
} from "#db/staff-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** `self` because nobody shuts out themselves by a slip; `last_administrator` when nobody else administers. */
export async function disableStaff(context: StaffContext<"people.manage">, staffId: string) {
  return refusable<"unknown" | "self" | "last_administrator", object>((refuse) =>
    inTransaction(context, async (writer) => {
      await lockAdministrators(writer);
      const person = (await findStaffMember(writer, staffId)) ?? refuse("unknown");
      if (staffId === context.staff.id) refuse("self");
      const administers = person.status === "active" && person.roles.includes("administrator");
      if (administers && !(await countOtherAdministrators(writer, staffId)))
        refuse("last_administrator");
      if (!(await disableStaffMember(writer, staffId))) return {};
      const sessions = person.authUserId ? await endSessionsOf(writer, person.authUserId) : 0;
      await revokeStaffLinks(writer, staffId);
      await recordEvent(writer, context.scope.actor, {
        type: "staff.disabled",
        supplierId: null,
        subjectId: staffId,
        detail: { sessionsEnded: sessions },
      });
      return {};
    }),
  );
}
