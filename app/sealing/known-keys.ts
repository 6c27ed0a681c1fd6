// Decides which keys count as the portal's: the one in use and those before it, each for the time in which it sealed.
import { createPublicKey, sign, type KeyObject } from "node:crypto";
import type { PortalKeyRow } from "#db/portal-keys.ts";
import type { PortalKey, PublishedKey } from "./portal-key.server.ts";

/** A key as it is published. Empty texts stand for what there is not. */
export interface KnownKey extends Required<PublishedKey> {
  readonly fingerprint: string;
  /** ISO 8601; empty while it is in use. */
  readonly until: string;
}

/** What the key before signs over the next one: from then on the next one seals. */
export function handoverText(before: string, next: string, from: string): string {
  return `flowdown/key/v1\n${before}\n${next}\n${from}\n`;
}

/** The signature of the key before over the next one, base64. */
export function signHandover(
  before: Pick<PortalKey, "fingerprint" | "privateKey">,
  next: Pick<PortalKey, "fingerprint">,
  from: string,
): string {
  const text = handoverText(before.fingerprint, next.fingerprint, from);
  return sign(null, Buffer.from(text), before.privateKey).toString("base64");
}

/** Every key of the portal, the newest first; `rows` as kept, the oldest first. */
export function knownKeys(
  rows: readonly PortalKeyRow[],
  current: Pick<PortalKey, "keyId" | "spkiBase64" | "fingerprint">,
): KnownKey[] {
  const known = rows.map(({ keyId, spki, fingerprint, beganAt, handover }, place) => ({
    keyId,
    spkiBase64: spki,
    fingerprint,
    from: beganAt,
    until: rows[place + 1]?.beganAt ?? "",
    after: handover === "" ? "" : (rows[place - 1]?.fingerprint ?? ""),
    handover,
  }));
  if (known.some((one) => one.keyId === current.keyId)) return known.reverse();
  // before it is written down (a portal that is just being made): it stands for itself
  const { keyId, spkiBase64, fingerprint } = current;
  const alone = { keyId, spkiBase64, fingerprint, from: "", until: "", after: "", handover: "" };
  return [alone, ...known.reverse()];
}

/** The same for looking up which key a record names. */
export function publicKeysOf(keys: readonly KnownKey[]): Map<string, KeyObject> {
  return new Map(
    keys.map(({ keyId, spkiBase64 }) => {
      const key = Buffer.from(spkiBase64, "base64");
      return [keyId, createPublicKey({ key, format: "der", type: "spki" })];
    }),
  );
}

/** The fingerprints of the keys that sealed these records, in the records' order, each once. */
export function fingerprintsOf(
  records: readonly { readonly keyId: string }[],
  keys: readonly { readonly keyId: string; readonly fingerprint: string }[],
): string[] {
  const of = new Map(keys.map(({ keyId, fingerprint }) => [keyId, fingerprint]));
  return [...new Set(records.map(({ keyId }) => of.get(keyId) ?? keyId))];
}

/** A key in the form in which exports and receipts carry it: whatever is in it shows when it was changed. */
export function publishedForm(key: PublishedKey) {
  const { keyId, spkiBase64, from = "", after = "", handover = "" } = key;
  // what nobody signed is not said
  return { keyId, spkiBase64, from: handover === "" ? "" : from, after, handover };
}
