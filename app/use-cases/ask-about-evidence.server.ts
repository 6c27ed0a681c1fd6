// A reviewer writes to a supplier about one of its documents.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addMessage } from "#db/evidence-details.ts";
import { findEvidence } from "#db/evidence-review.ts";
import { inTransaction } from "#db/transaction.ts";
import { writeToSupplier } from "./parts/write-to-supplier.server.ts";

/** Adds the message and a mail that says there is one; what it says stays in the portal. */
export async function askAboutEvidence(
  context: StaffContext<"evidence.review">,
  question: { readonly evidenceId: string; readonly text: string },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: "not-found" }> {
  const { id, name } = context.staff;
  return inTransaction(context, async (writer) => {
    const piece = await findEvidence(writer, question.evidenceId);
    if (!piece) return { ok: false, reason: "not-found" };
    await addMessage(writer, {
      supplierId: piece.supplierId,
      evidenceId: piece.id,
      author: { kind: "staff", id, name },
      text: question.text,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "evidence.asked_about",
      supplierId: piece.supplierId,
      subjectId: piece.id,
      detail: { length: question.text.length },
    });
    await writeToSupplier(writer, context.portal, {
      ...piece,
      contactId: piece.createdBy,
      subjectId: piece.id,
      path: `/portal/evidence/${piece.id}`,
      news: { about: "asked" },
    });
    return { ok: true };
  });
}
