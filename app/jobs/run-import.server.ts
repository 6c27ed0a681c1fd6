// Brings the chosen rows of a list into the register, some hundred at a time, until none is left.
import { z } from "zod";
import { checkRow } from "#app/imports/check-row.ts";
import { rulesFor } from "#app/imports/check-table.server.ts";
import { keptCells, keptColumns } from "#app/imports/kept-import.ts";
import type { Portal } from "#app/portal.server.ts";
import { recordEvent, recordEvents } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { countRows, markImported, refuseRow, takeChosen } from "#db/import-rows.ts";
import { enqueue } from "#db/jobs.ts";
import { addManySuppliers } from "#db/many-suppliers.ts";
import { findImport, finishRun } from "#db/supplier-imports.ts";
import { inTransaction, type Actor } from "#db/transaction.ts";

const Payload = z.object({ importId: z.uuid() });
const BATCH = 500;

/** Safe to run again at any point: a batch is imported and marked in one transaction. */
export async function runImport({ database }: Portal, payload: unknown): Promise<void> {
  const { importId } = Payload.parse(payload);
  const system: Actor = { kind: "system", id: null, name: "Flowdown" };
  let left = true;
  while (left)
    left = await inTransaction(
      { database, scope: { kind: "system", actor: system } },
      async (writer) => {
        const kept = await findImport(writer, importId);
        if (kept?.state !== "running") return false;
        const actor: Actor = { kind: "staff", id: kept.createdBy, name: kept.createdByName };
        const taken = await importBatch(writer, kept, actor);
        if (taken > 0) return true;
        await finish(writer, importId, actor);
        return false;
      },
    );
}

async function importBatch(
  writer: Writer,
  kept: NonNullable<Awaited<ReturnType<typeof findImport>>>,
  actor: Actor,
): Promise<number> {
  const { header, mapping } = keptColumns(kept);
  const rules = await rulesFor(writer, header, mapping);
  const taken = await takeChosen(writer, kept.id, BATCH);
  const sound = [];
  for (const { row, cells } of taken) {
    const outcome = checkRow(keptCells(cells), rules);
    if (outcome.ok) sound.push({ row, ...outcome.supplier });
    else await refuseRow(writer, kept.id, row, outcome.problems);
  }
  const ids = await addManySuppliers(writer, sound, kept.createdBy);
  const became = sound.map(({ row }, at) => ({ row, supplierId: ids[at]! }));
  await markImported(writer, kept.id, became);
  await recordEvents(
    writer,
    actor,
    became.map(({ row, supplierId }) => ({
      type: "supplier.imported",
      supplierId,
      subjectId: supplierId,
      detail: { file: kept.fileName, row, importId: kept.id },
    })),
  );
  return taken.length;
}

async function finish(writer: Writer, importId: string, actor: Actor): Promise<void> {
  const { imported, refused } = await countRows(writer, importId);
  await finishRun(writer, importId);
  await recordEvent(writer, actor, {
    type: "import.finished",
    supplierId: null,
    subjectId: importId,
    detail: { imported, refused },
  });
  // thousands of small counts were written: folded now rather than at the next tick
  await enqueue(writer, "keep_portfolio", {}, { key: "keep_portfolio" });
}
