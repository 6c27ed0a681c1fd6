// Reads what is needed to judge every access to an item on a past day.
import type { Reader } from "#db/connection.ts";
import { listSuspensions, type listHolders } from "#db/custody.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import type { PastAccess } from "#app/screens/material/past-day.tsx";
import { judgePastDay } from "#scoring/gate/judge-past-day.ts";
import type { Day } from "#scoring/day.ts";

type Held = Awaited<ReturnType<typeof listHolders>>[number];

/** One verdict for each grant there ever was; the wall's own conditions are asked as of that day. */
export async function readPastDay(
  reader: Reader,
  materialId: string,
  holders: readonly Held[],
  day: Day,
): Promise<PastAccess[]> {
  const standings = await listSuspensions(reader, materialId);
  const access: PastAccess[] = [];
  for (const held of holders) {
    const { requestId, supplierName, grantId, engagementId } = held;
    const conditions =
      day < held.grantedOn ? [] : await listWallConditions(reader, engagementId, requestId, day);
    const grant = { ...held, standings: standings.filter((one) => one.grantId === grantId) };
    access.push({ requestId, supplierName, ...judgePastDay(grant, conditions, day) });
  }
  return access;
}
