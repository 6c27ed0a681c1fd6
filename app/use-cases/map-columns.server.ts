// Procurement says what the columns of a list mean; every row is checked anew.
import type { StaffContext } from "#app/access/context.ts";
import { checkTable, rulesFor } from "#app/imports/check-table.server.ts";
import type { ColumnMapping } from "#app/imports/guess-columns.ts";
import { keptCells, keptColumns } from "#app/imports/kept-import.ts";
import { recordEvent } from "#db/audit.ts";
import { listRows, putRows } from "#db/import-rows.ts";
import { findImport, remap } from "#db/supplier-imports.ts";
import { inTransaction } from "#db/transaction.ts";

const EVERY_STATE = ["ready", "duplicate", "refused", "chosen", "imported"] as const;

/** Refuses once rows of the list were imported: the same row cannot be read in two ways. */
export async function mapColumns(
  context: StaffContext<"supplier.import">,
  { importId, mapping }: { importId: string; mapping: ColumnMapping },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "begun" }> {
  return inTransaction(context, async (writer) => {
    const kept = await findImport(writer, importId);
    if (!kept) return { ok: false, reason: "missing" };
    const { header } = keptColumns(kept);
    const sound = Object.fromEntries(
      Object.entries(mapping).filter(([, column]) => column < header.length),
    );
    if (!(await remap(writer, importId, sound))) return { ok: false, reason: "begun" };
    const rows = await listRows(writer, importId, {
      states: EVERY_STATE,
      afterRow: 0,
      limit: kept.rowCount,
    });
    const table = rows.map(({ row, cells }) => ({ row, cells: keptCells(cells) }));
    const rules = await rulesFor(writer, header, sound);
    await putRows(writer, importId, await checkTable(writer, rules, table));
    await recordEvent(writer, context.scope.actor, {
      type: "import.mapped",
      supplierId: null,
      subjectId: importId,
      detail: { fields: Object.keys(sound) },
    });
    return { ok: true };
  });
}
