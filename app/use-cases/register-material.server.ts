// A business owner or risk officer enters a confidential item into the register.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { addMaterial, type MaterialFacts } from "#db/material.ts";
import { inTransaction } from "#db/transaction.ts";

/** Enters the item. Refuses a reference that another item has. */
export async function registerMaterial(
  context: StaffContext<"material.write">,
  facts: MaterialFacts,
): Promise<{ ok: true; materialId: string } | { ok: false; reason: "reference_taken" }> {
  return inTransaction(context, async (writer) => {
    const materialId = await addMaterial(writer, facts, context.staff.id);
    if (materialId === "taken") return { ok: false, reason: "reference_taken" };
    const detail = { reference: facts.reference, level: facts.level, phase: facts.phase };
    await recordCustody(writer, {
      materialId,
      supplierId: null,
      grantId: null,
      type: "registered",
      actorName: context.staff.name,
      detail,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "material.registered",
      supplierId: null,
      subjectId: materialId,
      detail,
    });
    return { ok: true, materialId };
  });
}
