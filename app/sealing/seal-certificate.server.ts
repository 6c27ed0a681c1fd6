// Decides with which X.509 certificate this portal seals its PDFs: made once, its key kept encrypted beside the signing key.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  webcrypto,
  X509Certificate,
  type KeyObject,
} from "node:crypto";
import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeCertificate } from "./make-certificate.server.ts";

export interface SealCertificate {
  /** X.509, DER. Self-made: it says which portal sealed, and no authority vouches for it. */
  readonly certificate: Uint8Array;
  readonly pem: string;
  /** SHA-256 of the certificate, hexadecimal, as it is published. */
  readonly fingerprint: string;
  /** Before this moment it was not there: nothing it seals states an earlier one. */
  readonly from: Date;
  readonly privateKey: webcrypto.CryptoKey;
}

/** Its name in the folder of secrets. */
export const CERTIFICATE_FILE = "seal-certificate.json";
const CONTEXT = "flowdown/seal-key/v1\n";
// deterministic: the same document sealed twice is the same file
const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

/** A certificate as it is kept. */
export interface KeptCertificate {
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
  /** When it begins, if it is made now. */
  readonly at?: Date;
}): Promise<SealCertificate> {
  const path = join(from.dataFolder, CERTIFICATE_FILE);
  const kept = (await readCertificateFile(path)) ?? (await create(from, path));
  const certificate = Buffer.from(kept.certificate, "base64");
  const opened = openKey(from.masterKey, certificate, Buffer.from(kept.sealedKey, "base64"));
  return {
    certificate: new Uint8Array(certificate),
    pem: pemOf(certificate),
    from: new Date(new X509Certificate(certificate).validFrom),
    fingerprint: createHash("sha256").update(certificate).digest("hex"),
    privateKey: await webcrypto.subtle.importKey("pkcs8", opened, RSA, false, ["sign"]),
  };
}

/**
 * The same, read or made when it is first asked for and remembered for as long as the file stays what it was: after the
 * certificate was changed, every process seals with the new one. What failed is tried again the next time.
 */
export function keptCertificate(
  from: Parameters<typeof loadOrCreateSealCertificate>[0],
): () => Promise<SealCertificate> {
  let kept: { readonly file: string; readonly read: Promise<SealCertificate> } | undefined;
  return async () => {
    const file = await mark(join(from.dataFolder, CERTIFICATE_FILE));
    if (kept && kept.file === file) return kept.read;
    const read = loadOrCreateSealCertificate(from);
    const now = { file, read };
    kept = now;
    read.catch(() => {
      if (kept === now) kept = undefined;
    });
    return read;
  };
}

// a file that was replaced is another one, or was written at another time
async function mark(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : "";
}

/** What a file holds; undefined where there is none. */
export async function readCertificateFile(path: string): Promise<KeptCertificate | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as KeptCertificate;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** A fresh pair of keys with its certificate, the private half encrypted. */
export async function draftCertificate(
  from: Parameters<typeof loadOrCreateSealCertificate>[0],
): Promise<KeptCertificate> {
  const keys = await webcrypto.subtle.generateKey(
    { ...RSA, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ["sign", "verify"],
  );
  const certificate = Buffer.from(await makeCertificate(keys, from.origin, from.at ?? new Date()));
  const plain = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
  return {
    certificate: certificate.toString("base64"),
    sealedKey: sealKey(from.masterKey, certificate, plain).toString("base64"),
  };
}

async function create(
  from: Parameters<typeof loadOrCreateSealCertificate>[0],
  path: string,
): Promise<KeptCertificate> {
  const kept = await draftCertificate(from);
  await mkdir(from.dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  await writeFile(draft, JSON.stringify(kept), { mode: 0o600, flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return (await readCertificateFile(path)) ?? kept;
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
      `${CERTIFICATE_FILE} does not open with this master key: restore the key it was made under, or remove the file to make a new certificate`,
    );
  }
}

function contextOf(certificate: Buffer): Buffer {
  return Buffer.concat([Buffer.from(CONTEXT), createHash("sha256").update(certificate).digest()]);
}

/** The certificate as text. */
export function pemOf(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
