// A risk officer puts a supplier or a person on the revocation list: access stops with the entry, whatever else holds.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addRevocation } from "#db/shut-out.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";

/** `email` names a person, wherever this address is named; null the whole supplier. */
export async function shutOut(
  context: StaffContext<"restriction.write">,
  entry: { supplierId: string; email: string | null; personName: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" }> {
  return inTransaction(context, async (writer) => {
    if (!(await lockSupplier(writer, entry.supplierId))) return { ok: false, reason: "missing" };
    const id = await addRevocation(writer, { ...entry, listedBy: context.staff.id });
    await recordEvent(writer, context.scope.actor, {
      type: "revocation.listed",
      supplierId: entry.supplierId,
      subjectId: id,
      detail: { person: entry.personName || null, reason: entry.reason },
    });
    return { ok: true };
  });
}
