// Tells the people of a supplier how one access stands, with the writer of the change that made it so.
import { accessNewsMail, type AccessNews } from "#app/emails/access-news.ts";
import { listContacts } from "#db/contacts.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { organisationAsker } from "./mail-asker.ts";

export interface AccessToTell {
  readonly grantId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly engagement: string;
  readonly endsOn: string;
}

/** Queues one mail to each lead and signatory. */
export async function tellAccess(
  writer: Writer,
  news: AccessNews,
  access: AccessToTell,
  origin: string,
): Promise<void> {
  const settings = await readSettings(writer);
  const asker = organisationAsker(settings);
  const contacts = await listContacts(writer, access.supplierId);
  for (const contact of contacts.filter(({ kind }) => kind !== "colleague")) {
    const mail = accessNewsMail({
      news,
      locale: contact.language,
      name: contact.name,
      supplierName: access.supplierName,
      engagement: access.engagement,
      endsOn: access.endsOn,
      asker,
      origin,
    });
    await queueMail(writer, {
      template: `access_${news}`,
      to: { name: contact.name, address: contact.email },
      ...mail,
      supplierId: access.supplierId,
      subjectId: access.grantId,
    });
  }
}
