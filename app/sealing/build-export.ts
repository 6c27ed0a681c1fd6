// Decides the form in which the audit record leaves the portal: lines that the verifier checks without any server.
import { createHash, sign, type KeyObject } from "node:crypto";
import type { AuditEvent } from "./audit-event-hash.ts";
import { publishedForm } from "./known-keys.ts";
import type { PublishedKey } from "./portal-key.server.ts";
import type { SealedRecord } from "./seal-record.ts";
import type { SignedCheckpoint } from "./sign-checkpoint.ts";

/** The authority's answer about one checkpoint (DER). */
export type Stamp = { checkpoint: number; response: Uint8Array };

export type RowsToExport = {
  /** ISO 8601. */
  exportedAt: string;
  /** Which portal this is: its public address. */
  origin: string;
  /** Every key that ever sealed a checkpoint, retired ones too. */
  publicKeys: readonly PublishedKey[];
  /** Each stream in one piece, ascending by seq; streams in any order. */
  events: AsyncIterable<AuditEvent & { hash: string }> | Iterable<AuditEvent & { hash: string }>;
  /** Every sealed record of the portal, ascending by seq. */
  records?: AsyncIterable<SealedRecord> | Iterable<SealedRecord>;
  /** All of them, ascending by number. */
  checkpoints: AsyncIterable<SignedCheckpoint> | Iterable<SignedCheckpoint>;
  /** Timestamps of checkpoints by an authority elsewhere, ascending by checkpoint. */
  stamps?: AsyncIterable<Stamp> | Iterable<Stamp>;
  /** The key in use, which seals the end of the file. */
  key: { keyId: string; privateKey: KeyObject };
};

/**
 * Yields the export line by line, each ending in a line feed, in constant memory: header, events, sealed
 * records, checkpoints, timestamps, end. The end line seals the bytes before it, so that a cut-off download shows.
 */
export async function* buildExport(rows: RowsToExport): AsyncGenerator<string> {
  const seen = createHash("sha256");
  const counted = { events: 0, checkpoints: 0 };
  const line = (value: object) => {
    const text = `${JSON.stringify(value)}\n`;
    seen.update(text);
    return text;
  };
  const { exportedAt, origin } = rows;
  const publicKeys = rows.publicKeys.map(publishedForm);
  yield line({ kind: "header", format: "flowdown-audit-export/3", exportedAt, origin, publicKeys });
  for await (const { stream, seq, prev, at, body, hash } of rows.events) {
    counted.events += 1;
    yield line({ kind: "event", stream, seq, prev, at, body, hash });
  }
  for await (const { bodyText, signature, hash } of rows.records ?? [])
    yield line({ kind: "record", bodyText, signature, hash });
  for await (const checkpoint of rows.checkpoints) {
    counted.checkpoints += 1;
    yield checkpointLine(checkpoint, line);
  }
  for await (const { checkpoint, response } of rows.stamps ?? [])
    yield line({ kind: "stamp", checkpoint, token: Buffer.from(response).toString("base64") });
  yield endLine(seen.digest("hex"), counted, rows.key);
}

/** A checkpoint as a file of its own, to be kept elsewhere and given to verify.mjs with --checkpoint. */
export function checkpointFile(checkpoint: SignedCheckpoint): string {
  return checkpointLine(checkpoint, (value) => `${JSON.stringify(value)}\n`);
}

function checkpointLine(checkpoint: SignedCheckpoint, line: (value: object) => string): string {
  const { number, prevHash, at, heads, keyId, signature, hash } = checkpoint;
  return line({ kind: "checkpoint", number, prevHash, at, heads, keyId, signature, hash });
}

function endLine(
  sha256: string,
  { events, checkpoints }: { events: number; checkpoints: number },
  { keyId, privateKey }: RowsToExport["key"],
): string {
  const text = `flowdown/audit-export/v1\n${events}\n${checkpoints}\n${sha256}\n`;
  const signature = sign(null, Buffer.from(text), privateKey).toString("base64");
  return `${JSON.stringify({ kind: "end", events, checkpoints, sha256, keyId, signature })}\n`;
}
