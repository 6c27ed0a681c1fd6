// Mails the request to sign: to the supplier's signatories, to its leads where no signatory is named.
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import type { StaffPerson } from "#app/access/context.ts";
import { agreementToSignMail } from "#app/emails/agreement-to-sign.ts";
import type { Portal } from "#app/portal.server.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import type { listSigners } from "#db/signers.ts";
import { mailAsker } from "./mail-asker.ts";

const LINK_DAYS = 14;
const DAY_MS = 86_400_000;

export interface ToSign {
  readonly now: Date;
  readonly signers: Awaited<ReturnType<typeof listSigners>>;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly engagementId: string;
  readonly engagement: string;
  readonly agreementId: string;
  readonly reference: string;
  readonly replaces: boolean;
}

/** Queues one mail for each of them, each with an own link. Returns how many. */
export async function askToSign(
  { portal, staff }: { readonly portal: Portal; readonly staff: StaffPerson },
  writer: Writer,
  what: ToSign,
): Promise<number> {
  const named = what.signers.filter(({ kind }) => kind === "signatory");
  const asked = named.length > 0 ? named : what.signers;
  const settings = await readSettings(writer);
  const origin = portal.config.FLOWDOWN_URL;
  for (const contact of asked) {
    const secret = newSecret();
    await addAccessToken(writer, {
      purpose: "contact_sign_in",
      hash: hashSecret(secret),
      expiresAt: new Date(what.now.getTime() + LINK_DAYS * DAY_MS),
      supplierId: what.supplierId,
      contactId: contact.id,
      subjectId: what.engagementId,
      createdBy: staff.id,
    });
    await queueMail(writer, {
      template: "agreement_to_sign",
      to: { name: contact.name, address: contact.email },
      ...agreementToSignMail({
        locale: contact.language,
        name: contact.name,
        supplierName: what.supplierName,
        reference: what.reference,
        engagement: what.engagement,
        replaces: what.replaces,
        href: `${origin}/enter#${secret}`,
        asker: mailAsker(settings, { name: staff.name, email: staff.email }),
        origin,
      }),
      supplierId: what.supplierId,
      subjectId: what.agreementId,
    });
  }
  return asked.length;
}
