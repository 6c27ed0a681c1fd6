// Sends the whole record as it is built: one snapshot of the database, a batch in memory, as fast as the reader takes it.
import type { Portal } from "#app/portal.server.ts";
import { allEvents } from "#db/audit-log.ts";
import { allStamps } from "#db/checkpoint-stamps.ts";
import { allCheckpoints } from "#db/checkpoints.ts";
import { allSignatures } from "#db/signatures.ts";
import { inSnapshot, type Scope } from "#db/transaction.ts";
import { buildExport } from "./build-export.ts";
import { keyInUse } from "./key-in-use.server.ts";
import { readKnownKeys } from "./read-known-keys.server.ts";
import { readHeadLines, type SignedCheckpoint } from "./sign-checkpoint.ts";

const CHUNK = 64 * 1024;

/** The export as a stream of bytes. When the reader goes away the snapshot is given back. */
export function streamExport(portal: Portal, scope: Scope): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const sending = inSnapshot({ database: portal.database, scope }, async (reader, { now }) => {
    const { keyId, privateKey } = await keyInUse(reader, portal);
    let waiting = "";
    for await (const line of buildExport({
      exportedAt: now.toISOString(),
      origin: portal.config.FLOWDOWN_URL,
      publicKeys: await readKnownKeys(reader, portal),
      events: allEvents(reader),
      records: allSignatures(reader),
      checkpoints: signed(allCheckpoints(reader)),
      stamps: allStamps(reader),
      key: { keyId, privateKey },
    })) {
      waiting += line;
      if (waiting.length < CHUNK) continue;
      await writer.write(encoder.encode(waiting));
      waiting = "";
    }
    await writer.write(encoder.encode(waiting));
    await writer.close();
  });
  sending.catch((error: unknown) => {
    portal.log.warn({ err: error }, "the export of the record was cut off");
    void writer.abort(error).catch(() => undefined);
  });
  return readable;
}

type Kept = Omit<SignedCheckpoint, "heads"> & { heads: string };

async function* signed(kept: AsyncIterable<Kept>): AsyncGenerator<SignedCheckpoint> {
  for await (const checkpoint of kept)
    yield { ...checkpoint, heads: readHeadLines(checkpoint.heads) };
}
