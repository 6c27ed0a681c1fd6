// Ends an agreement before its time: what is not in force is withdrawn, what is in force is terminated. The record stays.
import type { StaffContext } from "#app/access/context.ts";
import { endAgreements } from "#db/agreement-changes.ts";
import { findAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";

const FROM = {
  withdrawn: ["draft", "sent", "signed"],
  terminated: ["in_force"],
} as const;

export type Ending =
  { readonly ok: true } | { readonly ok: false; readonly reason: "missing" | "not_in_state" };

/** Ends it at once; access that rests on it is suspended by the gate without anything else having to happen. */
export async function endAgreement(
  context: StaffContext<"agreement.write">,
  agreementId: string,
  how: "withdrawn" | "terminated",
  reason: string,
): Promise<Ending> {
  return inTransaction(context, async (writer) => {
    const agreement = await findAgreement(writer, agreementId);
    if (!agreement) return { ok: false, reason: "missing" };
    const ended = await endAgreements(
      writer,
      { ids: [agreementId], from: FROM[how] },
      { state: how, reason, by: context.staff.id },
    );
    if (ended.length === 0) return { ok: false, reason: "not_in_state" };
    await recordEvent(writer, context.scope.actor, {
      type: `agreement.${how}`,
      supplierId: agreement.supplierId,
      subjectId: agreementId,
      detail: { reference: agreement.reference, from: agreement.state, reason },
    });
    return { ok: true };
  });
}
