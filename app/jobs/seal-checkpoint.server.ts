// Seals the record every hour, so that cutting off its end shows to whoever kept a checkpoint.
import type { Portal } from "#app/portal.server.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { sealNow } from "#app/use-cases/parts/seal-checkpoint.server.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";

/** Safe to run at any time and twice: without a new event there is nothing to seal. */
export async function sealCheckpoint(portal: Portal): Promise<void> {
  await inTransaction({ database: portal.database, scope: SYSTEM }, async (writer, { now }) => {
    await sealNow(writer, await keyInUse(writer, portal), now);
  });
}
