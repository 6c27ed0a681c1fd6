// Reads what ends soon and takes access along, as far as the reader may open it.
import type { OwnWorkProps } from "#app/screens/dashboard/own-work.tsx";
import { formatDistance, formatList } from "#app/ui/format.ts";
import { ENDING_RULES } from "#app/use-cases/parts/ending-kinds.ts";
import type { Reader } from "#db/connection.ts";
import { listComingUp, type ComingUp } from "#db/endings.ts";
import { daysBetween, type Day } from "#scoring/day.ts";
import { staffMay } from "./permissions.ts";

const DAYS = 30;
const MOST = 8;
const KINDS = Object.keys(ENDING_RULES) as ComingUp["kind"][];

/** The next things that end within 30 days, at most eight; null for whoever may open none of their pages. */
export async function readComingUp(
  reader: Reader,
  roles: readonly string[],
  today: Day,
): Promise<OwnWorkProps["items"] | null> {
  const kinds = KINDS.filter((kind) => staffMay(roles, ENDING_RULES[kind].needs));
  if (kinds.length === 0) return null;
  const rows = await listComingUp(reader, kinds, today, DAYS, MOST);
  return rows.map(({ kind, supplierName, titles, dueOn, placeId }) => {
    const { what, href, named = formatList } = ENDING_RULES[kind];
    return {
      id: `${kind} ${placeId} ${dueOn}`,
      href: href(placeId),
      name: `${supplierName}: ${what.toLowerCase()}${kind === "deviation" ? "" : `, ${named(titles.slice(0, 3))}`}`,
      tone: daysBetween(today, dueOn) <= 7 ? ("bad" as const) : ("warn" as const),
      why: `Ends ${formatDistance(dueOn, today)}`,
    };
  });
}
