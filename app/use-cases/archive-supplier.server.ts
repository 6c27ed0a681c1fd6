// Procurement takes a supplier out of the register, when nothing depends on it any more.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { listDependants, type Dependant } from "#db/supplier-dependants.ts";
import { lockSupplier, moveSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";

/** Archives a supplier. Refuses with everything that depends on it; nothing is ever deleted. */
export async function archiveSupplier(
  context: StaffContext<"supplier.write">,
  { supplierId, reason }: { supplierId: string; reason: string },
): Promise<
  | { ok: true }
  | { ok: false; reason: "missing" | "archived_already" }
  | { ok: false; reason: "needed"; dependants: readonly Dependant[] }
> {
  return inTransaction(context, async (writer) => {
    const supplier = await lockSupplier(writer, supplierId);
    if (!supplier) return { ok: false, reason: "missing" };
    const dependants = await listDependants(writer, supplierId);
    if (dependants.length > 0) return { ok: false, reason: "needed", dependants };
    if (!(await moveSupplier(writer, supplierId, "archived")))
      return { ok: false, reason: "archived_already" };
    await recordEvent(writer, context.scope.actor, {
      type: "supplier.archived",
      supplierId,
      subjectId: supplierId,
      detail: { reason },
    });
    return { ok: true };
  });
}
