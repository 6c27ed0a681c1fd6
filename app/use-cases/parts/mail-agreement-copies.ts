// Writes to both sides once an agreement is in force: the mail, and the signed PDF that it will carry.
import { agreementCopyMail } from "#app/emails/agreement-copy.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { findSignerContacts } from "#db/signers.ts";
import { findStaffAddress } from "#db/staff-address.ts";
import { mailAsker } from "./mail-asker.ts";

export interface AgreementInForce {
  readonly id: string;
  readonly reference: string;
  readonly sha256: string | null;
  readonly supplierName: string | null;
  readonly createdBy: string | null;
}

/** To whoever signed and the supplier's leads; to who sent it and who countersigned it. */
export async function mailAgreementCopies(
  writer: Writer,
  agreement: AgreementInForce,
  supplierId: string,
  about: { readonly origin: string; readonly countersignedBy: string },
): Promise<void> {
  const { origin, countersignedBy } = about;
  const asker = mailAsker(await readSettings(writer));
  const { id, reference } = agreement;
  const facts = { reference, sha256: agreement.sha256 ?? "", asker, origin };
  const carried = { supplierId, subjectId: id, attachedAgreement: id };
  for (const contact of await findSignerContacts(writer, id, supplierId))
    await queueMail(writer, {
      template: "agreement_in_force",
      to: { name: contact.name, address: contact.email },
      ...agreementCopyMail({
        ...facts,
        locale: contact.language,
        name: contact.name,
        state: "in_force",
        href: `${origin}/portal/agreements/${id}`,
      }),
      ...carried,
    });
  for (const staffId of new Set([agreement.createdBy ?? countersignedBy, countersignedBy])) {
    const staff = await findStaffAddress(writer, staffId);
    if (!staff) continue;
    await queueMail(writer, {
      template: "agreement_in_force_ours",
      to: staff,
      ...agreementCopyMail({
        ...facts,
        locale: "en",
        name: staff.name,
        state: "ours",
        supplierName: agreement.supplierName ?? "",
        href: `${origin}/agreements/${id}`,
      }),
      ...carried,
    });
  }
}
