// A business owner or risk officer says that an item lies in another system, which asks the gate before it opens it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { placeMaterial as keepPlace } from "#db/material.ts";
import { inTransaction } from "#db/transaction.ts";

/** Keeps the name of the system; null says that the file is kept here. */
export async function placeMaterial(
  context: StaffContext<"material.write">,
  materialId: string,
  place: string | null,
): Promise<{ ok: true } | { ok: false; reason: "missing" }> {
  return inTransaction(context, async (writer) => {
    if (!(await keepPlace(writer, materialId, place))) return { ok: false, reason: "missing" };
    await recordCustody(writer, {
      materialId,
      supplierId: null,
      grantId: null,
      type: "changed",
      actorName: context.staff.name,
      detail: { changed: ["place"], place },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "material.placed",
      supplierId: null,
      subjectId: materialId,
      detail: { place },
    });
    return { ok: true };
  });
}
