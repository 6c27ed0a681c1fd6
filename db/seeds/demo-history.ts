// Writes what the audit log would hold had the story been lived: the chain continues whatever is there already.
import { sql } from "kysely";
import type { Writer } from "../connection.ts";
import { addRows } from "./demo-rows.ts";

export interface StreamHead {
  readonly seq: number;
  readonly hash: string;
}

export interface HistoricEvent {
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  /** The moment as it is hashed. */
  readonly atText: string;
  readonly type: string;
  readonly supplierId: string | null;
  readonly subjectId: string | null;
  readonly actor: {
    readonly kind: "staff" | "supplier" | "system" | "nobody";
    readonly id: string | null;
    readonly name: string;
  };
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/** Where each chain stands; one that is not there has not begun. */
export async function readStreamHeads(writer: Writer): Promise<Map<string, StreamHead>> {
  const rows = await writer.selectFrom("audit_stream").select(["stream", "seq", "hash"]).execute();
  return new Map(rows.map(({ stream, seq, hash }) => [stream, { seq: Number(seq), hash }]));
}

/** Appends events that were chained already, and moves the heads of their chains. */
export async function addHistory(writer: Writer, events: readonly HistoricEvent[]): Promise<void> {
  await addRows(
    writer,
    "audit_event",
    events.map((event) => ({
      stream: event.stream,
      seq: event.seq,
      at: event.at,
      at_text: event.atText,
      type: event.type,
      supplier_id: event.supplierId,
      subject_id: event.subjectId,
      actor_kind: event.actor.kind,
      actor_id: event.actor.id,
      actor_name: event.actor.name,
      body: event.body,
      prev_hash: event.prev,
      hash: event.hash,
    })),
  );
  const heads = new Map(events.map(({ stream, seq, hash }) => [stream, { stream, seq, hash }]));
  for (const head of heads.values())
    await writer
      .insertInto("audit_stream")
      .values(head)
      .onConflict((conflict) =>
        conflict.column("stream").doUpdateSet({ seq: head.seq, hash: head.hash }),
      )
      .execute();
}

/** The last sealed record's place and hash. */
export async function readSignatureHead(writer: Writer): Promise<StreamHead> {
  const head = await writer.selectFrom("signature_head").select(["seq", "hash"]).executeTakeFirst();
  if (!head) throw new Error("the chain of sealed records has no head");
  return { seq: Number(head.seq), hash: head.hash };
}

/** Moves the head of the sealed records, where the database has not moved it by itself. */
export async function moveSignatureHead(writer: Writer, head: StreamHead): Promise<void> {
  await writer
    .updateTable("signature_head")
    .set(head)
    .where("seq", "<", sql<number>`${head.seq}`)
    .execute();
}
