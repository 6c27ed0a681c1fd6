// The ledger as CSV, with the same tab and filter as on the screen, made while it is sent.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { listReturns } from "#db/return-lists.ts";
import { ReturnSearch } from "./list-params.ts";

const PAGE = 500;
const HEADER = "Supplier,Engagement,Lines,Open,To review,Settled,Due,Open below".split(",");

export const loader = forStaff("return.read", ReturnSearch, async ({ context, today }, search) =>
  csvDownload(
    `returns-${search.tab}-${today}.csv`,
    csvPages<{ key: string; id: string }>(context, HEADER, async (reader, after, moment) => {
      const wish = { after: after ?? null, size: PAGE };
      const rows = await listReturns(reader, search, wish, moment.today);
      const last = rows[PAGE - 1];
      return {
        lines: rows.map((row) => [
          row.supplier,
          row.engagement,
          row.lines,
          row.open,
          row.certified,
          row.accepted,
          row.dueOn,
          row.below,
        ]),
        next: last && { key: last.dueOn, id: last.engagementId },
      };
    }),
  ),
);
