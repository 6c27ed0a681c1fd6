// A business owner or risk officer changes what the register says about an item.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { changeMaterial, findMaterial, type MaterialFacts } from "#db/material.ts";
import { inTransaction } from "#db/transaction.ts";

const WATCHED = ["reference", "title", "level", "phase", "ownerId", "headAgreementId"] as const;

/**
 * Keeps the change when nobody changed the item since it was shown. Grants are judged by the new level and phase from
 * that moment on: one that no longer fits is suspended by itself.
 */
export async function editMaterial(
  context: StaffContext<"material.write">,
  materialId: string,
  version: number,
  facts: MaterialFacts,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "reference_taken" | "changed" }> {
  return inTransaction(context, async (writer) => {
    const before = await findMaterial(writer, materialId);
    if (!before) return { ok: false, reason: "missing" };
    const outcome = await changeMaterial(writer, materialId, version, facts);
    if (outcome === "taken") return { ok: false, reason: "reference_taken" };
    if (outcome === "stale") return { ok: false, reason: "changed" };
    const changed = WATCHED.filter((name) => before[name] !== facts[name]);
    const detail = {
      changed,
      level: `${before.level}→${facts.level}`,
      phase: `${before.phase}→${facts.phase}`,
    };
    await recordCustody(writer, {
      materialId,
      supplierId: null,
      grantId: null,
      type: "changed",
      actorName: context.staff.name,
      detail,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "material.changed",
      supplierId: null,
      subjectId: materialId,
      detail,
    });
    return { ok: true };
  });
}
