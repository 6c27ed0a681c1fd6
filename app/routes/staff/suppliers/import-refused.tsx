// The rows that were not imported, as they stood in the file, each with its reason: to be corrected and read again.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { keptCells, keptColumns, keptFindings } from "#app/imports/kept-import.ts";
import { listRows } from "#db/import-rows.ts";
import { findImport } from "#db/supplier-imports.ts";
import { inReading, type Asking } from "#db/transaction.ts";

const PAGE = 1000;

export const loader = forStaff(
  "supplier.import",
  z.object({ importId: z.uuid() }),
  async ({ reader, context }, { importId }) => {
    const kept = await findImport(reader, importId);
    if (!kept) throw notFound();
    const name = `${kept.fileName.replace(/\.\w+$/, "")}-not-imported.csv`;
    return csvDownload(name, lines(context, importId, keptColumns(kept).header));
  },
);

async function* lines(
  asking: Asking,
  importId: string,
  header: readonly string[],
): AsyncGenerator<string> {
  yield CSV_START + csvLine([...header, "Row", "Why it was not imported"]);
  let afterRow = 0;
  for (;;) {
    const rows = await inReading(asking, (reader) =>
      listRows(reader, importId, { states: ["refused", "duplicate"], afterRow, limit: PAGE }),
    );
    yield rows
      .map((row) => {
        const cells = keptCells(row.cells);
        return csvLine([...header.map((_, at) => cells[at] ?? ""), row.row, whyNot(row)]);
      })
      .join("");
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    afterRow = last.row;
  }
}

function whyNot(row: { problems: unknown; duplicates: unknown }): string {
  const { problems, duplicates } = keptFindings(row);
  return [
    ...problems.map(({ column, value, fix }) => `${column} “${value}”: ${fix}`),
    ...duplicates.map(({ why, name, row: other }) =>
      other === null
        ? `Possibly ${name} of the register (${why})`
        : `Possibly the same as row ${other} (${why})`,
    ),
  ].join(" · ");
}
