// Puts everything recorded so far under one signed checkpoint.
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import { RECORDS_HEAD, treeRoot } from "#app/sealing/record-tree.ts";
import { headLines, signCheckpoint, type Head } from "#app/sealing/sign-checkpoint.ts";
import { enqueueStamp } from "#db/checkpoint-stamps.ts";
import {
  addCheckpoint,
  findLastCheckpoint,
  listMovedStreams,
  lockCheckpoints,
} from "#db/checkpoints.ts";
import type { Writer } from "#db/connection.ts";
import { listSignatureHashes } from "#db/signatures.ts";

const NOTHING_BEFORE = "0".repeat(64);

/** Signs the heads of the streams that moved. Returns the checkpoint's number, or null when nothing moved. */
export async function sealNow(writer: Writer, key: PortalKey, now: Date): Promise<number | null> {
  await lockCheckpoints(writer);
  const moved = await listMovedStreams(writer);
  if (moved.length === 0) return null;
  const last = await findLastCheckpoint(writer);
  const records = await listSignatureHashes(writer);
  const tree = records.length > 0 ? [recordsHead(records)] : [];
  const signed = signCheckpoint(
    {
      number: (last?.number ?? 0) + 1,
      prevHash: last?.hash ?? NOTHING_BEFORE,
      at: now.toISOString(),
      heads: [...moved.map(({ stream, seq, hash }) => [stream, seq, hash] as const), ...tree],
    },
    key,
  );
  await addCheckpoint(writer, { ...signed, heads: headLines(signed.heads) }, moved);
  await enqueueStamp(writer, signed.number);
  return signed.number;
}

/** How many sealed records there are, and the root over them, as a checkpoint names them. */
export function recordsHead(hashes: readonly string[]): Head {
  return [RECORDS_HEAD, hashes.length, treeRoot(hashes)];
}
