// Invites a colleague with roles; they choose their own password by the link in the mail.
import type { StaffContext } from "#app/access/context.ts";
import type { StaffRole } from "#app/access/permissions.ts";
import { rolesInWords } from "#app/access/staff-navigation.ts";
import { recordEvent } from "#db/audit.ts";
import { addStaffMember } from "#db/staff-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { sendStaffLink } from "./parts/staff-link.server.ts";

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
}

/** Adds the person as invited and sends the link. `address` when a member of staff has that address. */
export async function inviteStaff(
  context: StaffContext<"people.manage">,
  { name, email, roles }: Invitation,
) {
  return refusable<"address", { staffId: string }>((refuse) =>
    inTransaction(context, async (writer, { now }) => {
      const invitedBy = context.staff.id;
      const staffId =
        (await addStaffMember(writer, { name, email, roles, invitedBy })) ?? refuse("address");
      await sendStaffLink(writer, {
        kind: "invitation",
        staffId,
        name,
        email,
        roles: rolesInWords(roles),
        sender: context.staff,
        origin: context.portal.config.FLOWDOWN_URL,
        now,
      });
      await recordEvent(writer, context.scope.actor, {
        type: "staff.invited",
        supplierId: null,
        subjectId: staffId,
        detail: { name, email, roles },
      });
      return { staffId };
    }),
  );
}
