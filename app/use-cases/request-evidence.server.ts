// Asks a supplier for one more document under an engagement that is open, and writes to its leads.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addRequest, findAskingEngagement } from "#db/evidence-requests.ts";
import { inTransaction } from "#db/transaction.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import { writeToSupplier } from "./parts/write-to-supplier.server.ts";

export interface RequestWish {
  readonly engagementId: string;
  readonly kind: EvidenceKind;
  /** What the supplier reads; no class, no level. */
  readonly message: string;
  /** Whether the gate waits for it. */
  readonly required: boolean;
  readonly dueOn: string | null;
}

/** Refuses a due day in the past and an engagement that asks for nothing any more. */
export async function requestEvidence(
  context: StaffContext<"evidence.review">,
  wish: RequestWish,
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly reason: "not-found" | "not-open" | "past" }
> {
  return inTransaction(context, async (writer, { today }) => {
    const engagement = await findAskingEngagement(writer, wish.engagementId);
    if (!engagement) return { ok: false, reason: "not-found" };
    if (wish.dueOn !== null && wish.dueOn < today) return { ok: false, reason: "past" };
    const { supplierId, supplierName } = engagement;
    const requestId = await addRequest(writer, {
      ...wish,
      supplierId,
      createdBy: context.staff.id,
      reason: "Asked for by a reviewer.",
      places: [],
    });
    if (!requestId) return { ok: false, reason: "not-open" };
    await recordEvent(writer, context.scope.actor, {
      type: "evidence.requested",
      supplierId,
      subjectId: requestId,
      detail: {
        engagement: engagement.id,
        kind: wish.kind,
        required: wish.required,
        dueOn: wish.dueOn,
      },
    });
    await writeToSupplier(writer, context.portal, {
      supplierId,
      supplierName,
      kind: wish.kind,
      contactId: null,
      subjectId: requestId,
      path: "/portal/evidence",
      news: { about: "requested", dueOn: wish.dueOn },
    });
    return { ok: true };
  });
}
