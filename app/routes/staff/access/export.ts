// The access list as CSV, with the same tab and filter as on the screen, made while it is sent.
import type { z } from "zod";
import { readGapEnds } from "#db/accepted-gaps.ts";
import { csvPages, type Cells } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { conditionName } from "#app/screens/access/condition-words.ts";
import { standingOf, standingWord } from "#app/screens/access/standing.tsx";
import { listAccess, type ListedAccess } from "#db/access-list.ts";
import type { Asking } from "#db/transaction.ts";
import { AccessSearch } from "./list-params.ts";

const PAGE = 500;
const HEADER =
  "Supplier,Reference,Item,Level,Phase,Standing,Until,Holds until,Rests on accepted gaps until,Not met,Asked by,Asked on".split(
    ",",
  );

export const loader = forStaff("access.read", AccessSearch, async ({ context, today }, search) =>
  csvDownload(`access-${search.state}-${today}.csv`, lines(context, search)),
);

function lines(asking: Asking, search: z.output<typeof AccessSearch>): AsyncGenerator<string> {
  return csvPages<{ key: string; id: string }>(asking, HEADER, async (reader, after, { today }) => {
    const wish = { after: after ?? null, size: PAGE };
    const rows = await listAccess(reader, search, wish, today);
    const last = rows[PAGE - 1];
    const suppliers = [...new Set(rows.map(({ supplierId }) => supplierId))];
    const gaps = await readGapEnds(reader, { suppliers });
    return {
      lines: rows.map((row) => line(row, today, gaps.get(row.supplierId))),
      next: last && { key: last.sortKey, id: last.id },
    };
  });
}

function line(row: ListedAccess, today: string, gapUntil: string | undefined): Cells {
  const standing = standingOf(row, today);
  return [
    row.supplier,
    row.reference,
    row.material,
    row.level,
    row.phase,
    standingWord(standing),
    row.endsOn ?? row.untilOn,
    row.holdsUntil ?? "",
    gapUntil ?? "",
    standing === "suspended" && row.lapseCode ? conditionName(row.lapseCode) : "",
    row.requester,
    row.requestedAt.toISOString().slice(0, 10),
  ];
}
