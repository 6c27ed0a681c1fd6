// A risk officer, or the owner of the engagement, takes a grant back: from this moment nothing opens by it.
import type { StaffContext } from "#app/access/context.ts";
import { revokeGrant } from "#db/access-grants.ts";
import { findAccessRequest } from "#db/access-requests.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { inTransaction } from "#db/transaction.ts";

import { openReturns } from "./parts/open-returns.server.ts";
import { tellAccess } from "./parts/tell-access.server.ts";
import { tellRequester } from "./parts/tell-requester.server.ts";

/** Revokes once, with the reason, which stays inside. A revoked grant never comes back: access is requested anew. */
export async function revokeAccess(
  context: StaffContext<"access.revoke">,
  { requestId, reason, breach = false }: { requestId: string; reason: string; breach?: boolean },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "revoked_already" }> {
  return inTransaction(context, async (writer) => {
    const request = await findAccessRequest(writer, requestId);
    if (!request?.grantId || !request.endsOn || !mayRevoke(context, request))
      return { ok: false, reason: "missing" };
    const revoked = await revokeGrant(writer, requestId, context.staff.id, reason);
    if (!revoked) return { ok: false, reason: "revoked_already" };
    const { supplierId, materialId, supplierName, engagementTitle, endsOn } = request;
    await recordCustody(writer, {
      materialId,
      supplierId,
      grantId: revoked.id,
      type: "revoked",
      actorName: context.staff.name,
      detail: { request: requestId, reason },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "access.revoked",
      supplierId,
      subjectId: requestId,
      detail: { grant: revoked.id, material: materialId, reason, breach },
    });
    await openReturns(writer, {
      config: context.portal.config,
      actor: context.scope.actor,
      grantId: revoked.id,
      cause: breach ? "breach" : "revocation",
    });
    await tellAccess(
      writer,
      "revoked",
      { grantId: revoked.id, supplierId, supplierName, engagement: engagementTitle, endsOn },
      context.portal.config.FLOWDOWN_URL,
    );
    await tellRequester(writer, context, "access_revoked", request);
    return { ok: true };
  });
}

// a business owner answers for their own engagements only
function mayRevoke(
  { staff }: StaffContext<"access.revoke">,
  request: { readonly businessOwnerId: string },
): boolean {
  return staff.roles.includes("risk_officer") || request.businessOwnerId === staff.id;
}
