// An administrator asks for emergency access for a named colleague: nothing opens before a second administrator approves.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { askBreakGlass as keepAsked, listBreakGlassPeople } from "#db/break-glass.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellBreakGlass } from "./parts/tell-break-glass.server.ts";

/** Keeps the request and tells everybody concerned. The person named can be neither of the two administrators. */
export async function askBreakGlass(
  context: StaffContext<"break_glass.manage">,
  asked: { readonly materialId: string; readonly staffId: string; readonly reason: string },
): Promise<{ ok: true } | { ok: false; reason: "self" }> {
  if (asked.staffId === context.staff.id) return { ok: false, reason: "self" };
  return inTransaction(context, async (writer) => {
    const id = await keepAsked(writer, { ...asked, requestedBy: context.staff.id });
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.asked",
      supplierId: null,
      subjectId: id,
      detail: { material: asked.materialId, for: asked.staffId, reason: asked.reason },
    });
    const people = await listBreakGlassPeople(writer, asked);
    await tellBreakGlass(writer, context, "asked", people, { ...asked, id });
    return { ok: true };
  });
}
