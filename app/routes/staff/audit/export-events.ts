// The record as CSV for reading, narrowed as on the screen. What proves anything is the sealed export, not this.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { listEvents, type AuditFilter, type AuditPlace } from "#db/audit-log.ts";
import type { Asking } from "#db/transaction.ts";
import { AuditSearch } from "./audit.form.ts";

const PAGE = 1000;
const HEADER = ["When", "What", "Who", "As", "Supplier", "Stream", "Number"];

export const loader = forStaff("audit.export", AuditSearch, async ({ context, today }, search) =>
  Promise.resolve(csvDownload(`audit-${today}.csv`, lines(context, search))),
);

function lines(asking: Asking, filter: AuditFilter): AsyncGenerator<string> {
  return csvPages<AuditPlace>(asking, HEADER, async (reader, after) => {
    const page = await listEvents(reader, filter, { after: after ?? null, size: PAGE });
    const cells = page.map((row) => [
      row.place,
      row.type,
      row.actorName,
      row.actorKind,
      row.supplierName ?? "",
      row.stream,
      row.seq,
    ]);
    const last = page[PAGE - 1];
    return { lines: cells, next: last && { at: last.place, stream: last.stream, seq: last.seq } };
  });
}
