// An administrator asks that a PDF which cannot be marked is handed out all the same: nothing happens before another one agrees.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { askUnmarked as keepAsked } from "#db/break-glass-marks.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellSecondPeople } from "./parts/tell-second-people.server.ts";

/** Keeps the question once; refused for the reader, before a marking failed, and after the access ended. */
export async function askUnmarked(
  context: StaffContext<"break_glass.manage">,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ ok: true } | { ok: false; reason: "not_possible" }> {
  return inTransaction(context, async (writer) => {
    if (!(await keepAsked(writer, id, { by: context.staff.id, reason })))
      return { ok: false, reason: "not_possible" };
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.unmarked_asked",
      supplierId: null,
      subjectId: id,
      detail: { reason },
    });
    await tellSecondPeople(writer, context.portal, { kind: "unmarked", id });
    return { ok: true };
  });
}
