// Notes that a grant stopped holding, or holds again, and tells the supplier. Access itself never waits for this job.
import { tellAccess } from "#app/use-cases/parts/tell-access.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { listUnnotedLapses, noteStanding } from "#db/access-grants.ts";
import { findAccessRequest } from "#db/access-requests.ts";
import { recordEvent } from "#db/audit.ts";
import { recordCustody } from "#db/custody.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";

const AT_ONCE = 200;

type Lapse = Awaited<ReturnType<typeof listUnnotedLapses>>[number];
type Runs = Pick<Portal, "database" | "config">;

/**
 * One transaction for each grant: its note, its event and its mails happen together. Days without a run are caught up,
 * and running twice tells nobody twice. Returns how many standings were noted.
 */
export async function noteLapses({ database, config }: Runs): Promise<number> {
  let noted = 0;
  for (;;) {
    const lapses = await inReading({ database, scope: SYSTEM }, (reader, { today }) =>
      listUnnotedLapses(reader, today, AT_ONCE),
    );
    let moved = 0;
    for (const lapse of lapses) if (await noteOne({ database, config }, lapse)) moved += 1;
    noted += moved;
    if (lapses.length < AT_ONCE || moved === 0) return noted;
  }
}

async function noteOne({ database, config }: Runs, lapse: Lapse): Promise<boolean> {
  const { id: grantId, supplierId, materialId, suspended } = lapse;
  return inTransaction({ database, scope: SYSTEM }, async (writer) => {
    if (!(await noteStanding(writer, grantId, suspended))) return false;
    const request = await findAccessRequest(writer, lapse.requestId);
    if (!request?.endsOn) return false;
    const news = suspended ? "suspended" : "resumed";
    const detail = { request: lapse.requestId, why: suspended ? lapse.lapseCode : null };
    await recordCustody(writer, {
      materialId,
      supplierId,
      grantId,
      type: news,
      actorName: SYSTEM.actor.name,
      detail,
    });
    await recordEvent(writer, SYSTEM.actor, {
      type: `access.${news}`,
      supplierId,
      subjectId: lapse.requestId,
      detail: { ...detail, grant: grantId },
    });
    const { supplierName, engagementTitle: engagement, endsOn } = request;
    await tellAccess(
      writer,
      news,
      { grantId, supplierId, supplierName, engagement, endsOn },
      config.FLOWDOWN_URL,
    );
    return true;
  });
}
