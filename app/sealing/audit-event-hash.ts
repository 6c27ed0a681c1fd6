// Decides the hash that chains one audit event to the one before; the database computes the same when it stores it.
import { createHash } from "node:crypto";

export type AuditEvent = {
  /** The chain it belongs to, for example one per supplier. */
  stream: string;
  /** Position in its stream, from 1, without gaps. */
  seq: number;
  /** Hash of the event before it in the stream; 64 zeros for the first. */
  prev: string;
  /** The moment as it was written, ISO 8601. */
  at: string;
  /** What happened, as the exact text that was stored. */
  body: string;
};

/** SHA-256, hexadecimal, over the event's line text. */
export function auditEventHash({ stream, seq, prev, at, body }: AuditEvent): string {
  const line = `flowdown/audit/v1\n${stream}\n${seq}\n${prev}\n${at}\n${body}`;
  return createHash("sha256").update(line).digest("hex");
}
