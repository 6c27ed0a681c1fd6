// Decides how the gate's answer to another system is sealed: its canonical bytes, signed by the portal's key, short-lived.
import { sign } from "node:crypto";
import { canonicalJson, type CanonicalValue } from "./canonical-json.ts";
import type { PortalKey } from "./portal-key.server.ts";

/** What stands before the answer's bytes when they are signed: no other text of this portal begins so. */
export const GATE_PREAMBLE = "flowdown/gate/v1\n";

/** Seconds an answer may be relied on. */
export const ANSWER_SECONDS = 60;

export interface SignedGateAnswer {
  /** The answer alone, canonical JSON: the bytes that are signed behind the preamble. */
  readonly answerText: string;
  /** The answer with its signature, canonical JSON. */
  readonly envelopeText: string;
  /** Ed25519, base64. */
  readonly signature: string;
  readonly keyId: string;
}

/** Signs an answer. The same answer and key give the same bytes. */
export function signGateAnswer(
  answer: { readonly [key: string]: CanonicalValue },
  key: Pick<PortalKey, "privateKey" | "keyId">,
): SignedGateAnswer {
  const answerText = canonicalJson(answer);
  const signature = sign(null, Buffer.from(GATE_PREAMBLE + answerText), key.privateKey).toString(
    "base64",
  );
  const { keyId } = key;
  const envelopeText = canonicalJson({ alg: "Ed25519", answer, keyId, signature });
  return { answerText, envelopeText, signature, keyId };
}

/** The moment after which the answer is no answer any more: a minute, and never past the UTC day it was judged for. */
export function answerExpires(at: Date): Date {
  const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1);
  return new Date(Math.min(at.getTime() + ANSWER_SECONDS * 1000, midnight));
}
