// Timestamps of checkpoints by an authority elsewhere: what came, and how asking goes where nothing came yet.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import { enqueueInLine } from "./jobs.ts";

export interface NewStamp {
  readonly checkpoint: number;
  /** The authority's answer as it came (DER). */
  readonly response: Buffer;
  readonly at: Date;
  readonly authority: string;
  readonly fingerprint: string;
  readonly serial: string;
  readonly rooted: boolean;
}

/** The checkpoint's hash, which is what is stamped; undefined when it is stamped already. */
export async function findUnstamped(reader: Reader, checkpoint: number) {
  return reader
    .selectFrom("audit_checkpoint as c")
    .leftJoin("checkpoint_stamp as s", "s.checkpoint", "c.number")
    .where("c.number", "=", checkpoint)
    .where("s.checkpoint", "is", null)
    .select("c.hash as hash")
    .executeTakeFirst();
}

/** Keeps a stamp. A second one for the same checkpoint is left out. */
export async function addStamp(writer: Writer, stamp: NewStamp): Promise<void> {
  const { at, ...row } = stamp;
  await writer
    .insertInto("checkpoint_stamp")
    .values({ ...row, stamped_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes a try that failed. */
export async function noteStampTry(
  writer: Writer,
  checkpoint: number,
  { tries, reason, givenUp }: { tries: number; reason: string; givenUp: boolean },
): Promise<void> {
  const row = { tries, reason: reason.slice(0, 500), given_up: givenUp };
  await writer
    .insertInto("checkpoint_stamp_try")
    .values({ checkpoint, ...row })
    .onConflict((conflict) => conflict.column("checkpoint").doUpdateSet({ ...row, at: sql`now()` }))
    .execute();
}

/** Asks for a stamp after this transaction, one checkpoint at a time. */
export async function enqueueStamp(writer: Writer, checkpoint: number): Promise<void> {
  await enqueueInLine(writer, "timestamps", "stamp_checkpoint", { checkpoint });
}

/** The stamp's own bytes; null when there is none. */
export async function findStamp(reader: Reader, checkpoint: number): Promise<Uint8Array | null> {
  const row = await reader
    .selectFrom("checkpoint_stamp")
    .where("checkpoint", "=", checkpoint)
    .select("response")
    .executeTakeFirst();
  return row ? new Uint8Array(row.response) : null;
}

/** Every stamp, by checkpoint, read in batches. */
export async function* allStamps(reader: Reader) {
  let checkpoint = 0;
  for (;;) {
    const rows = await reader
      .selectFrom("checkpoint_stamp")
      .where("checkpoint", ">", checkpoint)
      .orderBy("checkpoint")
      .limit(100)
      .select(["checkpoint", "response"])
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < 100) return;
    checkpoint = last.checkpoint;
  }
}

/** Checkpoints with their stamps, the newest first, one page below `before`. */
export async function listCheckpoints(reader: Reader, page: { before: number; size: number }) {
  return reader
    .selectFrom("audit_checkpoint as c")
    .leftJoin("checkpoint_stamp as s", "s.checkpoint", "c.number")
    .leftJoin("checkpoint_stamp_try as t", "t.checkpoint", "c.number")
    .where("c.number", "<", page.before)
    .orderBy("c.number", "desc")
    .limit(page.size)
    .select([
      "c.number as number",
      "c.at_text as at",
      "c.hash as hash",
      "s.stamped_at as stampedAt",
      "s.authority as authority",
      "s.fingerprint as fingerprint",
      "s.rooted as rooted",
      "t.tries as tries",
      "t.reason as reason",
      "t.given_up as givenUp",
      // a later stamp covers every checkpoint before it: each repeats the hash of the last
      sql<
        number | null
      >`(select min(l.checkpoint) from checkpoint_stamp l where l.checkpoint > c.number)`.as(
        "coveredBy",
      ),
    ])
    .execute();
}

export type CheckpointRow = Awaited<ReturnType<typeof listCheckpoints>>[number];
