// Opens lines for copies whose access ran out, reminds of those that come due, and tells both sides of those that are late.
import { staffNotice } from "#app/emails/staff-notice.ts";
import type { Portal } from "#app/portal.server.ts";
import { organisationAsker } from "#app/use-cases/parts/mail-asker.ts";
import { openReturns } from "#app/use-cases/parts/open-returns.server.ts";
import { tellReturns } from "#app/use-cases/parts/tell-returns.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { findEngagement } from "#db/engagements.ts";
import { queueMail } from "#db/outbox.ts";
import { noteReturnsTold } from "#db/return-changes.ts";
import { listUntoldReturns } from "#db/return-lists.ts";
import { readSettings } from "#db/settings.ts";
import { listRiskOfficers } from "#db/staff-address.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";

/** Days before a line is due on which its supplier is reminded, once. */
const SOON_DAYS = 3;

type Runs = Pick<Portal, "database" | "config">;
type Untold = Awaited<ReturnType<typeof listUntoldReturns>>[number];

/** Safe to run at any time and twice. How many lines were opened and how many engagements were told. */
export async function tendReturns({ database, config }: Runs) {
  const asking = { database, scope: SYSTEM };
  const opened = await inTransaction(asking, (writer) =>
    openReturns(writer, { config, actor: SYSTEM.actor }),
  );
  const untold = await inReading(asking, (reader, { today }) =>
    listUntoldReturns(reader, today, SOON_DAYS),
  );
  let told = 0;
  for (const one of untold)
    if (await inTransaction(asking, (writer, { today }) => tell(writer, config, one, today)))
      told += 1;
  return { opened, told };
}

async function tell(
  writer: Writer,
  config: Portal["config"],
  { engagementId, supplierId, dueOn, late }: Untold,
  today: string,
): Promise<boolean> {
  const copies = await noteReturnsTold(writer, engagementId, late, today);
  if (copies === 0) return false;
  await tellReturns(writer, config, late ? "overdue" : "due", { engagementId, copies, dueOn });
  if (late) await tellOfficers(writer, config, engagementId);
  await recordEvent(writer, SYSTEM.actor, {
    type: late ? "returns.overdue" : "returns.reminded",
    supplierId,
    subjectId: engagementId,
    detail: { lines: copies, dueOn },
  });
  return true;
}

async function tellOfficers(
  writer: Writer,
  config: Portal["config"],
  engagementId: string,
): Promise<void> {
  const engagement = await findEngagement(writer, engagementId);
  if (!engagement) return;
  const asker = organisationAsker(await readSettings(writer));
  for (const { name, address } of await listRiskOfficers(writer))
    await queueMail(writer, {
      template: "staff_returns_overdue",
      to: { name, address },
      ...staffNotice({
        notice: "returns_overdue",
        name,
        by: "Flowdown",
        supplierName: engagement.supplierName,
        engagement: engagement.title,
        href: `${config.FLOWDOWN_URL}/returns/${engagementId}`,
        asker,
        origin: config.FLOWDOWN_URL,
      }),
      supplierId: engagement.supplierId,
      subjectId: engagementId,
    });
}
