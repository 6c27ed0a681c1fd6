// Changes what a round asks of one supplier: another day, a reminder now, or nothing any more.
import type { StaffContext } from "#app/access/context.ts";
import { endAgreements } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { moveRenewalDay, releaseRenewal } from "#db/renewal-changes.ts";
import { findRenewal } from "#db/renewals.ts";
import { inTransaction } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { remindOfRenewal } from "./parts/remind-of-renewal.ts";
import { LONGEST_GRACE } from "./parts/renewal-terms.ts";

export type ChangingRenewal =
  { readonly ok: true } | { readonly ok: false; readonly reason: "missing" | "settled" | "day" };

type Context = StaffContext<"agreement.write">;

/** Moves the last day for one supplier. `day`: in the past, or more than half a year after the round began. */
export async function moveRenewal(
  context: Context,
  renewalId: string,
  dueOn: string,
): Promise<ChangingRenewal> {
  return inTransaction(context, async (writer, { today }) => {
    const renewal = await findRenewal(writer, renewalId);
    if (!renewal) return { ok: false, reason: "missing" };
    if (dueOn < today || dueOn > addDays(renewal.openedOn, LONGEST_GRACE))
      return { ok: false, reason: "day" };
    if (!(await moveRenewalDay(writer, renewalId, dueOn))) return { ok: false, reason: "settled" };
    await recordEvent(writer, context.scope.actor, {
      type: "renewal.moved",
      supplierId: renewal.supplierId,
      subjectId: renewal.agreementId,
      detail: { from: renewal.dueOn, to: dueOn },
    });
    return { ok: true };
  });
}

/** Asks one supplier no more. The new text is withdrawn when it was not signed yet. */
export async function releaseFromRenewal(
  context: Context,
  renewalId: string,
  reason: string,
): Promise<ChangingRenewal> {
  return inTransaction(context, async (writer) => {
    const renewal = await findRenewal(writer, renewalId);
    if (!renewal) return { ok: false, reason: "missing" };
    const by = context.staff.id;
    if (!(await releaseRenewal(writer, renewalId, by, reason)))
      return { ok: false, reason: "settled" };
    await endAgreements(
      writer,
      { ids: renewal.newId ? [renewal.newId] : [], from: ["sent", "signed"] },
      { state: "withdrawn", reason, by },
    );
    await recordEvent(writer, context.scope.actor, {
      type: "renewal.released",
      supplierId: renewal.supplierId,
      subjectId: renewal.agreementId,
      detail: { reference: renewal.reference, reason },
    });
    return { ok: true };
  });
}

/** Reminds one supplier now. `settled`: nothing waits for its signature. */
export async function remindNow(context: Context, renewalId: string): Promise<ChangingRenewal> {
  return inTransaction(context, async (writer, { today }) => {
    const renewal = await findRenewal(writer, renewalId);
    if (!renewal) return { ok: false, reason: "missing" };
    const { newId, newReference } = renewal;
    if (renewal.state !== "open" || renewal.newState !== "sent" || !newId || !newReference)
      return { ok: false, reason: "settled" };
    await remindOfRenewal(
      writer,
      context.portal,
      {
        ...renewal,
        agreementId: newId,
        reference: newReference,
        suspends: renewal.afterwards !== "remind",
      },
      today,
    );
    await recordEvent(writer, context.scope.actor, {
      type: "renewal.reminded",
      supplierId: renewal.supplierId,
      subjectId: newId,
      detail: { dueOn: renewal.dueOn, byHand: true },
    });
    return { ok: true };
  });
}
