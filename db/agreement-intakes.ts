// Agreements signed elsewhere on their way into the register: the file, what was read in it, where the work stands.
import { sql, type Selectable } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { AgreementIntake } from "./schema.generated.ts";

export type IntakeScan = Selectable<AgreementIntake>["scan_state"];

export interface NewIntake {
  readonly id: string;
  readonly fileName: string;
  readonly objectKey: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: "pdf" | "docx";
  readonly wrappedKey: string;
  readonly replacesId: string | null;
  readonly uploadedBy: string;
}

/** Keeps the row of a file that was just stored. It waits to be read. */
export async function addIntake(writer: Writer, intake: NewIntake): Promise<void> {
  await writer
    .insertInto("agreement_intake")
    .values({
      id: intake.id,
      file_name: intake.fileName,
      object_key: intake.objectKey,
      sha256: intake.sha256,
      size_bytes: intake.size,
      sniffed_type: intake.type,
      wrapped_key: intake.wrappedKey,
      replaces_id: intake.replacesId,
      uploaded_by: intake.uploadedBy,
    })
    .execute();
}

const SHOWN = [
  "i.id",
  "i.file_name as fileName",
  "i.sha256",
  "i.size_bytes as size",
  "i.sniffed_type as type",
  "i.scan_state as scanState",
  "i.state",
  "i.problem",
  "i.counterparty",
  "i.reference",
  "i.effective_on as effectiveOn",
  "i.ends_on as endsOn",
  "i.replaces_id as replacesId",
  "i.agreement_id as agreementId",
  "i.uploaded_at as uploadedAt",
  "m.name as uploadedByName",
] as const;

/** One intake with everything the desk shows; `document` and `findings` are still to be read. */
export async function findIntake(reader: Reader, id: string) {
  return reader
    .selectFrom("agreement_intake as i")
    .innerJoin("staff_member as m", "m.id", "i.uploaded_by")
    .where("i.id", "=", id)
    .select([...SHOWN, "i.document", "i.findings"])
    .executeTakeFirst();
}

/** The newest intakes that were not thrown away, so that one that was left is found again. */
export async function listIntakes(reader: Reader) {
  return reader
    .selectFrom("agreement_intake as i")
    .innerJoin("staff_member as m", "m.id", "i.uploaded_by")
    .where("i.state", "<>", "discarded")
    .orderBy("i.uploaded_at", "desc")
    .orderBy("i.id")
    .limit(50)
    .select([
      ...SHOWN,
      (eb) =>
        eb
          .selectFrom("agreement_intake_choice as c")
          .whereRef("c.intake_id", "=", "i.id")
          .select((one) => one.fn.count<number>("c.term").distinct().as("looked"))
          .as("looked"),
    ])
    .execute();
}

/** What is needed to open the file. Undefined when there is none, or it was thrown away. */
export async function findIntakeFile(reader: Reader, id: string) {
  return reader
    .selectFrom("agreement_intake")
    .where("id", "=", id)
    .where("state", "<>", "discarded")
    .select([
      "id",
      "file_name as originalName",
      "object_key as objectKey",
      "sha256",
      "size_bytes as size",
      "sniffed_type as sniffedType",
      "wrapped_key as wrappedKey",
      "scan_state as scanState",
      "state",
    ])
    .executeTakeFirst();
}

/** The file an entry of the register was made from. */
export async function findIntakeOfAgreement(reader: Reader, agreementId: string) {
  return reader
    .selectFrom("agreement_intake")
    .where("agreement_id", "=", agreementId)
    .select([
      "id",
      "file_name as fileName",
      "sha256",
      "size_bytes as size",
      "uploaded_at as uploadedAt",
    ])
    .executeTakeFirst();
}

/** Files that wait longer than so many minutes to be read: their job was lost or gave up. */
export async function listUnread(reader: Reader, minutes: number): Promise<string[]> {
  const rows = await reader
    .selectFrom("agreement_intake")
    .where("state", "=", "reading")
    .where("uploaded_at", "<", sql<Date>`now() - make_interval(mins => ${minutes})`)
    .orderBy("uploaded_at")
    .limit(100)
    .select("id")
    .execute();
  return rows.map((row) => row.id);
}
