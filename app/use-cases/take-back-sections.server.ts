// Takes all sections of a questionnaire back from a colleague; what was answered stays.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { revokeHandovers } from "#db/handovers.ts";
import { inTransaction } from "#db/transaction.ts";

/** The colleague's link and open pages stop working at once. Refuses when nothing is in that colleague's hands. */
export async function takeBackSections(
  context: SupplierContext<"own.handover">,
  assessmentId: string,
  colleagueId: string,
): Promise<{ ok: true } | { ok: false; reason: "not_found" }> {
  const { supplierId } = context.supplier;
  return inTransaction(context, async (writer) => {
    const from = { supplierId, assessmentId, contactId: colleagueId };
    if (!(await revokeHandovers(writer, from))) return { ok: false, reason: "not_found" };
    await recordEvent(writer, context.scope.actor, {
      type: "section.taken_back",
      supplierId,
      subjectId: assessmentId,
      detail: { from: colleagueId },
    });
    return { ok: true };
  });
}
