// Procurement brings an archived supplier back into the register.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findErasedAt } from "#db/supplier-keys.ts";
import { moveSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";

/** Restores a supplier with all it had. Refuses one that is missing, not archived, or whose files were erased. */
export async function restoreSupplier(
  context: StaffContext<"supplier.write">,
  { supplierId }: { supplierId: string },
): Promise<{ ok: true } | { ok: false; reason: "not_archived" | "erased" }> {
  return inTransaction(context, async (writer) => {
    if (await findErasedAt(writer, supplierId)) return { ok: false, reason: "erased" };
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
