// Ends sessions of a supplier's contact: this one, one on another device, or all of them.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { endSupplierSessions } from "#db/supplier-sessions.ts";
import { inTransaction } from "#db/transaction.ts";

/** Ends the contact's own sessions. A session that is somebody else's or has ended already is left alone. */
export async function endSupplierSession(
  context: SupplierContext<"own.sessions">,
  which: { readonly id: string } | "all",
): Promise<{ ok: true; ended: number }> {
  return inTransaction(context, async (writer) => {
    const ended = await endSupplierSessions(writer, context.supplier, which);
    if (ended > 0)
      await recordEvent(writer, context.scope.actor, {
        type: "session.ended",
        supplierId: context.supplier.supplierId,
        subjectId: context.supplier.contactId,
        detail: { sessions: ended, which: which === "all" ? "all" : which.id },
      });
    return { ok: true, ended };
  });
}
