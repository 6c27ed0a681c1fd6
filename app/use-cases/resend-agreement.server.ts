// Asks once more for a signature on the very same text: a new last day, fresh links, nothing else changed.
import type { StaffContext } from "#app/access/context.ts";
import { moveSignBy } from "#db/agreement-changes.ts";
import { findAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { listSigners } from "#db/signers.ts";
import { inTransaction } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { aboutOf } from "./parts/stored-paper.ts";
import { askToSign } from "./parts/ask-to-sign.ts";

export type Resending =
  | { readonly ok: true; readonly mailed: number; readonly signBy: string }
  | { readonly ok: false; readonly reason: "missing" | "not_waiting" | "nobody" };

/** Sends again. `not_waiting`: it was signed, declined or ended meanwhile; `nobody`: there is nobody left to write to. */
export async function resendAgreement(
  context: StaffContext<"agreement.write">,
  agreementId: string,
  days: number,
): Promise<Resending> {
  return inTransaction(context, async (writer, { now, today }) => {
    const agreement = await findAgreement(writer, agreementId);
    if (!agreement?.supplierId) return { ok: false, reason: "missing" };
    const { supplierId, kind } = agreement;
    const paper = isPaperKind(kind);
    const signers = await listSigners(writer, supplierId);
    if (signers.length === 0) return { ok: false, reason: "nobody" };
    const signBy = addDays(today, days);
    if (!(await moveSignBy(writer, agreementId, signBy)))
      return { ok: false, reason: "not_waiting" };
    const mailed = await askToSign(context, writer, {
      now,
      signers,
      supplierId,
      supplierName: agreement.supplierName ?? "",
      engagementId: paper ? null : agreement.engagementId,
      engagement: aboutOf(agreement),
      agreementId,
      ...(paper && { kind }),
      reference: agreement.reference,
      replaces: agreement.supersedesId !== null,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.resent",
      supplierId,
      subjectId: agreementId,
      detail: { reference: agreement.reference, signBy, mailed },
    });
    return { ok: true, mailed, signBy };
  });
}
