// Takes away stored bytes that belong to no row: what a crash between storing and noting left behind.
import type { Portal } from "#app/portal.server.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { listUnknownObjects } from "#db/stored-files.ts";

const BATCH = 500;
// longer than any upload may take, so that a file on its way in is never mistaken for an orphan
const GRACE_MS = 6 * 3_600_000;

/** Deletes orphans older than the grace and half-written files; returns how many of each. */
export async function sweepObjects(
  portal: Pick<Portal, "database" | "store" | "log">,
  now: Date,
  graceMs = GRACE_MS,
): Promise<{ orphans: number; partials: number }> {
  const before = new Date(now.getTime() - graceMs);
  let orphans = 0;
  for await (const batch of inBatches(portal.store.keys()))
    orphans += await sweepBatch(portal, batch, before);
  const partials = await portal.store.removePartials(before);
  if (orphans + partials > 0) portal.log.warn({ orphans, partials }, "stored bytes without a row");
  return { orphans, partials };
}

async function sweepBatch(
  { database, store }: Pick<Portal, "database" | "store">,
  keys: readonly string[],
  before: Date,
): Promise<number> {
  const unknown = await inReading({ database, scope: SYSTEM }, (reader) =>
    listUnknownObjects(reader, keys),
  );
  let deleted = 0;
  for (const key of unknown) {
    const found = await store.stat(key);
    if (!found || found.storedAt >= before) continue;
    await store.delete(key);
    deleted += 1;
  }
  return deleted;
}

async function* inBatches(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const key of keys) {
    batch.push(key);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
