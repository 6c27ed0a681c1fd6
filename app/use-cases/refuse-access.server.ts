// A risk officer, never the person who asked, refuses a request for access, with the reason.
import type { StaffContext } from "#app/access/context.ts";
import { addAccessDecision, findAccessRequest, settleRequest } from "#db/access-requests.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { findGateFacts } from "#db/gate-facts.ts";
import { inTransaction } from "#db/transaction.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { NOTHING_KNOWN } from "#scoring/gate/gate-facts.ts";
import { tellRequester } from "./parts/tell-requester.server.ts";

/** Keeps the refusal with the conditions as they stood. Possible whether the gate is open or not; once. */
export async function refuseAccess(
  context: StaffContext<"access.decide">,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "settled" | "own_request" }> {
  return inTransaction(context, async (writer, { today }) => {
    const request = await findAccessRequest(writer, requestId);
    if (!request) return { ok: false, reason: "missing" };
    if (request.requestedBy === context.staff.id) return { ok: false, reason: "own_request" };
    if (request.outcome !== null || !(await settleRequest(writer, requestId, "refused")))
      return { ok: false, reason: "settled" };
    const { supplierId, engagementId, materialId } = request;
    const facts = (await findGateFacts(writer, engagementId, requestId)) ?? NOTHING_KNOWN;
    await addAccessDecision(writer, {
      requestId,
      supplierId,
      outcome: "refused",
      reason,
      conditions: decideGate(facts, today).conditions,
      decidedBy: context.staff.id,
    });
    await recordCustody(writer, {
      materialId,
      supplierId,
      grantId: null,
      type: "refused",
      actorName: context.staff.name,
      detail: { request: requestId, reason },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "access.refused",
      supplierId,
      subjectId: requestId,
      detail: { material: materialId, reason },
    });
    await tellRequester(writer, context, "access_refused", request);
    return { ok: true };
  });
}
