// An administrator ends an emergency access before its time, or takes back one that was never approved.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { endBreakGlass as keepEnded } from "#db/break-glass.ts";
import { inTransaction } from "#db/transaction.ts";

/** Ends it once. */
export async function endBreakGlass(
  context: StaffContext<"break_glass.manage">,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "over" }> {
  return inTransaction(context, async (writer) => {
    const ended = await keepEnded(writer, id, context.staff.id);
    if (!ended) return { ok: false, reason: "over" };
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.ended",
      supplierId: null,
      subjectId: id,
      detail: { material: ended.materialId },
    });
    return { ok: true };
  });
}
