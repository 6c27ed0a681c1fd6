// A supplier stops using a subcontractor. What hangs on it shuts at once; staff are told to close what is left.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { listOwnEdges } from "#db/own-subcontractors.ts";
import { endOwnEdge } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellOfSubcontractor } from "./parts/tell-of-subcontractor.server.ts";

/** `missing`: not there or not theirs. `decided`: it is not in use (any more). */
export async function endOwnSubcontractor(
  context: SupplierContext<"own.subcontractors">,
  edgeId: string,
  reason: string,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "decided" }> {
  const { supplierId, supplierName } = context.supplier;
  return inTransaction(context, async (writer) => {
    const edge = (await listOwnEdges(writer, supplierId)).find(({ id }) => id === edgeId);
    if (!edge) return { ok: false, reason: "missing" };
    if (!(await endOwnEdge(writer, supplierId, edgeId, reason)))
      return { ok: false, reason: "decided" };
    await recordEvent(writer, context.scope.actor, {
      type: "subcontractor.stopped",
      supplierId,
      subjectId: edgeId,
      detail: { name: edge.name, reason },
    });
    await tellOfSubcontractor(writer, context.portal, {
      about: "stopped",
      edgeId,
      supplierId,
      supplierName,
      subcontractor: edge.name,
      until: null,
    });
    return { ok: true };
  });
}
