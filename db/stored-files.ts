// Files as rows: what was kept, in which state of checking, and what is needed to open it again.
import { sql, type Selectable } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { StoredFile } from "./schema.generated.ts";

export type ScanState = Selectable<StoredFile>["scan_state"];

export interface NewStoredFile {
  readonly id: string;
  readonly supplierId: string;
  readonly objectKey: string;
  readonly sha256: string;
  readonly size: number;
  readonly sniffedType: string;
  readonly originalName: string;
  readonly wrappedDek: string;
  readonly uploadedBy: string;
}

/** Keeps the row of a file that was just stored. It begins in quarantine. */
export async function addStoredFile(writer: Writer, file: NewStoredFile): Promise<void> {
  await writer
    .insertInto("stored_file")
    .values({
      id: file.id,
      supplier_id: file.supplierId,
      object_key: file.objectKey,
      sha256: file.sha256,
      size_bytes: file.size,
      sniffed_type: file.sniffedType,
      original_name: file.originalName,
      wrapped_key: file.wrappedDek,
      uploaded_by: file.uploadedBy,
    })
    .execute();
}

/** What a supplier has kept with us. */
export async function countSupplierFiles(
  reader: Reader,
  supplierId: string,
): Promise<{ files: number; bytes: number }> {
  return reader
    .selectFrom("stored_file")
    .where("supplier_id", "=", supplierId)
    .select((eb) => [
      eb.fn.countAll<number>().as("files"),
      sql<number>`coalesce(sum(size_bytes), 0)::bigint`.as("bytes"),
    ])
    .executeTakeFirstOrThrow();
}

/** Everything needed to open a file, of one supplier or one sender when said. Undefined when there is none to be seen. */
export async function findStoredFile(
  reader: Reader,
  id: string,
  of: { supplierId?: string; uploadedBy?: string } = {},
) {
  const { supplierId, uploadedBy } = of;
  return reader
    .selectFrom("stored_file as f")
    .innerJoin("supplier_key as k", "k.supplier_id", "f.supplier_id")
    .where("f.id", "=", id)
    .$if(supplierId !== undefined, (query) => query.where("f.supplier_id", "=", supplierId ?? ""))
    .$if(uploadedBy !== undefined, (query) => query.where("f.uploaded_by", "=", uploadedBy ?? ""))
    .select([
      "f.id",
      "f.supplier_id as supplierId",
      "f.object_key as objectKey",
      "f.sha256",
      "f.size_bytes as size",
      "f.sniffed_type as sniffedType",
      "f.original_name as originalName",
      "f.wrapped_key as wrappedDek",
      "f.scan_state as scanState",
      "k.wrapped as wrappedSupplierKey",
    ])
    .executeTakeFirst();
}

/** Writes what the scanner said about a file that still waited for it. False when somebody was faster. */
export async function noteScan(
  writer: Writer,
  id: string,
  scan: { state: ScanState; detail: string },
): Promise<boolean> {
  const result = await writer
    .updateTable("stored_file")
    .set({ scan_state: scan.state, scan_detail: scan.detail.slice(0, 300) })
    .where("id", "=", id)
    .where("scan_state", "in", ["quarantined", "error"])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Files that wait for their check longer than so many minutes: their job was lost or gave up. */
export async function listUnscannedFiles(reader: Reader, minutes: number): Promise<string[]> {
  const rows = await reader
    .selectFrom("stored_file")
    .where("scan_state", "in", ["quarantined", "error"])
    .where("uploaded_at", "<", sql<Date>`now() - make_interval(mins => ${minutes})`)
    .orderBy("uploaded_at")
    .limit(500)
    .select("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Of these objects the ones that belong to no row at all, neither evidence nor material. */
export async function listUnknownObjects(
  reader: Reader,
  keys: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{
    key: string;
  }>`select unknown_objects(${[...keys]}::text[]) as key`.execute(reader);
  return rows.map((row) => row.key);
}
