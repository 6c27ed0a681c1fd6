// The record as CSV for reading, narrowed as on the screen. What proves anything is the sealed export, not this.
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { listEvents, type AuditFilter, type AuditPlace } from "#db/audit-log.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import { AuditSearch } from "./audit.form.ts";

const PAGE = 1000;

export const loader = forStaff("audit.export", AuditSearch, async ({ context, today }, search) =>
  Promise.resolve(csvDownload(`audit-${today}.csv`, lines(context, search))),
);

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(asking: Asking, filter: AuditFilter): AsyncGenerator<string> {
  yield CSV_START + csvLine(["When", "What", "Who", "As", "Supplier", "Stream", "Number"]);
  let after: AuditPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof listEvents>> = await inReading(asking, (reader) =>
      listEvents(reader, filter, { after, size: PAGE }),
    );
    yield page
      .map((row) =>
        csvLine([
          row.place,
          row.type,
          row.actorName,
          row.actorKind,
          row.supplierName ?? "",
          row.stream,
          row.seq,
        ]),
      )
      .join("");
    const last = page.at(-1);
    after =
      last && page.length === PAGE ? { at: last.place, stream: last.stream, seq: last.seq } : null;
  } while (after);
}
