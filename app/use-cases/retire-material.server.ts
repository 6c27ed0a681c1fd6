// A business owner or risk officer takes an item out of use, once nobody can open it any more.
import type { StaffContext } from "#app/access/context.ts";
import { listStandingGrants } from "#db/access-grants.ts";
import { listOpenRequests } from "#db/access-requests.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { lockMaterial, retireMaterial as markRetired } from "#db/material.ts";
import { inTransaction } from "#db/transaction.ts";

/** What keeps an item in use. */
export interface StillNeeded {
  readonly requestId: string;
  readonly supplierName: string;
  readonly kind: "grant" | "request";
  readonly until: string;
}

/** Retires the item. Refuses with everything that still rests on it: grants that stand, requests that wait. */
export async function retireMaterial(
  context: StaffContext<"material.write">,
  materialId: string,
): Promise<
  | { ok: true }
  | { ok: false; reason: "missing" | "retired_already" }
  | { ok: false; reason: "needed"; needed: readonly StillNeeded[] }
> {
  return inTransaction(context, async (writer, { today }) => {
    if (!(await lockMaterial(writer, materialId))) return { ok: false, reason: "missing" };
    const grants = await listStandingGrants(writer, materialId, today);
    const requests = await listOpenRequests(writer, materialId);
    const needed: StillNeeded[] = [
      ...grants.map((one) => ({ ...one, kind: "grant" as const, until: one.endsOn })),
      ...requests.map((one) => ({ ...one, kind: "request" as const, until: one.untilOn })),
    ];
    if (needed.length > 0) return { ok: false, reason: "needed", needed };
    if (!(await markRetired(writer, materialId))) return { ok: false, reason: "retired_already" };
    await recordCustody(writer, {
      materialId,
      supplierId: null,
      grantId: null,
      type: "retired",
      actorName: context.staff.name,
      detail: {},
    });
    await recordEvent(writer, context.scope.actor, {
      type: "material.retired",
      supplierId: null,
      subjectId: materialId,
      detail: {},
    });
    return { ok: true };
  });
}
