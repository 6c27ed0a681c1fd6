// The business owner who asked takes a request back before anybody decided it.
import type { StaffContext } from "#app/access/context.ts";
import { findAccessRequest, settleRequest } from "#db/access-requests.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { inTransaction } from "#db/transaction.ts";

/** Withdraws one's own open request; somebody else's is as if it did not exist. */
export async function withdrawAccessRequest(
  context: StaffContext<"access.request">,
  requestId: string,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "settled" }> {
  return inTransaction(context, async (writer) => {
    const request = await findAccessRequest(writer, requestId);
    if (!request || request.requestedBy !== context.staff.id)
      return { ok: false, reason: "missing" };
    if (!(await settleRequest(writer, requestId, "withdrawn")))
      return { ok: false, reason: "settled" };
    const { supplierId, materialId } = request;
    await recordCustody(writer, {
      materialId,
      supplierId,
      grantId: null,
      type: "withdrawn",
      actorName: context.staff.name,
      detail: { request: requestId },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "access.request_withdrawn",
      supplierId,
      subjectId: requestId,
      detail: { material: materialId },
    });
    return { ok: true };
  });
}
