// Lets a member of staff in again, with the roles and the second factor they had.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { enableStaffMember } from "#db/staff-changes.ts";
import { inTransaction } from "#db/transaction.ts";

/** Somebody who never joined is invited again and needs a fresh link. */
export async function enableStaff(
  context: StaffContext<"people.manage">,
  staffId: string,
): Promise<{ ok: true }> {
  return inTransaction(context, async (writer) => {
    const status = await enableStaffMember(writer, staffId);
    if (status)
      await recordEvent(writer, context.scope.actor, {
        type: "staff.enabled",
        supplierId: null,
        subjectId: staffId,
        detail: { status },
      });
    return { ok: true };
  });
}
