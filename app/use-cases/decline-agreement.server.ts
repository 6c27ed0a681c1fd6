// Keeps a supplier's refusal to sign, with its reason, as a sealed record like a signature.
import type { SupplierContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { agreementAnsweredMail } from "#app/emails/agreement-answered.ts";
import { findOwnAgreement } from "#db/agreements.ts";
import { markDeclined } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { queueMail } from "#db/outbox.ts";
import { findStaffAddress } from "#db/staff-address.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { createHash } from "node:crypto";
import { circumstances, sessionHash, whatAndWho } from "./parts/act-payload.ts";
import { sealAct } from "./parts/seal-act.ts";

export type Declining =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "missing" | "reason" | "changed" | "already" };

/** Declines exactly the text that was shown. The reason is kept with the agreement; the record holds its hash. */
export async function declineAgreement(
  context: SupplierContext<"own.agreement.sign">,
  agreementId: string,
  form: { readonly sha256: string; readonly reason: string },
): Promise<Declining> {
  const { supplierId, contactId } = context.supplier;
  return inTransaction(context, async (writer, { now }) => {
    const agreement = await findOwnAgreement(writer, supplierId, agreementId);
    if (!agreement) return { ok: false, reason: "missing" };
    if (form.reason.length < 5) return { ok: false, reason: "reason" };
    if (agreement.sha256 !== form.sha256) return { ok: false, reason: "changed" };
    if (!(await markDeclined(writer, supplierId, agreementId, form.sha256, form.reason)))
      return { ok: false, reason: "already" };
    const { organisation } = await readSettings(writer);
    const { supplier } = context;
    const record = await sealAct(writer, await keyInUse(writer, context.portal), {
      type: "declined",
      agreementId,
      supplierId,
      by: { party: "supplier", contactId },
      payload: {
        ...whatAndWho({ ...agreement, supplierId, organisation }),
        signer: { contactId, registeredName: supplier.name, email: supplier.email },
        authentication: {
          method: supplier.method,
          session: supplier.sessionId === null ? null : sessionHash(supplier.sessionId),
        },
        reasonSha256: createHash("sha256").update(form.reason).digest("hex"),
        ...circumstances({ ...context, now }),
      },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.declined",
      supplierId,
      subjectId: agreementId,
      detail: { reference: agreement.reference, reason: form.reason, record: record.seq },
    });
    const sender = agreement.createdBy && (await findStaffAddress(writer, agreement.createdBy));
    if (sender)
      await queueMail(writer, {
        template: "agreement_declined",
        to: sender,
        ...agreementAnsweredMail({
          answer: "declined",
          name: sender.name,
          supplierName: supplier.supplierName,
          signer: supplier.name,
          reference: agreement.reference,
          sha256: form.sha256,
          href: `${context.portal.config.FLOWDOWN_URL}/agreements/${agreementId}`,
          organisation,
          origin: context.portal.config.FLOWDOWN_URL,
        }),
        supplierId,
        subjectId: agreementId,
      });
    return { ok: true };
  });
}
