// A colleague says that the sections handed over are finished; the lead sees it.
import type { SupplierContext } from "#app/access/context.ts";
import { sectionsFor } from "#app/use-cases/parts/handed-over.ts";
import { recordEvent } from "#db/audit.ts";
import { finishHandovers } from "#db/handovers.ts";
import { inTransaction } from "#db/transaction.ts";

/** Saying it twice changes nothing. Refuses whoever has no section of this assessment in hand. */
export async function finishSections(
  context: SupplierContext<"own.answers.write">,
  assessmentId: string,
): Promise<{ ok: true } | { ok: false; reason: "not_found" }> {
  const { supplierId, contactId } = context.supplier;
  const sections = sectionsFor(context.supplier, assessmentId);
  if (!sections) return { ok: false, reason: "not_found" };
  return inTransaction(context, async (writer) => {
    if (await finishHandovers(writer, { supplierId, assessmentId, contactId }))
      await recordEvent(writer, context.scope.actor, {
        type: "section.finished",
        supplierId,
        subjectId: assessmentId,
        detail: { sections },
      });
    return { ok: true };
  });
}
