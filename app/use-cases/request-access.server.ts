// A business owner asks that named people of a supplier may open an item until a day.
import type { StaffContext } from "#app/access/context.ts";
import { findEngagementForAccess } from "#db/access-choices.ts";
import { addAccessRequest, type Recipient } from "#db/access-requests.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { lockMaterial } from "#db/material.ts";
import { listRiskOfficers } from "#db/staff-address.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellStaff } from "./parts/tell-staff.server.ts";

/** How many risk officers hear of one request. */
const MOST_TOLD = 25;

export interface AccessWish {
  readonly engagementId: string;
  readonly materialId: string;
  readonly purpose: string;
  readonly untilOn: string;
  readonly mode?: "view_only" | "download";
  readonly recipients: readonly Recipient[];
}

/**
 * Keeps the request, whether the gate is open or not: while it is closed the request waits. Refuses another owner's
 * engagement as one that does not exist, and a last day in the past or behind the end of the item's phase.
 */
export async function requestAccess(
  context: StaffContext<"access.request">,
  wish: AccessWish,
): Promise<
  | { ok: true; requestId: string }
  | { ok: false; reason: "missing" | "not_open" | "retired" | "until_past" }
  | { ok: false; reason: "until_after_phase"; closesOn: string; phase: string }
> {
  return inTransaction(context, async (writer, { today }) => {
    const engagement = await findEngagementForAccess(writer, wish.engagementId);
    if (!engagement || engagement.ownerId !== context.staff.id)
      return { ok: false, reason: "missing" };
    if (engagement.state !== "open") return { ok: false, reason: "not_open" };
    const material = await lockMaterial(writer, wish.materialId);
    if (!material) return { ok: false, reason: "missing" };
    if (material.state !== "active") return { ok: false, reason: "retired" };
    if (wish.untilOn < today) return { ok: false, reason: "until_past" };
    const phase = engagement.phases.find((one) => one.phase === material.phase);
    if (phase && phase.closesOn >= today && wish.untilOn > phase.closesOn)
      return { ok: false, reason: "until_after_phase", ...phase };
    const { supplierId } = engagement;
    const requestId = await addAccessRequest(writer, {
      ...wish,
      supplierId,
      requestedBy: context.staff.id,
    });
    const detail = {
      request: requestId,
      until: wish.untilOn,
      recipients: wish.recipients.map(({ name, country }) => `${name} (${country})`),
    };
    await recordCustody(writer, {
      materialId: material.id,
      supplierId,
      grantId: null,
      type: "requested",
      actorName: context.staff.name,
      detail,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "access.requested",
      supplierId,
      subjectId: requestId,
      detail: { ...detail, material: material.id },
    });
    await tellStaff(writer, context, "access_asked", await listRiskOfficers(writer, MOST_TOLD), {
      supplierId,
      supplierName: engagement.supplierName,
      engagement: engagement.title,
      subjectId: requestId,
      path: `/access/${requestId}`,
    });
    return { ok: true, requestId };
  });
}
