// Takes the proposal of an erasure back: nothing was lost.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findErasure, withdrawErasure as keepWithdrawn } from "#db/erasures.ts";
import { inTransaction } from "#db/transaction.ts";

/** Either of the two roles may; "settled" once it was carried out or taken back. */
export async function withdrawErasure(
  context: StaffContext<"erasure.manage">,
  erasureId: string,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "settled" }> {
  return inTransaction(context, async (writer) => {
    const erasure = await findErasure(writer, erasureId);
    if (!erasure) return { ok: false, reason: "missing" };
    if (!(await keepWithdrawn(writer, erasureId, context.staff.id)))
      return { ok: false, reason: "settled" };
    await recordEvent(writer, context.scope.actor, {
      type: "erasure.withdrawn",
      supplierId: erasure.supplierId,
      subjectId: erasureId,
      detail: { of: erasure.supplierId ?? erasure.materialId },
    });
    return { ok: true };
  });
}
