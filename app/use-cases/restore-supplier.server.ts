// Procurement brings an archived supplier back into the register.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { moveSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";

/** Restores a supplier with all it had. Refuses one that is missing or not archived. */
export async function restoreSupplier(
  context: StaffContext<"supplier.write">,
  { supplierId }: { supplierId: string },
): Promise<{ ok: true } | { ok: false; reason: "not_archived" }> {
  return inTransaction(context, async (writer) => {
    if (!(await moveSupplier(writer, supplierId, "active")))
      return { ok: false, reason: "not_archived" };
    await recordEvent(writer, context.scope.actor, {
      type: "supplier.restored",
      supplierId,
      subjectId: supplierId,
      detail: {},
    });
    return { ok: true };
  });
}
