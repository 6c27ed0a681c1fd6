// Sends a member of staff a fresh link: to join, or to choose a new password. Older links end.
import type { StaffContext } from "#app/access/context.ts";
import { STAFF_ROLES } from "#app/access/permissions.ts";
import { rolesInWords } from "#app/access/staff-navigation.ts";
import { recordEvent } from "#db/audit.ts";
import { findStaffMember } from "#db/people.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { sendStaffLink as sendLink } from "./parts/staff-link.server.ts";

/** `unknown` when there is no such person, `disabled` when they are shut out. */
export async function sendStaffLink(context: StaffContext<"people.manage">, staffId: string) {
  return refusable<"unknown" | "disabled", object>((refuse) =>
    inTransaction(context, async (writer, { now }) => {
      const person = (await findStaffMember(writer, staffId)) ?? refuse("unknown");
      if (person.status === "disabled") refuse("disabled");
      const kind = person.status === "invited" ? "invitation" : "new_password";
      await sendLink(writer, {
        kind,
        staffId,
        name: person.name,
        email: person.email,
        roles: rolesInWords(STAFF_ROLES.filter((role) => person.roles.includes(role))),
        sender: context.staff,
        origin: context.portal.config.FLOWDOWN_URL,
        now,
      });
      await recordEvent(writer, context.scope.actor, {
        type: "staff.link_sent",
        supplierId: null,
        subjectId: staffId,
        detail: { to: person.email, purpose: kind },
      });
      return {};
    }),
  );
}
