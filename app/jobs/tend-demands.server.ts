// Watches the clocks of compelled disclosure: starts those whose bar has ended, reminds of what comes due, tells of what is late.
import type { Portal } from "#app/portal.server.ts";
import { settleDemand } from "#app/use-cases/parts/settle-demand.server.ts";
import { tellDemand, tellOfficersOfDemand } from "#app/use-cases/parts/tell-demand.server.ts";
import { recordEvent } from "#db/audit.ts";
import { findDemand, listNotices } from "#db/compelled.ts";
import {
  addDemandEvent,
  listOpenDemands,
  listUntoldNotices,
  noteNoticeTold,
  type UntoldNotice,
} from "#db/compelled-changes.ts";
import type { Writer } from "#db/connection.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";

/** Hours before a notice is due at which its company is reminded, once. */
const SOON_HOURS = 4;

type Runs = Pick<Portal, "database" | "config">;

/** Safe to run at any time and twice. How many were told of. */
export async function tendDemands({ database, config }: Runs): Promise<number> {
  const asking = { database, scope: SYSTEM };
  for (const id of await inReading(asking, (reader) => listOpenDemands(reader)))
    await settleDemand({ database, config }, id);
  let told = 0;
  for (const one of await inReading(asking, (reader) => listUntoldNotices(reader, SOON_HOURS)))
    if (await inTransaction(asking, (writer) => tell(writer, config, one))) told += 1;
  return told;
}

async function tell(
  writer: Writer,
  config: Portal["config"],
  { id, demandId, late }: UntoldNotice,
): Promise<boolean> {
  const demand = await findDemand(writer, demandId);
  const notice = (await listNotices(writer, demandId)).find((one) => one.id === id);
  if (!demand || !notice || !(await noteNoticeTold(writer, id, late))) return false;
  const news = late ? "overdue" : "due";
  await tellDemand(writer, config, news, { demand, notice });
  if (late || notice.supplierId === null)
    await tellOfficersOfDemand(writer, config, news, { demand, dueAt: notice.dueAt });
  if (!late) return true;
  // no other company is named in the history of the one that was asked
  const whose = notice.tier === 0 ? "its own notice" : "a notice further up the line";
  const of = { demandId, supplierId: demand.supplierId };
  await addDemandEvent(writer, of, SYSTEM.actor, { type: "overdue", note: whose });
  await recordEvent(writer, SYSTEM.actor, {
    type: "compelled.overdue",
    supplierId: notice.supplierId,
    subjectId: id,
    detail: { dueAt: notice.dueAt?.toISOString() ?? null, tier: notice.tier },
  });
  return true;
}
