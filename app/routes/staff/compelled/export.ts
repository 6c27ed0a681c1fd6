// The register of compelled disclosure as CSV, narrowed as on the screen.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { listDemands } from "#db/compelled.ts";
import { DemandSearch } from "./compelled.form.ts";

const PAGE = 500;
const HEADER =
  "Supplier,Engagement,Authority,Country,File number,Received,Answer due,Touches,Notice allowed,Decision,Handed over,Notices given,Notices,Overdue,State,Reported,By".split(
    ",",
  );

export const loader = forStaff("compelled.read", DemandSearch, async ({ context, today }, wish) =>
  csvDownload(
    `compelled-disclosure-${wish.state}-${today}.csv`,
    csvPages<{ at: string; id: string }>(context, HEADER, async (reader, after) => {
      const rows = await listDemands(reader, wish, { after: after ?? null, size: PAGE });
      const last = rows[PAGE - 1];
      return {
        lines: rows.map((row) => [
          row.supplier,
          row.engagement,
          row.authority,
          row.country,
          row.fileReference,
          row.receivedAt.toISOString(),
          row.answerDueOn ?? "",
          row.touches,
          row.permitted,
          row.stance ?? "",
          row.disclosed ? "yes" : "no",
          row.given,
          row.notices,
          row.overdue,
          row.state,
          row.reportedAt.toISOString(),
          row.reportedBy ?? "",
        ]),
        next: last && { at: last.reportedAt.toISOString(), id: last.id },
      };
    }),
  ),
);
