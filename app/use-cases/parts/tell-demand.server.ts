// Tells people of a demand by a court or an authority: the company whose notice is owed, and the organisation's risk officers.
import { demandNewsMail, type DemandNews } from "#app/emails/demand-news.ts";
import { staffDemandMail, type StaffDemandNews } from "#app/emails/staff-demand.ts";
import type { Config } from "#app/config.server.ts";
import type { Demand, Notice } from "#db/compelled.ts";
import type { Writer } from "#db/connection.ts";
import { listContacts } from "#db/contacts.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { listRiskOfficers } from "#db/staff-address.ts";
import { organisationAsker } from "./mail-asker.ts";

interface About {
  readonly demand: Pick<Demand, "id" | "supplierId" | "timeZone">;
  readonly notice: Pick<Notice, "id" | "supplierId" | "engagement"> & {
    readonly dueAt: Date | null;
  };
}

/** One mail to each lead and signatory of the company that owes the notice. It names no authority and no other company. */
export async function tellDemand(
  writer: Writer,
  config: Config,
  news: DemandNews,
  { demand, notice }: About,
): Promise<void> {
  const { supplierId } = notice;
  if (supplierId === null) return;
  const asker = organisationAsker(await readSettings(writer));
  const contacts = await listContacts(writer, supplierId);
  for (const contact of contacts.filter(({ kind }) => kind !== "colleague"))
    await queueMail(writer, {
      template: `demand_${news}`,
      to: { name: contact.name, address: contact.email },
      ...demandNewsMail({
        news,
        locale: contact.language,
        name: contact.name,
        engagement: notice.engagement,
        dueAt: notice.dueAt,
        timeZone: demand.timeZone,
        asker,
        origin: config.FLOWDOWN_URL,
      }),
      supplierId,
      subjectId: demand.id,
    });
}

/** One mail to each risk officer. */
export async function tellOfficersOfDemand(
  writer: Writer,
  config: Config,
  news: StaffDemandNews,
  about: {
    readonly demand: Pick<Demand, "id" | "supplierId" | "supplier" | "timeZone">;
    readonly dueAt: Date | null;
  },
): Promise<void> {
  const { demand, dueAt } = about;
  const asker = organisationAsker(await readSettings(writer));
  for (const { name, address } of await listRiskOfficers(writer))
    await queueMail(writer, {
      template: `staff_demand_${news}`,
      to: { name, address },
      ...staffDemandMail({ news, name, demand, dueAt, asker, origin: config.FLOWDOWN_URL }),
      supplierId: demand.supplierId,
      subjectId: demand.id,
    });
}
