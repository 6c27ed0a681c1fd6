// Tells risk officers that a subcontractor was named, that its window ends, that silence counted, or that its use ended.
import { subcontractorNotice, type SubcontractorNews } from "#app/emails/subcontractor-notice.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { listRiskOfficers } from "#db/staff-address.ts";
import { mailAsker } from "./mail-asker.ts";

export interface SubcontractorMatter {
  readonly about: SubcontractorNews;
  readonly edgeId: string;
  /** The company that named it. */
  readonly supplierId: string;
  readonly supplierName: string;
  readonly subcontractor: string;
  /** The last day to object; null where silence never counts. */
  readonly until: string | null;
}

/** Queues one mail for each active risk officer. */
export async function tellOfSubcontractor(
  writer: Writer,
  { config }: Pick<Portal, "config">,
  matter: SubcontractorMatter,
): Promise<void> {
  const asker = mailAsker(await readSettings(writer));
  for (const { name, address } of await listRiskOfficers(writer))
    await queueMail(writer, {
      template: `staff_subcontractor_${matter.about}`,
      to: { name, address },
      ...subcontractorNotice({
        ...matter,
        name,
        href: `${config.FLOWDOWN_URL}/chain/edges/${matter.edgeId}`,
        asker,
        origin: config.FLOWDOWN_URL,
      }),
      supplierId: matter.supplierId,
      subjectId: matter.edgeId,
    });
}
