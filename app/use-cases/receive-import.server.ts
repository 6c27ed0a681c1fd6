// Procurement hands in a list of suppliers: it is read, its columns are guessed, every row is checked. Nothing is imported.
import type { StaffContext } from "#app/access/context.ts";
import { checkTable, rulesFor } from "#app/imports/check-table.server.ts";
import { guessColumns } from "#app/imports/guess-columns.ts";
import { readTable, type ReadTable } from "#app/imports/read-table.ts";
import { recordEvent } from "#db/audit.ts";
import { putRows } from "#db/import-rows.ts";
import { addImport } from "#db/supplier-imports.ts";
import { inTransaction } from "#db/transaction.ts";

export type Unreadable = Extract<ReadTable, { ok: false }>;

/** Keeps the list for the preview. Refuses a file that cannot be read without guessing. */
export async function receiveImport(
  context: StaffContext<"supplier.import">,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ ok: true; importId: string } | Unreadable> {
  const table = readTable(file.bytes);
  if (!table.ok) return table;
  const { header, rows, encoding, delimiter } = table;
  const mapping = guessColumns(header);
  return inTransaction(context, async (writer) => {
    const checked = await checkTable(writer, await rulesFor(writer, header, mapping), rows);
    const importId = await addImport(
      writer,
      {
        fileName: file.name.slice(0, 255) || "list.csv",
        encoding,
        delimiter,
        header,
        mapping,
        rowCount: rows.length,
      },
      context.staff.id,
    );
    await putRows(writer, importId, checked);
    await recordEvent(writer, context.scope.actor, {
      type: "import.received",
      supplierId: null,
      subjectId: importId,
      detail: { file: file.name.slice(0, 255), rows: rows.length },
    });
    return { ok: true, importId };
  });
}
