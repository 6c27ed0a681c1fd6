// Asks the configured authority for a timestamp of one checkpoint, later and later while it does not give one.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Portal } from "#app/portal.server.ts";
import { askTimestamp, type Stamp } from "#app/sealing/ask-timestamp.server.ts";
import { addStamp, findUnstamped, noteStampTry } from "#db/checkpoint-stamps.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";

const Payload = z.object({ checkpoint: z.number().int().positive() });
const PATIENCE_MS = 10_000;

/** Which try this is, and how many there will be: the queue counts them. */
export interface Tries {
  readonly attempts: number;
  readonly max_attempts: number;
}

/**
 * Keeps the stamp, or notes why there is none and throws, so that the queue tries again; after the last try the record's
 * page says that asking has ended. Nothing waits for this job, and no transaction is open while the authority is asked.
 */
export async function stampCheckpoint(
  portal: Pick<Portal, "config" | "database" | "log">,
  payload: unknown,
  { attempts, max_attempts }: Tries,
): Promise<void> {
  const { TSA_URL: url, TSA_ROOT } = portal.config;
  if (url === undefined) return;
  const { checkpoint } = Payload.parse(payload);
  const asking = { database: portal.database, scope: SYSTEM };
  const found = await inReading(asking, (reader) => findUnstamped(reader, checkpoint));
  if (!found) return;
  let stamp: Stamp;
  try {
    const root = TSA_ROOT && (await readFile(TSA_ROOT, "utf8"));
    stamp = await askTimestamp({ url, root, timeoutMs: PATIENCE_MS }, found.hash);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const givenUp = attempts >= max_attempts;
    await inTransaction(asking, (writer) =>
      noteStampTry(writer, checkpoint, { tries: attempts, reason, givenUp }),
    );
    if (givenUp)
      portal.log.error(
        { checkpoint, reason },
        "no timestamp for this checkpoint: asking has ended, see Audit",
      );
    throw error;
  }
  await inTransaction(asking, (writer) => addStamp(writer, { checkpoint, ...stamp }));
}
