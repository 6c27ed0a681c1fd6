// Does without a document that was asked for. The gate stops waiting for it, so the reason is on record.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { waiveRequest } from "#db/evidence-requests.ts";
import { inTransaction } from "#db/transaction.ts";

/** Waives an open request once; one that is settled already is left as it is. */
export async function waiveEvidence(
  context: StaffContext<"evidence.review">,
  waiver: { readonly engagementId: string; readonly requestId: string; readonly reason: string },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: "not-open" }> {
  return inTransaction(context, async (writer) => {
    const request = await waiveRequest(writer, { ...waiver, staffId: context.staff.id });
    if (!request) return { ok: false, reason: "not-open" };
    await recordEvent(writer, context.scope.actor, {
      type: "evidence.waived",
      supplierId: request.supplierId,
      subjectId: waiver.requestId,
      detail: {
        engagement: waiver.engagementId,
        kind: request.kind,
        required: request.required,
        reason: waiver.reason,
      },
    });
    return { ok: true };
  });
}
