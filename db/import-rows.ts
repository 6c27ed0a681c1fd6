// The rows of a list on its way in: what each says, what is wrong with it, what became of it.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { RowState } from "./supplier-imports.ts";

export interface CheckedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly unknown[];
  readonly duplicates: readonly unknown[];
  readonly state: "ready" | "duplicate" | "refused";
}

const CHUNK = 5000;

/** Keeps the rows of an import, in place of those it had. */
export async function putRows(
  writer: Writer,
  importId: string,
  rows: readonly CheckedRow[],
): Promise<void> {
  await writer.deleteFrom("supplier_import_row").where("import_id", "=", importId).execute();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = JSON.stringify(rows.slice(from, from + CHUNK));
    await sql`insert into supplier_import_row (import_id, row_number, cells, problems, duplicates, state)
      select ${importId}::uuid, x.row, x.cells, x.problems, x.duplicates, x.state
      from jsonb_to_recordset(${chunk}::jsonb)
        as x(row integer, cells jsonb, problems jsonb, duplicates jsonb, state text)`.execute(
      writer,
    );
  }
}

/** How many rows are in each state. */
export async function countRows(
  reader: Reader,
  importId: string,
): Promise<Record<RowState, number>> {
  const rows = await reader
    .selectFrom("supplier_import_row")
    .where("import_id", "=", importId)
    .groupBy("state")
    .select(["state", (eb) => eb.fn.countAll<number>().as("n")])
    .execute();
  const counts = { ready: 0, duplicate: 0, refused: 0, chosen: 0, imported: 0 };
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** Rows in some states, in the order of the file; `afterRow` 0 begins at the top. */
export async function listRows(
  reader: Reader,
  importId: string,
  wish: { readonly states: readonly RowState[]; readonly afterRow: number; readonly limit: number },
) {
  return reader
    .selectFrom("supplier_import_row")
    .where("import_id", "=", importId)
    .where("state", "in", wish.states)
    .where("row_number", ">", wish.afterRow)
    .orderBy("row_number")
    .limit(wish.limit)
    .select([
      "row_number as row",
      "cells",
      "problems",
      "duplicates",
      "state",
      "supplier_id as supplierId",
    ])
    .execute();
}

/** Chooses rows for the run: all that are ready, or the named ones, duplicates included. Returns how many wait now. */
export async function chooseRows(
  writer: Writer,
  importId: string,
  rows: readonly number[] | "ready",
): Promise<number> {
  let choosing = writer
    .updateTable("supplier_import_row")
    .set({ state: "chosen" })
    .where("import_id", "=", importId);
  choosing =
    rows === "ready"
      ? choosing.where("state", "=", "ready")
      : choosing
          .where("state", "in", ["ready", "duplicate"])
          .where("row_number", "in", rows.length > 0 ? [...rows] : [-1]);
  const { numUpdatedRows } = await choosing.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes the next chosen rows, locked so that two runners never take the same one. */
export async function takeChosen(writer: Writer, importId: string, limit: number) {
  return writer
    .selectFrom("supplier_import_row")
    .where("import_id", "=", importId)
    .where("state", "=", "chosen")
    .orderBy("row_number")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select(["row_number as row", "cells"])
    .execute();
}

/** Notes which supplier each row became. */
export async function markImported(
  writer: Writer,
  importId: string,
  became: readonly { readonly row: number; readonly supplierId: string }[],
): Promise<void> {
  await sql`update supplier_import_row r set state = 'imported', supplier_id = x."supplierId"
    from jsonb_to_recordset(${JSON.stringify(became)}::jsonb) as x(row integer, "supplierId" uuid)
    where r.import_id = ${importId}::uuid and r.row_number = x.row`.execute(writer);
}

/** Puts a chosen row back among the refused: what it needs was there when it was checked and is gone now. */
export async function refuseRow(
  writer: Writer,
  importId: string,
  row: number,
  problems: readonly unknown[],
): Promise<void> {
  await writer
    .updateTable("supplier_import_row")
    .set({ state: "refused", problems: JSON.stringify(problems) })
    .where("import_id", "=", importId)
    .where("row_number", "=", row)
    .execute();
}
