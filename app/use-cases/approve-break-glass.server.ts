// A second administrator approves an emergency access: it runs from now for four hours, seen by everybody.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { approveBreakGlass as keepApproved, listBreakGlassPeople } from "#db/break-glass.ts";
import { recordCustody } from "#db/custody.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellBreakGlass } from "./parts/tell-break-glass.server.ts";

/** Approves once. Refused for whoever asked, for the person named, and after a day. */
export async function approveBreakGlass(
  context: StaffContext<"break_glass.manage">,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "not_possible" }> {
  return inTransaction(context, async (writer) => {
    const approved = await keepApproved(writer, id, context.staff.id);
    if (!approved) return { ok: false, reason: "not_possible" };
    const { materialId, staffId, reason, endsAt } = approved;
    const detail = { breakGlass: id, for: staffId, reason, until: endsAt?.toISOString() ?? null };
    await recordCustody(writer, {
      materialId,
      supplierId: null,
      grantId: null,
      type: "break_glass_granted",
      actorName: context.staff.name,
      detail,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.approved",
      supplierId: null,
      subjectId: id,
      detail: { ...detail, material: materialId },
    });
    const people = await listBreakGlassPeople(writer, { materialId, staffId });
    await tellBreakGlass(writer, context, "approved", people, { id, materialId, reason });
    return { ok: true };
  });
}
