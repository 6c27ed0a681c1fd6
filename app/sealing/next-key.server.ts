// Keeps the key that will seal next beside the one in use until the database knows of it; then it takes that one's place.
import { generateKeyPairSync } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { KEY_FILE, readPortalKey, type PortalKey } from "./portal-key.server.ts";

const NEXT_FILE = "portal-signing-key.next.pem";

/** Makes the next key and writes it down (0600). One that was left there by a change that did not happen is forgotten. */
export async function draftNextKey(dataFolder: string): Promise<PortalKey> {
  const path = join(dataFolder, NEXT_FILE);
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  await rm(path, { force: true });
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(pem);
    await file.sync();
  } finally {
    await file.close();
  }
  return readPortalKey(pem.toString(), path);
}

/** The next key where one lies there; undefined otherwise. */
export function readNextKey(dataFolder: string): Promise<PortalKey | undefined> {
  return readKeyFile(dataFolder, NEXT_FILE);
}

async function readKeyFile(dataFolder: string, name: string): Promise<PortalKey | undefined> {
  const path = join(dataFolder, name);
  try {
    return readPortalKey(await readFile(path, "utf8"), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The key of this id, in use or about to be; undefined where neither file holds it. */
export async function findKey(dataFolder: string, keyId: string): Promise<PortalKey | undefined> {
  const found = [await readKeyFile(dataFolder, KEY_FILE), await readNextKey(dataFolder)];
  return found.find((key) => key?.keyId === keyId);
}

/** The next key becomes the one in use, in one step; the private half of the one before is gone. */
export async function takeNextKey(dataFolder: string): Promise<void> {
  await rename(join(dataFolder, NEXT_FILE), join(dataFolder, KEY_FILE));
  if (process.platform === "win32") return;
  const directory = await open(dataFolder, "r");
  await directory.sync().finally(() => directory.close());
}
