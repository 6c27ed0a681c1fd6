// Rejects a piece of evidence with a reason that its supplier reads, and writes to whoever sent it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEvidence, rejectPiece } from "#db/evidence-review.ts";
import { inTransaction } from "#db/transaction.ts";
import { writeToSupplier } from "./parts/write-to-supplier.server.ts";

/** Of two reviewers at once one wins; the other is told. */
export async function rejectEvidence(
  context: StaffContext<"evidence.review">,
  verdict: { readonly evidenceId: string; readonly version: number; readonly reason: string },
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly reason: "not-found" | "changed-meanwhile" }
> {
  return inTransaction(context, async (writer) => {
    const piece = await findEvidence(writer, verdict.evidenceId);
    if (!piece) return { ok: false, reason: "not-found" };
    if (!(await rejectPiece(writer, { ...verdict, reviewerId: context.staff.id })))
      return { ok: false, reason: "changed-meanwhile" };
    await recordEvent(writer, context.scope.actor, {
      type: "evidence.rejected",
      supplierId: piece.supplierId,
      subjectId: piece.id,
      detail: { kind: piece.kind, sha256: piece.sha256, reason: verdict.reason },
    });
    await writeToSupplier(writer, context.portal, {
      ...piece,
      contactId: piece.createdBy,
      subjectId: piece.id,
      path: `/portal/evidence/${piece.id}`,
      news: { about: "rejected" },
    });
    return { ok: true };
  });
}
