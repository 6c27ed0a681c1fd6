// A supplier answers what a reviewer wrote about one of its documents.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addMessage } from "#db/evidence-details.ts";
import { findEvidenceOf } from "#db/evidence-of-supplier.ts";
import { inTransaction } from "#db/transaction.ts";

/** Adds the reply; the record says that there was one, not what it says. */
export async function replyAboutEvidence(
  context: SupplierContext<"own.evidence">,
  reply: { readonly evidenceId: string; readonly text: string },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: "not-found" }> {
  const { supplierId, contactId, name, handedOver } = context.supplier;
  return inTransaction(context, async (writer) => {
    const createdBy = handedOver ? contactId : undefined;
    const piece = await findEvidenceOf(writer, supplierId, reply.evidenceId, createdBy);
    if (!piece) return { ok: false, reason: "not-found" };
    await addMessage(writer, {
      supplierId,
      evidenceId: piece.id,
      author: { kind: "supplier", id: contactId, name },
      text: reply.text,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "evidence.replied",
      supplierId,
      subjectId: piece.id,
      detail: { length: reply.text.length },
    });
    return { ok: true };
  });
}
