// Puts everything recorded so far under one signed checkpoint.
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import { headLines, signCheckpoint } from "#app/sealing/sign-checkpoint.ts";
import {
  addCheckpoint,
  findLastCheckpoint,
  listMovedStreams,
  lockCheckpoints,
} from "#db/checkpoints.ts";
import type { Writer } from "#db/connection.ts";

const NOTHING_BEFORE = "0".repeat(64);

/** Signs the heads of the streams that moved. Returns the checkpoint's number, or null when nothing moved. */
export async function sealNow(writer: Writer, key: PortalKey, now: Date): Promise<number | null> {
  await lockCheckpoints(writer);
  const moved = await listMovedStreams(writer);
  if (moved.length === 0) return null;
  const last = await findLastCheckpoint(writer);
  const signed = signCheckpoint(
    {
      number: (last?.number ?? 0) + 1,
      prevHash: last?.hash ?? NOTHING_BEFORE,
      at: now.toISOString(),
      heads: moved.map(({ stream, seq, hash }) => [stream, seq, hash] as const),
    },
    key,
  );
  await addCheckpoint(writer, { ...signed, heads: headLines(signed.heads) }, moved);
  return signed.number;
}
