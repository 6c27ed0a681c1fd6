// Work that follows a change: put on the queue in the change's own transaction, so that neither happens alone.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";

/** The jobs there are. The payload holds ids only: the job reads again what is true when it runs. */
export interface Jobs {
  send_mail: { mailId: string };
  scan_file: { fileId: string };
  read_agreement: { intakeId: string };
  rescan_waiting: Record<string, never>;
  sweep_objects: Record<string, never>;
  note_lapses: Record<string, never>;
  tend_returns: Record<string, never>;
  tend_demands: Record<string, never>;
  forget_keys: Record<string, never>;
  send_reminders: Record<string, never>;
  seal_checkpoint: Record<string, never>;
  stamp_checkpoint: { checkpoint: number };
  keep_portfolio: Record<string, never>;
  run_import: { importId: string };
  send_batch: { batchId: string };
  send_renewals: { roundId: string };
}

/** Enqueues a job with the writer of the change. A second job with the same key replaces the first. */
export async function enqueue<Name extends keyof Jobs>(
  writer: Writer,
  name: Name,
  payload: Jobs[Name],
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${options.key ?? null},
    ${options.runAt ?? null}::timestamptz)`.execute(writer);
}

/** The same for work of which one at a time may run, whatever else waits: it stands in a line of its own. */
export async function enqueueInLine<Name extends keyof Jobs>(
  writer: Writer,
  line: string,
  name: Name,
  payload: Jobs[Name],
): Promise<void> {
  const text = JSON.stringify(payload);
  await sql`select enqueue_in_line(${line}, ${name}, ${text}::json, ${`${name}:${text}`})`.execute(
    writer,
  );
}
