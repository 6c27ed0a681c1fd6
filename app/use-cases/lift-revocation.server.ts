// A second risk officer takes an entry off the revocation list; nothing is granted by it, only judged again.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { liftRevocation as lift } from "#db/shut-out.ts";
import { inTransaction } from "#db/transaction.ts";

export async function liftRevocation(
  context: StaffContext<"restriction.write">,
  asked: { supplierId: string; entryId: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: "second_person" }> {
  const { supplierId, entryId, reason } = asked;
  return inTransaction(context, async (writer) => {
    const by = { id: context.staff.id, reason };
    if (!(await lift(writer, { supplierId, id: entryId }, by)))
      return { ok: false, reason: "second_person" };
    await recordEvent(writer, context.scope.actor, {
      type: "revocation.lifted",
      supplierId,
      subjectId: entryId,
      detail: { reason },
    });
    return { ok: true };
  });
}
