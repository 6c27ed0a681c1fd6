// Somebody else than who placed a hold lifts it, with a reason: from then on what was kept may be erased again.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { findHold, liftHold as keepLifted } from "#db/legal-holds.ts";
import { inTransaction } from "#db/transaction.ts";

/** Lifts once. "same" for whoever placed it; of two who lift at once the second finds it lifted. */
export async function liftHold(
  context: StaffContext<"hold.write">,
  { holdId, reason }: { readonly holdId: string; readonly reason: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "same" | "lifted" }> {
  return inTransaction(context, async (writer) => {
    const hold = await findHold(writer, holdId);
    if (!hold) return { ok: false, reason: "missing" };
    if (hold.setById === context.staff.id) return { ok: false, reason: "same" };
    if (!(await keepLifted(writer, holdId, { by: context.staff.id, reason })))
      return { ok: false, reason: "lifted" };
    const { materialId, supplierId, scope, covers } = hold;
    if (materialId)
      await recordCustody(writer, {
        materialId,
        supplierId: null,
        grantId: null,
        type: "hold_lifted",
        actorName: context.staff.name,
        detail: { hold: holdId, reason },
      });
    await recordEvent(writer, context.scope.actor, {
      type: "hold.lifted",
      supplierId,
      subjectId: holdId,
      detail: { scope, covers, reason, placedBy: hold.setBy },
    });
    return { ok: true };
  });
}
