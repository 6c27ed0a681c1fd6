// A supplier takes back a proposal that nobody decided yet.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { listOwnEdges } from "#db/own-subcontractors.ts";
import { withdrawEdge } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";

/** `missing`: not there or not theirs. `decided`: somebody decided it meanwhile. */
export async function withdrawSubcontractor(
  context: SupplierContext<"own.subcontractors">,
  edgeId: string,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "decided" }> {
  const { supplierId } = context.supplier;
  return inTransaction(context, async (writer) => {
    const own = await listOwnEdges(writer, supplierId);
    if (!own.some(({ id }) => id === edgeId)) return { ok: false, reason: "missing" };
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
