// Decides whether a passkey's answer stands for a signature: this portal's page, this challenge, its owner verified, never used.
import { createHash, verify, type KeyObject } from "node:crypto";
import { z } from "zod";
import { readCoseKey } from "./cose-key.server.ts";

export interface StoredPasskey {
  readonly id: string;
  readonly credentialId: string;
  /** base64 of the key as the authenticator gave it (COSE). */
  readonly publicKey: string;
  readonly counter: number;
}

/** What the sealed record keeps of the answer: enough to check it without the portal. */
export interface AssertionEvidence {
  readonly origin: string;
  readonly credential: string;
  /** SPKI; this and the next three in base64. */
  readonly publicKey: string;
  readonly authenticatorData: string;
  readonly clientData: string;
  readonly signature: string;
}

export type AssertionVerdict =
  | {
      readonly ok: true;
      readonly id: string;
      readonly counter: number;
      evidence: AssertionEvidence;
    }
  | { readonly ok: false };

const Assertion = z.object({
  id: z.string().max(1500),
  response: z.object({
    authenticatorData: z.base64url().max(2000),
    clientDataJSON: z.base64url().max(4000),
    signature: z.base64url().max(2000),
  }),
});
const ClientData = z.object({
  type: z.literal("webauthn.get"),
  challenge: z.string(),
  origin: z.string(),
});

const PRESENT_AND_VERIFIED = 0x05;
const REFUSED = { ok: false } as const;

/** Checks the browser's JSON of an answer (WebAuthn level 3, 7.2) against one of these passkeys. */
export function checkAssertion(
  text: string,
  expected: { challenge: string; origin: string; passkeys: readonly StoredPasskey[] },
): AssertionVerdict {
  const assertion = Assertion.safeParse(parsed(text)).data;
  const passkey = expected.passkeys.find((one) => one.credentialId === assertion?.id);
  if (!assertion || !passkey) return REFUSED;
  const { response } = assertion;
  const clientData = Buffer.from(response.clientDataJSON, "base64url");
  const said = ClientData.safeParse(parsed(clientData.toString())).data;
  if (said?.challenge !== expected.challenge || said.origin !== expected.origin) return REFUSED;
  const data = Buffer.from(response.authenticatorData, "base64url");
  const domain = createHash("sha256").update(new URL(expected.origin).hostname).digest();
  if (data.length < 37 || !data.subarray(0, 32).equals(domain)) return REFUSED;
  if ((data.readUInt8(32) & PRESENT_AND_VERIFIED) !== PRESENT_AND_VERIFIED) return REFUSED;
  const counter = data.readUInt32BE(33);
  // an authenticator that counts never goes back: one that does was copied, or its answer was used before
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter) return REFUSED;
  const key = readCoseKey(Buffer.from(passkey.publicKey, "base64"));
  const signature = Buffer.from(response.signature, "base64url");
  const message = Buffer.concat([data, createHash("sha256").update(clientData).digest()]);
  if (!fits(key, message, signature)) return REFUSED;
  const publicKey = key.export({ type: "spki", format: "der" }).toString("base64");
  return {
    ok: true,
    id: passkey.id,
    counter,
    evidence: {
      origin: expected.origin,
      credential: assertion.id,
      publicKey,
      authenticatorData: data.toString("base64"),
      clientData: clientData.toString("base64"),
      signature: signature.toString("base64"),
    },
  };
}

function fits(key: KeyObject, message: Buffer, signature: Buffer): boolean {
  const hash = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  return verify(hash, message, key, signature);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
