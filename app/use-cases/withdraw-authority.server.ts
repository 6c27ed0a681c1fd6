// Staff withdraw an authority that should not stand: from now on, not for what was signed.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { withdrawAuthority as takeBack } from "#db/signing-authority.ts";
import { inTransaction } from "#db/transaction.ts";

/** False when nothing stands for this person (any more). */
export async function withdrawAuthority(
  context: StaffContext<"authority.confirm">,
  supplierId: string,
  contactId: string,
): Promise<boolean> {
  return inTransaction(context, async (writer) => {
    if (!(await takeBack(writer, supplierId, contactId, context.staff.name))) return false;
    await recordEvent(writer, context.scope.actor, {
      type: "authority.withdrawn",
      supplierId,
      subjectId: contactId,
      detail: { by: context.staff.name },
    });
    return true;
  });
}
