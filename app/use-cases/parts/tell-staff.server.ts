// Tells colleagues what waits for them or was settled, with the writer of the change that made it so.
import { staffNotice, type Notice } from "#app/emails/staff-notice.ts";
import type { StaffPerson } from "#app/access/context.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import type { StaffAddress } from "#db/staff-address.ts";
import { mailAsker } from "./mail-asker.ts";

export interface Matter {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly engagement: string;
  readonly subjectId: string;
  /** The page it is about. */
  readonly path: string;
}

/** Queues one mail for each of them; whoever made the change knows already. */
export async function tellStaff(
  writer: Writer,
  { portal, staff }: { readonly portal: Portal; readonly staff: StaffPerson },
  notice: Notice,
  people: readonly StaffAddress[],
  matter: Matter,
): Promise<void> {
  const asker = mailAsker(await readSettings(writer), staff);
  const origin = portal.config.FLOWDOWN_URL;
  const { supplierId, supplierName, engagement, subjectId } = matter;
  for (const { name, address } of people.filter(({ id }) => id !== staff.id)) {
    const mail = staffNotice({
      notice,
      name,
      by: staff.name,
      supplierName,
      engagement,
      href: `${origin}${matter.path}`,
      asker,
      origin,
    });
    await queueMail(writer, {
      template: `staff_${notice}`,
      to: { name, address },
      ...mail,
      supplierId,
      subjectId,
    });
  }
}
