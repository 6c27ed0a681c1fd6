// Tells the people of a supplier about copies that are to be returned, with the writer of the change that made it so.
import { returnNewsMail, type ReturnNews } from "#app/emails/return-news.ts";
import type { Config } from "#app/config.server.ts";
import type { Writer } from "#db/connection.ts";
import { listContacts } from "#db/contacts.ts";
import { findEngagement } from "#db/engagements.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { organisationAsker } from "./mail-asker.ts";

/** Queues one mail to each lead and signatory of the engagement's supplier. */
export async function tellReturns(
  writer: Writer,
  config: Config,
  news: ReturnNews,
  about: {
    readonly engagementId: string;
    readonly copies: number;
    readonly dueOn: string | null;
  },
): Promise<void> {
  const engagement = await findEngagement(writer, about.engagementId);
  if (!engagement) return;
  const asker = organisationAsker(await readSettings(writer));
  const { supplierId, supplierName, title } = engagement;
  const contacts = await listContacts(writer, supplierId);
  for (const contact of contacts.filter(({ kind }) => kind !== "colleague"))
    await queueMail(writer, {
      template: `return_${news}`,
      to: { name: contact.name, address: contact.email },
      ...returnNewsMail({
        news,
        locale: contact.language,
        name: contact.name,
        supplierName,
        engagement: title,
        copies: about.copies,
        dueOn: about.dueOn,
        asker,
        origin: config.FLOWDOWN_URL,
      }),
      supplierId,
      subjectId: about.engagementId,
    });
}
