// Ends a basis on record before its day. What rested on it shuts at once.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findBasis, withdrawBasis } from "#db/transfer-bases.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** Refuses one that is withdrawn already. */
export async function withdrawTransferBasis(
  context: StaffContext<"jurisdiction.write">,
  basisId: string,
  reason: string,
) {
  return refusable<"missing" | "withdrawn", { engagementId: string }>((refuse) =>
    inTransaction(context, async (writer) => {
      const basis = (await findBasis(writer, basisId)) ?? refuse("missing");
      if (!(await withdrawBasis(writer, basisId, context.staff.id, reason))) refuse("withdrawn");
      await recordEvent(writer, context.scope.actor, {
        type: "transfer_basis.withdrawn",
        supplierId: basis.supplierId,
        subjectId: basis.engagementId,
        detail: { country: basis.country, overlay: basis.overlay, reason },
      });
      return { engagementId: basis.engagementId };
    }),
  );
}
