// Whoever placed a hold asks that somebody else lifts it: everything stays kept until that happens.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { askRelease, findHold } from "#db/legal-holds.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellSecondPeople } from "./parts/tell-second-people.server.ts";

/** Asks once and tells everybody who could. "other" for whoever did not place it, "settled" once asked or lifted. */
export async function askHoldRelease(
  context: StaffContext<"hold.write">,
  { holdId, reason }: { readonly holdId: string; readonly reason: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "other" | "settled" }> {
  return inTransaction(context, async (writer) => {
    const hold = await findHold(writer, holdId);
    if (!hold) return { ok: false, reason: "missing" };
    if (hold.setById !== context.staff.id) return { ok: false, reason: "other" };
    if (hold.liftedAt !== null) return { ok: false, reason: "settled" };
    if (!(await askRelease(writer, holdId, { by: context.staff.id, reason })))
      return { ok: false, reason: "settled" };
    await recordEvent(writer, context.scope.actor, {
      type: "hold.release_asked",
      supplierId: hold.supplierId,
      subjectId: holdId,
      detail: { scope: hold.scope, covers: hold.covers, reason },
    });
    await tellSecondPeople(writer, context.portal, { kind: "hold", id: holdId });
    return { ok: true };
  });
}
