// A risk officer or an administrator orders that something is kept: from this moment nothing of it is erased or destroyed.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { findEngagement } from "#db/engagements.ts";
import { addHold } from "#db/legal-holds.ts";
import { findMaterial } from "#db/material.ts";
import { findSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** What a hold is placed on: exactly one of them. */
export type HoldTarget =
  | { readonly scope: "supplier"; readonly id: string }
  | { readonly scope: "engagement"; readonly id: string }
  | { readonly scope: "material"; readonly id: string };

/** Places the hold at once. An erasure that is being carried out comes before or after it, never in between. */
export async function placeHold(
  context: StaffContext<"hold.write">,
  wish: { readonly target: HoldTarget; readonly covers: string; readonly reason: string },
) {
  return refusable<"missing", { holdId: string }>((refuse) =>
    inTransaction(context, async (writer, { today }) => {
      const { scope, id } = wish.target;
      const engagement = scope === "engagement" ? await findEngagement(writer, id) : undefined;
      const supplier = scope === "supplier" ? await findSupplier(writer, id, today) : undefined;
      const material = scope === "material" ? await findMaterial(writer, id) : undefined;
      if (!engagement && !supplier && !material) return refuse("missing");
      const supplierId = supplier?.id ?? engagement?.supplierId ?? null;
      const holdId = await addHold(writer, {
        supplierId,
        engagementId: engagement?.id ?? null,
        materialId: material?.id ?? null,
        covers: wish.covers,
        reason: wish.reason,
        setBy: context.staff.id,
      });
      if (material)
        await recordCustody(writer, {
          materialId: id,
          supplierId: null,
          grantId: null,
          type: "held",
          actorName: context.staff.name,
          detail: { hold: holdId, covers: wish.covers },
        });
      await recordEvent(writer, context.scope.actor, {
        type: "hold.placed",
        supplierId,
        subjectId: holdId,
        detail: { scope, of: id, covers: wish.covers, reason: wish.reason },
      });
      return { holdId };
    }),
  );
}
