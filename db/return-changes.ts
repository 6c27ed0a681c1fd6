// What happens to a line of the ledger: answered and certified by the supplier, accepted or sent back by a risk officer.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";
import type { ReturnOutcome } from "./returns.ts";

export interface ReturnAnswer {
  readonly outcome: ReturnOutcome;
  readonly method: string | null;
  readonly doneOn: string;
  readonly doneBy: string;
  readonly exception: string | null;
  readonly reason: string;
}

/** Keeps what became of a copy, as long as it was not certified. False when somebody else was faster. */
export async function answerLine(
  writer: Writer,
  line: { readonly supplierId: string; readonly id: string; readonly version: number },
  answer: ReturnAnswer,
  contactId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("return_line")
    .set({
      state: "answered",
      outcome: answer.outcome,
      method: answer.method as "delete" | null,
      done_on: answer.doneOn,
      done_by: answer.doneBy,
      exception: answer.exception,
      reason: answer.reason,
      answered_by: contactId,
      answered_at: sql`now()`,
      version: sql`version + 1`,
    })
    .where("supplier_id", "=", line.supplierId)
    .where("id", "=", line.id)
    .where("version", "=", line.version)
    .where("state", "in", ["open", "answered"])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ties every answered line of an engagement to its certificate. Their number. */
export async function certifyLines(
  writer: Writer,
  supplierId: string,
  engagementId: string,
  certificateId: string,
): Promise<number> {
  const { numUpdatedRows } = await writer
    .updateTable("return_line")
    .set({ state: "certified", certificate_id: certificateId, version: sql`version + 1` })
    .where("supplier_id", "=", supplierId)
    .where("engagement_id", "=", engagementId)
    .where("state", "=", "answered")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Accepts every certified line of an engagement. Their number; the database refuses (FD073) while lines below are open. */
export async function acceptLines(
  writer: Writer,
  engagementId: string,
  by: string,
): Promise<number> {
  const { numUpdatedRows } = await writer
    .updateTable("return_line")
    .set({
      state: "accepted",
      reviewed_by: by,
      reviewed_at: sql`now()`,
      review_note: "",
      version: sql`version + 1`,
    })
    .where("engagement_id", "=", engagementId)
    .where("state", "=", "certified")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Sends certified lines back, with what is missing; the certificate that was given stays on record. Their number. */
export async function sendLinesBack(
  writer: Writer,
  engagementId: string,
  by: string,
  note: string,
): Promise<number> {
  const { numUpdatedRows } = await writer
    .updateTable("return_line")
    .set({
      state: "open",
      reviewed_by: by,
      reviewed_at: sql`now()`,
      review_note: note,
      version: sql`version + 1`,
    })
    .where("engagement_id", "=", engagementId)
    .where("state", "=", "certified")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Notes that the people of an engagement were told of lines that come due, or are late. Their number. */
export async function noteReturnsTold(
  writer: Writer,
  engagementId: string,
  late: boolean,
  today: string,
): Promise<number> {
  const { numUpdatedRows } = await writer
    .updateTable("return_line")
    .set(late ? { overdue_told_at: sql`now()` } : { reminded_at: sql`now()` })
    .where("engagement_id", "=", engagementId)
    .where("state", "in", ["open", "answered"])
    .where("due_on", late ? "<" : ">=", today)
    .where(late ? "overdue_told_at" : "reminded_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
