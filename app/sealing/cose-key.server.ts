// Reads the public key of a passkey as its authenticator gave it (COSE, RFC 9052) into one that programs verify with.
import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";

type Entry = number | Buffer;

/** The key. Throws for a kind that no passkey of this portal is made with. */
export function readCoseKey(cose: Buffer): KeyObject {
  const entries = readMap(cose);
  const bytes = (name: number) => {
    const value = entries.get(name);
    if (!Buffer.isBuffer(value)) throw new TypeError("this is not a key of a passkey");
    return value.toString("base64url");
  };
  const kind = `${String(entries.get(1))}/${String(entries.get(3))}`;
  const keys: Record<string, () => JsonWebKey> = {
    "2/-7": () => ({ kty: "EC", crv: "P-256", x: bytes(-2), y: bytes(-3) }),
    "1/-8": () => ({ kty: "OKP", crv: "Ed25519", x: bytes(-2) }),
    "3/-257": () => ({ kty: "RSA", n: bytes(-1), e: bytes(-2) }),
  };
  const key = keys[kind]?.();
  if (!key) throw new TypeError(`keys of this kind are not known: ${kind}`);
  return createPublicKey({ key, format: "jwk" });
}

// a map of small numbers to numbers and byte strings, which is all that such a key consists of (CBOR, RFC 8949)
function readMap(cbor: Buffer): Map<number, Entry> {
  const place = { at: 0 };
  const entries = new Map<number, Entry>();
  const { kind, size } = head(cbor, place);
  if (kind !== 5) throw new TypeError("this is not a key of a passkey");
  for (let count = 0; count < size; count += 1) {
    const name = item(cbor, place);
    if (typeof name !== "number") throw new TypeError("this is not a key of a passkey");
    entries.set(name, item(cbor, place));
  }
  return entries;
}

function item(cbor: Buffer, place: { at: number }): Entry {
  const { kind, size } = head(cbor, place);
  if (kind === 0) return size;
  if (kind === 1) return -1 - size;
  if (kind !== 2) throw new TypeError("this is not a key of a passkey");
  place.at += size;
  return cbor.subarray(place.at - size, place.at);
}

function head(cbor: Buffer, place: { at: number }): { kind: number; size: number } {
  const first = cbor.readUInt8(place.at);
  const [kind, short] = [first >> 5, first & 31];
  place.at += 1;
  if (short < 24) return { kind, size: short };
  const width = { 24: 1, 25: 2, 26: 4 }[short];
  if (width === undefined) throw new TypeError("this is not a key of a passkey");
  const size = cbor.readUIntBE(place.at, width);
  place.at += width;
  return { kind, size };
}
