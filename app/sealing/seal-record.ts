// Decides what a sealed record is: one text, the portal's signature over it, and a hash the next record repeats.
import { createHash, sign, verify, type KeyObject } from "node:crypto";
import { canonicalJson, type CanonicalValue } from "./canonical-json.ts";

/** The previous hash of the first record of a chain. */
export const GENESIS_HASH = "0".repeat(64);

const PREAMBLE = "flowdown/record/v1\n";
const HEX_64 = /^[0-9a-f]{64}$/;

export type RecordToSeal = {
  /** Position in its chain, from 1. */
  seq: number;
  /** Hash of the record before it; GENESIS_HASH for the first. */
  prevHash: string;
  keyId: string;
  recordType: string;
  payload: { readonly [key: string]: CanonicalValue };
};

export type SealedRecord = {
  /** The canonical JSON that was signed: { keyId, payload, prev, seq, type, v }. */
  bodyText: string;
  /** Ed25519 over the preamble and the body, base64. */
  signature: string;
  /** SHA-256 over preamble, body and signature, hexadecimal. */
  hash: string;
};

/** Seals a record with the portal's key. The same record and key give the same bytes. Throws for what cannot be sealed. */
export function sealRecord(record: RecordToSeal, privateKey: KeyObject): SealedRecord {
  if (!Number.isSafeInteger(record.seq) || record.seq < 1)
    throw new TypeError("cannot be sealed: seq counts from 1");
  if (!HEX_64.test(record.prevHash))
    throw new TypeError("cannot be sealed: prevHash is 64 hexadecimal digits");
  const bodyText = canonicalJson({
    v: 1,
    seq: record.seq,
    prev: record.prevHash,
    keyId: record.keyId,
    type: record.recordType,
    payload: record.payload,
  });
  const message = Buffer.from(PREAMBLE + bodyText);
  const signature = sign(null, message, privateKey);
  return { bodyText, signature: signature.toString("base64"), hash: hashOf(message, signature) };
}

export type SealVerdict =
  | { ok: true; body: { seq: number; prev: string; keyId: string; type: string; payload: unknown } }
  | { ok: false; reason: "not-canonical" | "unknown-key" | "bad-signature" | "bad-hash" };

/** Checks one sealed record against the published keys; whether it follows the one before is for the caller to compare. */
export function verifyRecord(
  record: SealedRecord,
  publicKeys: ReadonlyMap<string, KeyObject>,
): SealVerdict {
  const body = readBody(record.bodyText);
  if (!body) return { ok: false, reason: "not-canonical" };
  const key = publicKeys.get(body.keyId);
  if (!key) return { ok: false, reason: "unknown-key" };
  const message = Buffer.from(PREAMBLE + record.bodyText);
  const signature = Buffer.from(record.signature, "base64");
  // Base64 has several spellings of the same bytes; only one was issued.
  if (signature.toString("base64") !== record.signature || !verify(null, message, key, signature))
    return { ok: false, reason: "bad-signature" };
  if (hashOf(message, signature) !== record.hash) return { ok: false, reason: "bad-hash" };
  return { ok: true, body };
}

// Written again it must give the same text: that rules out doubled keys, odd numbers and odd spelling.
function readBody(bodyText: string) {
  try {
    const body: unknown = JSON.parse(bodyText);
    if (typeof body !== "object" || body === null || canonicalJson(body) !== bodyText) return;
    const { v, seq, prev, keyId, type, payload } = body as { [key: string]: unknown };
    if (v !== 1 || typeof seq !== "number" || typeof prev !== "string") return;
    if (typeof keyId !== "string" || typeof type !== "string") return;
    return { seq, prev, keyId, type, payload };
  } catch {
    return undefined;
  }
}

function hashOf(message: Buffer, signature: Buffer): string {
  return createHash("sha256").update(message).update(signature).digest("hex");
}
