// Queues the reminder to sign an agreement anew, to whoever may sign for the supplier.
import { renewalDueMail } from "#app/emails/renewal-due.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { listSigners } from "#db/signers.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { whoIsAsked } from "./ask-to-sign.ts";
import { mailAsker } from "./mail-asker.ts";

export interface RenewalToRemind {
  readonly supplierId: string;
  readonly supplierName: string;
  /** The new version that waits to be signed. */
  readonly agreementId: string;
  readonly kind: string;
  readonly reference: string;
  readonly dueOn: string;
  readonly suspends: boolean;
}

/** One mail to each of those who were asked to sign. Returns how many. */
export async function remindOfRenewal(
  writer: Writer,
  { config }: Pick<Portal, "config">,
  renewal: RenewalToRemind,
  today: string,
): Promise<number> {
  const asked = whoIsAsked(await listSigners(writer, renewal.supplierId));
  const asker = mailAsker(await readSettings(writer));
  const origin = config.FLOWDOWN_URL;
  for (const contact of asked)
    await queueMail(writer, {
      template: "agreement_renewal_due",
      to: { name: contact.name, address: contact.email },
      ...renewalDueMail({
        ...renewal,
        paper: isPaperKind(renewal.kind),
        locale: contact.language,
        name: contact.name,
        today,
        href: `${origin}/portal/agreements/${renewal.agreementId}`,
        asker,
        origin,
      }),
      supplierId: renewal.supplierId,
      subjectId: renewal.agreementId,
    });
  return asked.length;
}
