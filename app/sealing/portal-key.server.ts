// Decides with which key this portal seals: the configured one, or one made once and kept in the data folder.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import { link, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";

export type PortalKey = {
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** First 16 hexadecimal digits of the SHA-256 of the public key (SPKI, DER). */
  keyId: string;
  /** The public key as base64 of its SPKI, as it is published and put into exports. */
  spkiBase64: string;
  /** The whole SHA-256 of the public key, to be compared with what was published elsewhere. */
  fingerprint: string;
};

/** The public half, as exports and receipts carry it, with who vouched for it. */
export type PublishedKey = {
  keyId: string;
  spkiBase64: string;
  /** ISO 8601; empty or absent when nobody vouched for when it began. */
  from?: string;
  /** The fingerprint of the key before, and that key's signature over this one and its beginning. */
  after?: string;
  handover?: string;
};

/** Its name in the folder of secrets. */
export const KEY_FILE = "portal-signing-key.pem";

/**
 * The portal's Ed25519 key: read from the configured PEM, else from `portal-signing-key.pem` in the data
 * folder, which is made (0600) on first use. Throws what is wrong with the key and how to mend it.
 */
export async function loadOrCreatePortalKey(from: {
  dataFolder: string;
  pem?: string | undefined;
}): Promise<PortalKey> {
  if (from.pem) return readPortalKey(from.pem, "the configured signing key");
  const path = join(from.dataFolder, KEY_FILE);
  const found = await readPrivately(path);
  if (found !== undefined) return readPortalKey(found, path);
  await mkdir(from.dataFolder, { recursive: true, mode: 0o700 });
  await createOnce(from.dataFolder, path);
  return readPortalKey((await readPrivately(path)) ?? "", path);
}

/** Reads an Ed25519 private key from PEM; `origin` names it in the error. */
export function readPortalKey(pem: string, origin: string): PortalKey {
  const privateKey = parse(pem, origin);
  if (privateKey.asymmetricKeyType !== "ed25519")
    throw new Error(
      `${origin} must be an Ed25519 key; make one: openssl genpkey -algorithm ed25519`,
    );
  const publicKey = createPublicKey(privateKey);
  return { privateKey, publicKey, ...describePublicKey(publicKey) };
}

/** The names a public key goes by. */
export function describePublicKey(publicKey: KeyObject) {
  const spki = publicKey.export({ type: "spki", format: "der" });
  const fingerprint = createHash("sha256").update(spki).digest("hex");
  return { keyId: fingerprint.slice(0, 16), spkiBase64: spki.toString("base64"), fingerprint };
}

function parse(pem: string, origin: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`${origin} is not a readable private key: it must be an unencrypted PEM text`);
  }
}

async function readPrivately(path: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== "win32" && (mode & 0o077) !== 0)
      throw new Error(`${path} can be read by other accounts; run: chmod 600 ${path}`);
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

// Written whole under another name, then linked: a crash leaves no half key, and of two processes that
// start at once one wins and the other uses the winner's key.
async function createOnce(folder: string, path: string): Promise<void> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(privateKey.export({ type: "pkcs8", format: "pem" }));
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  if (process.platform === "win32") return;
  const directory = await open(folder, "r");
  await directory.sync().finally(() => directory.close());
}
