// Checkpoints: what the portal vouched for, when, over which events.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

const COLUMNS = [
  "number",
  "prev_hash as prevHash",
  "at_text as at",
  "heads",
  "key_id as keyId",
  "signature",
  "hash",
] as const;

/** The newest checkpoint; undefined before the first. */
export async function findLastCheckpoint(reader: Reader) {
  return reader
    .selectFrom("audit_checkpoint")
    .orderBy("number", "desc")
    .limit(1)
    .select(COLUMNS)
    .executeTakeFirst();
}

/**
 * The first stamped checkpoint whose tree of sealed records reaches one, or the first at all while none is stamped, and
 * how far it reaches; undefined while none does.
 */
export async function findCheckpointOver(reader: Reader, recordSeq: number) {
  const size = sql<number>`substring(heads from '(?:^|\n)records ([0-9]+) ')::bigint`;
  const found = await reader
    .selectFrom("audit_checkpoint")
    .where(sql<boolean>`${size} >= ${recordSeq}`)
    .orderBy(
      sql`not exists (select from checkpoint_stamp s where s.checkpoint = audit_checkpoint.number)`,
    )
    .orderBy("number")
    .limit(1)
    .select(COLUMNS)
    .select(size.as("size"))
    .executeTakeFirst();
  if (!found) return undefined;
  const { size: reached, ...checkpoint } = found;
  return { checkpoint, size: Number(reached) };
}

/** All checkpoints, ascending. */
export async function* allCheckpoints(reader: Reader) {
  let number = 0;
  for (;;) {
    const rows = await reader
      .selectFrom("audit_checkpoint")
      .where("number", ">", number)
      .orderBy("number")
      .limit(500)
      .select(COLUMNS)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < 500) return;
    number = last.number;
  }
}

/** One checkpoint at a time: holds until the transaction ends. */
export async function lockCheckpoints(writer: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('flowdown checkpoints'))`.execute(writer);
}

/** The newest event of every stream that moved since it was last under a checkpoint. */
export async function listMovedStreams(writer: Writer) {
  return writer
    .selectFrom("audit_stream as stream")
    .leftJoin("audit_sealed as sealed", "sealed.stream", "stream.stream")
    .where(sql<boolean>`stream.seq > coalesce(sealed.seq, 0)`)
    .select(["stream.stream as stream", "stream.seq as seq", "stream.hash as hash"])
    .execute();
}

export interface NewCheckpoint {
  readonly number: number;
  readonly prevHash: string;
  readonly at: string;
  /** One "stream seq hash" a line. */
  readonly heads: string;
  readonly keyId: string;
  readonly signature: string;
  readonly hash: string;
}

/** Keeps a checkpoint and notes how far it reaches. */
export async function addCheckpoint(
  writer: Writer,
  checkpoint: NewCheckpoint,
  reached: readonly { readonly stream: string; readonly seq: number }[],
): Promise<void> {
  const { number, prevHash, at, heads, keyId, signature, hash } = checkpoint;
  await writer
    .insertInto("audit_checkpoint")
    .values({ number, prev_hash: prevHash, at_text: at, heads, key_id: keyId, signature, hash })
    .execute();
  const streams = JSON.stringify(reached.map(({ stream, seq }) => ({ stream, seq })));
  await sql`insert into audit_sealed (stream, seq)
    select stream, seq from json_to_recordset(${streams}::json) as reached(stream text, seq bigint)
    on conflict (stream) do update set seq = excluded.seq`.execute(writer);
}
