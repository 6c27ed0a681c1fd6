// Windows for objections that end or have ended: what to remind of, and what silence to put on record.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface OpenWindow {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly proposedOn: string;
  readonly objectsUntil: string;
  readonly sentKeys: readonly string[];
}

const WINDOW = [
  "c.id",
  "c.name",
  "c.prime_supplier_id as supplierId",
  "s.legal_name as supplierName",
  "c.proposed_on as proposedOn",
  "c.window_reminders as sentKeys",
] as const;

function windows(reader: Reader) {
  return reader
    .selectFrom("subcontracting as c")
    .innerJoin("supplier as s", "s.id", "c.prime_supplier_id")
    .where("c.state", "=", "proposed")
    .where("c.objects_until", "is not", null)
    .select(WINDOW)
    .select(sql<string>`c.objects_until`.as("objectsUntil"));
}

/** Windows that end within `ahead` days and are still open. */
export async function listEndingWindows(
  reader: Reader,
  today: string,
  ahead: number,
): Promise<OpenWindow[]> {
  return windows(reader)
    .where(
      sql<boolean>`c.objects_until between ${today}::date and ${today}::date + ${ahead}::integer`,
    )
    .orderBy("c.objects_until")
    .orderBy("c.id")
    .limit(500)
    .execute();
}

/** Proposals to which silence has become consent and of which that was not put on record yet. */
export async function listSilentEdges(
  reader: Reader,
  today: string,
  size: number,
): Promise<OpenWindow[]> {
  return windows(reader)
    .where("c.objects_until", "<", today)
    .where("c.silence_noted_at", "is", null)
    .orderBy("c.objects_until")
    .orderBy("c.id")
    .limit(size)
    .execute();
}

/** Notes that a reminder goes out. False when it did already: of two runs at once one sends. */
export async function noteWindowReminder(
  writer: Writer,
  id: string,
  key: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("subcontracting")
    .set({ window_reminders: sql<string[]>`window_reminders || ${key}::text` })
    .where("id", "=", id)
    .where("state", "=", "proposed")
    .where(sql<boolean>`not (${key}::text = any (window_reminders))`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts on record that nobody objected in time. False when somebody did, or it stands there already. */
export async function noteSilence(writer: Writer, id: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("subcontracting")
    .set({ state: "consented", decided_at: sql`now()`, silence_noted_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "=", "proposed")
    .where(sql<boolean>`objects_until < flowdown_today()`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
