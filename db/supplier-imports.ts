// Lists of suppliers on their way in: the file as it was read, how its columns are meant, how far the import has come.
import { sql, type Selectable } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { SupplierImport, SupplierImportRow } from "./schema.generated.ts";

export interface NewImport {
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly mapping: Readonly<Record<string, number>>;
  readonly rowCount: number;
}

/** Keeps what a file said. Returns the import's id; its rows are added by `putRows`. */
export async function addImport(
  writer: Writer,
  read: NewImport,
  createdBy: string,
): Promise<string> {
  const { id } = await writer
    .insertInto("supplier_import")
    .values({
      file_name: read.fileName,
      encoding: read.encoding,
      delimiter: read.delimiter,
      header: JSON.stringify(read.header),
      mapping: JSON.stringify(read.mapping),
      row_count: read.rowCount,
      created_by: createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** An import; undefined when there is none of this id. `header` and `mapping` are still to be read. */
export async function findImport(reader: Reader, id: string) {
  return reader
    .selectFrom("supplier_import as i")
    .innerJoin("staff_member as m", "m.id", "i.created_by")
    .where("i.id", "=", id)
    .select([
      "i.id",
      "i.file_name as fileName",
      "i.encoding",
      "i.delimiter",
      "i.header",
      "i.mapping",
      "i.row_count as rowCount",
      "i.state",
      "i.wanted",
      "i.created_by as createdBy",
      "m.name as createdByName",
      "i.created_at as createdAt",
      "i.started_at as startedAt",
      "i.finished_at as finishedAt",
    ])
    .executeTakeFirst();
}

/** The newest imports, so that one that was left is found again. */
export async function listImports(reader: Reader) {
  return reader
    .selectFrom("supplier_import as i")
    .innerJoin("staff_member as m", "m.id", "i.created_by")
    .orderBy("i.created_at", "desc")
    .limit(10)
    .select([
      "i.id",
      "i.file_name as fileName",
      "i.row_count as rowCount",
      "i.state",
      "i.wanted",
      "m.name as createdByName",
      "i.created_at as createdAt",
    ])
    .execute();
}

/** Gives the columns another meaning, as long as nothing was imported. False when something was. */
export async function remap(
  writer: Writer,
  id: string,
  mapping: Readonly<Record<string, number>>,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("supplier_import")
    .set({ mapping: JSON.stringify(mapping) })
    .where("id", "=", id)
    .where("state", "=", "checked")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("supplier_import_row as r")
            .whereRef("r.import_id", "=", "supplier_import.id")
            .where("r.state", "=", "imported")
            .select("r.row_number"),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Starts a run, once: of several attempts at the same time one gets true. */
export async function startRun(writer: Writer, id: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("supplier_import")
    .set({ state: "running", started_at: sql`now()`, finished_at: null })
    .where("id", "=", id)
    .where("state", "in", ["checked", "done"])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes how many rows the run will import in all, the earlier ones included. */
export async function noteWanted(writer: Writer, id: string, wanted: number): Promise<void> {
  await writer.updateTable("supplier_import").set({ wanted }).where("id", "=", id).execute();
}

/** Ends a run. */
export async function finishRun(writer: Writer, id: string): Promise<void> {
  await writer
    .updateTable("supplier_import")
    .set({ state: "done", finished_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

export type RowState = Selectable<SupplierImportRow>["state"];
export type ImportState = Selectable<SupplierImport>["state"];
