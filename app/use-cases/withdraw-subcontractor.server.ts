// A supplier takes back a proposal that nobody decided yet.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { withdrawEdge } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";

/** `decided`: it is not there, not theirs, or was decided meanwhile. */
export async function withdrawSubcontractor(
  context: SupplierContext<"own.subcontractors">,
  edgeId: string,
): Promise<{ ok: true } | { ok: false; reason: "decided" }> {
  const { supplierId } = context.supplier;
  return inTransaction(context, async (writer) => {
    if (!(await withdrawEdge(writer, supplierId, edgeId))) return { ok: false, reason: "decided" };
    await recordEvent(writer, context.scope.actor, {
      type: "subcontractor.withdrawn",
      supplierId,
      subjectId: edgeId,
      detail: {},
    });
    return { ok: true };
  });
}
