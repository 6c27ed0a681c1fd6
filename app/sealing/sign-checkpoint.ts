// Decides what the portal vouches for at a moment: the newest event of every stream that moved, chained and signed.
import { createHash, sign, type KeyObject } from "node:crypto";

/** The newest event of one stream: its name, its position, its hash. */
export type Head = readonly [stream: string, seq: number, hash: string];

export type CheckpointToSign = {
  /** Counts from 1. */
  number: number;
  /** Hash of the checkpoint before; 64 zeros for the first. */
  prevHash: string;
  /** ISO 8601. */
  at: string;
  /** The streams that changed since the checkpoint before, in any order. */
  heads: readonly Head[];
};

export type SignedCheckpoint = CheckpointToSign & {
  keyId: string;
  /** Ed25519 over the checkpoint's text, base64. */
  signature: string;
  /** SHA-256 over the checkpoint's text, hexadecimal. */
  hash: string;
};

const STREAM = /^[\x21-\x7e]+$/;
const HEX_64 = /^[0-9a-f]{64}$/;

/** Signs a checkpoint with the portal's key; heads come back sorted by stream. Throws for what has no single text. */
export function signCheckpoint(
  checkpoint: CheckpointToSign,
  key: { keyId: string; privateKey: KeyObject },
): SignedCheckpoint {
  const heads = [...checkpoint.heads].sort(([one], [other]) => (one < other ? -1 : 1));
  const text = checkpointText({ ...checkpoint, heads });
  return {
    number: checkpoint.number,
    prevHash: checkpoint.prevHash,
    at: checkpoint.at,
    heads,
    keyId: key.keyId,
    signature: sign(null, Buffer.from(text), key.privateKey).toString("base64"),
    hash: createHash("sha256").update(text).digest("hex"),
  };
}

/** The text that is hashed and signed: readable, one fact per line, as in a signed note. */
export function checkpointText({ number, prevHash, at, heads }: CheckpointToSign): string {
  if (!Number.isSafeInteger(number) || number < 1 || !HEX_64.test(prevHash) || at.includes("\n"))
    throw new TypeError("a checkpoint needs a number from 1, a previous hash and a time");
  return `flowdown/checkpoint/v1\n${number}\n${prevHash}\n${at}\n${headLines(heads)}`;
}

/** Heads as text, one "stream seq hash" a line. Throws for a head that has no such line or comes twice. */
export function headLines(heads: readonly Head[]): string {
  const lines = heads.map(([stream, seq, hash], index) => {
    const doubled = heads[index - 1]?.[0] === stream;
    if (!STREAM.test(stream) || doubled || !Number.isSafeInteger(seq) || !HEX_64.test(hash))
      throw new TypeError(`a checkpoint cannot name this head: ${stream} ${seq}`);
    return `${stream} ${seq} ${hash}\n`;
  });
  return lines.join("");
}

/** Reads heads back from their text; the inverse of headLines. */
export function readHeadLines(text: string): Head[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [stream = "", seq, hash = ""] = line.split(" ");
      return [stream, Number(seq), hash] as const;
    });
}
