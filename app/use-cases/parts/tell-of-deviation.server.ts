// Tells the other risk officers that a gap was proposed for acceptance and waits for a second person.
import { deviationNotice } from "#app/emails/deviation-notice.ts";
import type { StaffPerson } from "#app/access/context.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { listRiskOfficers } from "#db/staff-address.ts";
import { mailAsker } from "./mail-asker.ts";

/** Queues one mail for each risk officer but the proposer. */
export async function tellOfDeviation(
  writer: Writer,
  { portal, staff }: { readonly portal: Portal; readonly staff: StaffPerson },
  matter: {
    readonly deviationId: string;
    readonly supplierId: string;
    readonly supplierName: string;
    readonly reference: string;
  },
): Promise<void> {
  const asker = mailAsker(await readSettings(writer), staff);
  const origin = portal.config.FLOWDOWN_URL;
  for (const { id, name, address } of await listRiskOfficers(writer)) {
    if (id === staff.id) continue;
    await queueMail(writer, {
      template: "staff_deviation_proposed",
      to: { name, address },
      ...deviationNotice({
        ...matter,
        name,
        by: staff.name,
        href: `${origin}/deviations/${matter.deviationId}`,
        asker,
        origin,
      }),
      supplierId: matter.supplierId,
      subjectId: matter.deviationId,
    });
  }
}
