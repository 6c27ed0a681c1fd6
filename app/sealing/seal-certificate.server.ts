// Decides with which X.509 certificate this portal seals its PDFs: made once, its key kept encrypted beside the signing key.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  webcrypto,
  type KeyObject,
} from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface SealCertificate {
  /** X.509, DER. Self-made: it says which portal sealed, and no authority vouches for it. */
  readonly certificate: Uint8Array;
  readonly pem: string;
  /** SHA-256 of the certificate, hexadecimal, as it is published. */
  readonly fingerprint: string;
  readonly privateKey: webcrypto.CryptoKey;
}

const FILE_NAME = "seal-certificate.json";
const CONTEXT = "flowdown/seal-key/v1\n";
const YEARS = 10;
// deterministic: the same document sealed twice is the same file
const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

interface Kept {
  /** base64 of the certificate */
  readonly certificate: string;
  /** base64: nonce (12), key in PKCS #8 encrypted by AES-256-GCM, tag (16) */
  readonly sealedKey: string;
}

/**
 * The certificate and its key from the data folder, made on first use. The key opens with the portal's master key only;
 * throws when another master key is configured. Of two processes that begin at once both end up with one certificate.
 */
export async function loadOrCreateSealCertificate(from: {
  readonly dataFolder: string;
  readonly masterKey: KeyObject;
  /** The portal's address: what the certificate is named after. */
  readonly origin: string;
}): Promise<SealCertificate> {
  const path = join(from.dataFolder, FILE_NAME);
  const kept = (await read(path)) ?? (await create(from, path));
  const certificate = Buffer.from(kept.certificate, "base64");
  const opened = openKey(from.masterKey, certificate, Buffer.from(kept.sealedKey, "base64"));
  return {
    certificate: new Uint8Array(certificate),
    pem: pemOf(certificate),
    fingerprint: createHash("sha256").update(certificate).digest("hex"),
    privateKey: await webcrypto.subtle.importKey("pkcs8", opened, RSA, false, ["sign"]),
  };
}

/** The same, read or made when it is first asked for and remembered; what failed is tried again the next time. */
export function keptCertificate(
  from: Parameters<typeof loadOrCreateSealCertificate>[0],
): () => Promise<SealCertificate> {
  let kept: Promise<SealCertificate> | undefined;
  return () => {
    kept ??= loadOrCreateSealCertificate(from).catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

async function read(path: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function create(
  from: { dataFolder: string; masterKey: KeyObject; origin: string },
  path: string,
): Promise<Kept> {
  const keys = await webcrypto.subtle.generateKey(
    { ...RSA, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ["sign", "verify"],
  );
  const certificate = Buffer.from(await certify(keys, from.origin));
  const plain = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
  const kept: Kept = {
    certificate: certificate.toString("base64"),
    sealedKey: sealKey(from.masterKey, certificate, plain).toString("base64"),
  };
  await mkdir(from.dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  await writeFile(draft, JSON.stringify(kept), { mode: 0o600, flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return (await read(path)) ?? kept;
}

async function certify(keys: webcrypto.CryptoKeyPair, origin: string): Promise<ArrayBuffer> {
  const [asn1js, pkijs] = await Promise.all([import("asn1js"), import("pkijs")]);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  certificate.serialNumber = new asn1js.Integer({ valueHex: new Uint8Array(serial).buffer });
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({
        type: "2.5.4.3",
        value: new asn1js.Utf8String({ value: `Flowdown portal seal, ${new URL(origin).host}` }),
      }),
    );
  const begins = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
  const ends = new Date(begins);
  ends.setUTCFullYear(begins.getUTCFullYear() + YEARS);
  certificate.notBefore.value = begins;
  certificate.notAfter.value = ends;
  // digital signature and commitment to content, no authority over other certificates
  const usage = new asn1js.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });
  const basic = new pkijs.BasicConstraints({ cA: false });
  certificate.extensions = [
    new pkijs.Extension({ extnID: "2.5.29.15", critical: true, extnValue: usage.toBER(false) }),
    new pkijs.Extension({ extnID: "2.5.29.19", extnValue: basic.toSchema().toBER(false) }),
  ];
  const engine = pkijs.getCrypto(true);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, "SHA-256", engine);
  return certificate.toSchema(true).toBER(false);
}

function sealKey(master: KeyObject, certificate: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master, nonce);
  cipher.setAAD(contextOf(certificate));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openKey(master: KeyObject, certificate: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", master, sealed.subarray(0, 12));
  decipher.setAAD(contextOf(certificate));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  } catch {
    throw new Error(
      `${FILE_NAME} does not open with this master key: restore the key it was made under, or remove the file to make a new certificate`,
    );
  }
}

function contextOf(certificate: Buffer): Buffer {
  return Buffer.concat([Buffer.from(CONTEXT), createHash("sha256").update(certificate).digest()]);
}

function pemOf(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
