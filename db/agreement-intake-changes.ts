// What changes an intake: what was scanned and read, what is typed about it, and how it ends. Each change happens once.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";
import type { IntakeScan } from "./agreement-intakes.ts";

/** Writes what the scanner said. */
export async function noteIntakeScan(
  writer: Writer,
  id: string,
  scan: { readonly state: IntakeScan; readonly detail: string },
): Promise<void> {
  await writer
    .updateTable("agreement_intake")
    .set({ scan_state: scan.state, scan_detail: scan.detail.slice(0, 300) })
    .where("id", "=", id)
    .where("state", "=", "reading")
    .execute();
}

/** Keeps what was read. False when the intake does not wait for it any more. */
export async function noteRead(
  writer: Writer,
  id: string,
  read: { readonly document: unknown; readonly findings: unknown },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement_intake")
    .set({
      state: "open",
      document: JSON.stringify(read.document),
      findings: JSON.stringify(read.findings),
    })
    .where("id", "=", id)
    .where("state", "=", "reading")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes why it could not be read. False when the intake does not wait for it any more. */
export async function noteUnreadable(writer: Writer, id: string, problem: string) {
  const { numUpdatedRows } = await writer
    .updateTable("agreement_intake")
    .set({ state: "unreadable", problem })
    .where("id", "=", id)
    .where("state", "=", "reading")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Holds an open intake until the end of the transaction, so that choices come one after the other. */
export async function lockOpenIntake(writer: Writer, id: string) {
  return writer
    .selectFrom("agreement_intake")
    .where("id", "=", id)
    .where("state", "=", "open")
    .forUpdate()
    .select([
      "id",
      "findings",
      "document",
      "file_name as fileName",
      "sha256",
      "replaces_id as replacesId",
    ])
    .executeTakeFirst();
}

export interface IntakeDetails {
  readonly counterparty: string;
  readonly reference: string;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
}

/** Keeps what was typed about the agreement so far. False when the intake is settled. */
export async function saveIntakeDetails(
  writer: Writer,
  id: string,
  details: IntakeDetails,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement_intake")
    .set({
      counterparty: details.counterparty,
      reference: details.reference,
      effective_on: details.effectiveOn,
      ends_on: details.endsOn,
    })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Settles it as the source of an entry of the register. False when somebody was faster. */
export async function settleIntake(
  writer: Writer,
  id: string,
  settled: { readonly agreementId: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement_intake")
    .set({
      state: "registered",
      agreement_id: settled.agreementId,
      settled_by: settled.by,
      settled_at: sql`now()`,
    })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Throws it away with its text. Returns the object that is no longer needed; undefined when it was settled already. */
export async function discardIntake(
  writer: Writer,
  id: string,
  by: string,
): Promise<string | undefined> {
  const row = await writer
    .updateTable("agreement_intake")
    .set({
      state: "discarded",
      document: null,
      findings: null,
      settled_by: by,
      settled_at: sql`now()`,
    })
    .where("id", "=", id)
    .where("state", "in", ["reading", "unreadable", "open"])
    .returning("object_key as objectKey")
    .executeTakeFirst();
  return row?.objectKey;
}
