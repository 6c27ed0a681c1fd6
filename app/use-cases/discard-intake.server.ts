// Throws away an agreement that was read in but not registered: its file and its text go, the choices stay on record.
import type { StaffContext } from "#app/access/context.ts";
import { discardIntake as discardRow } from "#db/agreement-intake-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";

/** False when it was settled already. */
export async function discardIntake(
  context: StaffContext<"agreement.write">,
  intakeId: string,
): Promise<{ readonly ok: boolean }> {
  const objectKey = await inTransaction(context, async (writer) => {
    const unneeded = await discardRow(writer, intakeId, context.staff.id);
    if (unneeded === undefined) return undefined;
    await recordEvent(writer, context.scope.actor, {
      type: "agreement_intake.discarded",
      supplierId: null,
      subjectId: intakeId,
      detail: {},
    });
    return unneeded;
  });
  if (objectKey === undefined) return { ok: false };
  // what a crash leaves here is swept away later: the row names it no more
  await context.portal.store.delete(objectKey);
  return { ok: true };
}
