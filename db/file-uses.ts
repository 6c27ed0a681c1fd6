// What a kept file is used for, and whom to tell about it.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** Evidence that rests on a file and was not replaced, with the contact who sent it. */
export async function listFileUses(reader: Reader, fileId: string) {
  return reader
    .selectFrom("evidence as v")
    .innerJoin("supplier as s", "s.id", "v.supplier_id")
    .where("v.file_id", "=", fileId)
    .where("v.replaced_at", "is", null)
    .select([
      "v.id as subjectId",
      "v.kind",
      "v.created_by as contactId",
      "v.supplier_id as supplierId",
      "s.legal_name as supplierName",
    ])
    .execute();
}

/** Makes the database look again at everything that rests on a file. */
export async function touchEvidenceOf(writer: Writer, fileId: string): Promise<void> {
  await writer
    .updateTable("evidence")
    .set({ version: sql`version + 1` })
    .where("file_id", "=", fileId)
    .execute();
}
