// A supplier's contact asks that its authority be confirmed: whoever sent the agreement is told what to look at.
import type { SupplierContext } from "#app/access/context.ts";
import { authorityAskedMail } from "#app/emails/authority-asked.ts";
import { findOwnAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { findStaffAddress } from "#db/staff-address.ts";
import { inTransaction } from "#db/transaction.ts";

/** Asks. False when the agreement does not wait for a signature of this supplier. */
export async function askForAuthority(
  context: SupplierContext<"own.agreement.sign">,
  agreementId: string,
  note: string,
): Promise<boolean> {
  const { supplierId, supplierName, name } = context.supplier;
  return inTransaction(context, async (writer) => {
    const agreement = await findOwnAgreement(writer, supplierId, agreementId);
    if (agreement?.state !== "sent") return false;
    const { organisation } = await readSettings(writer);
    const origin = context.portal.config.FLOWDOWN_URL;
    const sender = agreement.createdBy && (await findStaffAddress(writer, agreement.createdBy));
    if (sender)
      await queueMail(writer, {
        template: "authority_asked",
        to: sender,
        ...authorityAskedMail({
          name: sender.name,
          supplierName,
          person: name,
          note,
          reference: agreement.reference,
          href: `${origin}/agreements/${agreementId}#signatories`,
          organisation,
          origin,
        }),
        supplierId,
        subjectId: agreementId,
      });
    await recordEvent(writer, context.scope.actor, {
      type: "authority.asked",
      supplierId,
      subjectId: agreementId,
      detail: { reference: agreement.reference, person: name, note },
    });
    return true;
  });
}
