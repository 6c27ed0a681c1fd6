// Ends a round before everybody signed: who has not is released, and new texts that nobody signed are withdrawn.
import type { StaffContext } from "#app/access/context.ts";
import { endAgreements } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { endRound } from "#db/renewal-changes.ts";
import { inTransaction } from "#db/transaction.ts";

export type EndingRound =
  | { readonly ok: true; readonly released: number }
  | { readonly ok: false; readonly reason: "ended" };

/** What is weaker than owed above is not held by the round any more: the gate judges it as it stands. */
export async function endRenewalRound(
  context: StaffContext<"agreement.write">,
  roundId: string,
  reason: string,
): Promise<EndingRound> {
  return inTransaction(context, async (writer) => {
    const by = context.staff.id;
    const released = await endRound(writer, roundId, by, reason);
    if (!released) return { ok: false, reason: "ended" };
    const ids = released.flatMap(({ newId }) => (newId ? [newId] : []));
    const withdrawn = await endAgreements(
      writer,
      { ids, from: ["sent", "signed"] },
      { state: "withdrawn", reason, by },
    );
    await recordEvent(writer, context.scope.actor, {
      type: "renewal.ended",
      supplierId: null,
      subjectId: roundId,
      detail: { reason, released: released.length, withdrawn: withdrawn.length },
    });
    return { ok: true, released: released.length };
  });
}
