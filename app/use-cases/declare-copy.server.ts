// A supplier adds a copy that was not downloaded here: on paper, on a machine, with an adviser.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addReturnLine, listReturnLines } from "#db/returns.ts";
import { inTransaction } from "#db/transaction.ts";

/** Adds a line beside those of an engagement that are open, asking for what the strictest of them asks. */
export async function declareCopy(
  context: SupplierContext<"own.returns">,
  { engagementId, what }: { readonly engagementId: string; readonly what: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" }> {
  const { supplierId, name } = context.supplier;
  return inTransaction(context, async (writer) => {
    const lines = await listReturnLines(writer, { supplierId, engagementId });
    const open = lines.filter(({ state }) => state === "open" || state === "answered");
    // the strictest: the first due, the longest word of destruction
    const [like] = open.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
    if (!like) return { ok: false, reason: "missing" };
    await addReturnLine(writer, {
      supplierId,
      engagementId,
      materialId: null,
      grantId: null,
      holder: name,
      kind: "declared",
      downloads: 0,
      what,
      cause: like.cause,
      dueOn: like.dueOn,
      standard: like.standard,
      certificate: like.certificateDemanded,
      exceptions: like.allowedExceptions,
      restsOn: [],
    });
    await recordEvent(writer, context.scope.actor, {
      type: "return.declared",
      supplierId,
      subjectId: engagementId,
      detail: { what },
    });
    return { ok: true };
  });
}
