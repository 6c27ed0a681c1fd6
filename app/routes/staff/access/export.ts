// The access list as CSV, with the same tab and filter as on the screen, made while it is sent.
import type { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { conditionName } from "#app/screens/access/condition-words.ts";
import { standingOf, standingWord } from "#app/screens/access/standing.tsx";
import { listAccess, type ListedAccess } from "#db/access-list.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import { AccessSearch } from "./list-params.ts";

const PAGE = 500;
const HEADER =
  "Supplier,Reference,Item,Level,Phase,Standing,Until,Holds until,Not met,Asked by,Asked on".split(
    ",",
  );

export const loader = forStaff("access.read", AccessSearch, async ({ context, today }, search) =>
  csvDownload(`access-${search.state}-${today}.csv`, lines(context, search)),
);

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(
  asking: Asking,
  search: z.output<typeof AccessSearch>,
): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADER);
  let after: { key: string; id: string } | null = null;
  do {
    const wish: Parameters<typeof listAccess>[2] = { after, size: PAGE };
    const [rows, day] = await inReading(
      asking,
      async (reader, { today }) => [await listAccess(reader, search, wish, today), today] as const,
    );
    yield rows.map((row) => line(row, day)).join("");
    const last = rows.at(-1);
    after = rows.length === PAGE && last ? { key: last.sortKey, id: last.id } : null;
  } while (after);
}

function line(row: ListedAccess, today: string): string {
  const standing = standingOf(row, today);
  return csvLine([
    row.supplier,
    row.reference,
    row.material,
    row.level,
    row.phase,
    standingWord(standing),
    row.endsOn ?? row.untilOn,
    row.holdsUntil ?? "",
    standing === "suspended" && row.lapseCode ? conditionName(row.lapseCode) : "",
    row.requester,
    row.requestedAt.toISOString().slice(0, 10),
  ]);
}
