// A supplier's lead takes back that somebody may sign: from now on, not for what was signed.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { withdrawAuthority } from "#db/signing-authority.ts";
import { inTransaction } from "#db/transaction.ts";

/** False when nothing stands for this person (any more). */
export async function withdrawOwnAuthority(
  context: SupplierContext<"own.signatories">,
  contactId: string,
): Promise<boolean> {
  const { supplierId, name } = context.supplier;
  return inTransaction(context, async (writer) => {
    if (!(await withdrawAuthority(writer, supplierId, contactId, name))) return false;
    await recordEvent(writer, context.scope.actor, {
      type: "authority.withdrawn",
      supplierId,
      subjectId: contactId,
      detail: { by: name },
    });
    return true;
  });
}
