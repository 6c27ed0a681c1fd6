// Passes a request to sign on to another signatory of the same supplier: the link goes to that person's own address.
import type { SupplierContext } from "#app/access/context.ts";
import { findOwnAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { listSigners } from "#db/signers.ts";
import { inTransaction } from "#db/transaction.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { aboutOf } from "./parts/stored-paper.ts";
import { askToSign } from "./parts/ask-to-sign.ts";

export type Delegating =
  | { readonly ok: true; readonly name: string }
  | {
      readonly ok: false;
      readonly reason: "missing" | "already" | "over" | "self" | "not_authorised";
    };

/** Passes on. `not_authorised`: nobody has recorded that this person may sign, so the link would lead to a closed door. */
export async function delegateSigning(
  context: SupplierContext<"own.agreement.sign">,
  agreementId: string,
  contactId: string,
): Promise<Delegating> {
  const { supplierId, supplierName } = context.supplier;
  if (contactId === context.supplier.contactId) return { ok: false, reason: "self" };
  return inTransaction(context, async (writer, { now, today }) => {
    const agreement = await findOwnAgreement(writer, supplierId, agreementId);
    if (!agreement) return { ok: false, reason: "missing" };
    const { kind } = agreement;
    const paper = isPaperKind(kind);
    if (agreement.state !== "sent") return { ok: false, reason: "already" };
    if (agreement.signBy !== null && agreement.signBy < today) return { ok: false, reason: "over" };
    const signers = await listSigners(writer, supplierId);
    const to = signers.find(({ id }) => id === contactId);
    if (!to) return { ok: false, reason: "missing" };
    if (!to.authorised) return { ok: false, reason: "not_authorised" };
    await askToSign({ portal: context.portal, staff: null }, writer, {
      now,
      signers: [to],
      supplierId,
      supplierName,
      engagementId: paper ? null : agreement.engagementId,
      engagement: aboutOf(agreement),
      agreementId,
      ...(paper && { kind }),
      reference: agreement.reference,
      replaces: agreement.supersedesId !== null,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.delegated",
      supplierId,
      subjectId: agreementId,
      detail: { reference: agreement.reference, to: to.name, sha256: agreement.sha256 },
    });
    return { ok: true, name: to.name };
  });
}
