// Procurement has rows of a list imported: all that are ready, or the ones it chose. The work goes on by itself.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { chooseRows, countRows } from "#db/import-rows.ts";
import { enqueue } from "#db/jobs.ts";
import { findImport, noteWanted, startRun } from "#db/supplier-imports.ts";
import { inTransaction } from "#db/transaction.ts";

/** Starts the import. Refuses while it runs, and when no row is left to import. */
export async function startImport(
  context: StaffContext<"supplier.import">,
  { importId, rows }: { importId: string; rows: readonly number[] | "ready" },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "running" | "nothing_chosen" }> {
  return inTransaction(context, async (writer) => {
    if (!(await findImport(writer, importId))) return { ok: false, reason: "missing" };
    const counts = await countRows(writer, importId);
    const open = rows === "ready" ? counts.ready : counts.ready + counts.duplicate;
    if (open === 0 || rows.length === 0) return { ok: false, reason: "nothing_chosen" };
    if (!(await startRun(writer, importId))) return { ok: false, reason: "running" };
    const chosen = await chooseRows(writer, importId, rows);
    await noteWanted(writer, importId, counts.imported + counts.chosen + chosen);
    await enqueue(writer, "run_import", { importId }, { key: `run_import:${importId}` });
    await recordEvent(writer, context.scope.actor, {
      type: "import.started",
      supplierId: null,
      subjectId: importId,
      detail: { rows: chosen, which: rows === "ready" ? "all ready" : "chosen" },
    });
    return { ok: true };
  });
}
