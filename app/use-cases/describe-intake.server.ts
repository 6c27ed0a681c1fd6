// Keeps what is typed about an agreement that is being read in, so that the work can be left and found again.
import type { StaffContext } from "#app/access/context.ts";
import { saveIntakeDetails, type IntakeDetails } from "#db/agreement-intake-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";

/** False when the intake is settled or does not exist. */
export async function describeIntake(
  context: StaffContext<"agreement.write">,
  intakeId: string,
  details: IntakeDetails,
): Promise<{ readonly ok: boolean }> {
  return inTransaction(context, async (writer) => {
    const ok = await saveIntakeDetails(writer, intakeId, details);
    if (ok)
      await recordEvent(writer, context.scope.actor, {
        type: "agreement_intake.described",
        supplierId: null,
        subjectId: intakeId,
        detail: { reference: details.reference },
      });
    return { ok };
  });
}
