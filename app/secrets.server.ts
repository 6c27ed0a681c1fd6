// Secrets the portal keeps for itself when the configuration names none: made once, readable by the owner only.
import { createHmac, randomBytes, type KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Config } from "#app/config.server.ts";
import { readMasterKey } from "#app/files/supplier-key.server.ts";

export interface Secrets {
  /** Signs sessions. */
  readonly secret: string;
  /** 32 bytes: wraps the key of every supplier. Lose it and every stored file is lost. */
  readonly masterKey: KeyObject;
  /** Password of the application's own login at the database, derived so that several processes agree on it. */
  readonly appPassword: string;
}

/** Reads the secrets from the configuration or the data folder, making the missing ones there. */
export async function readSecrets(config: Config): Promise<Secrets> {
  const folder = path.join(config.dataFolder, "secrets");
  // not 0700: when root starts us, the account of the embedded database passes through this folder to its own
  await mkdir(config.dataFolder, { recursive: true, mode: 0o711 });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = config.FLOWDOWN_SECRET ?? (await keep(path.join(folder, "session-secret"), 48));
  const master = config.FLOWDOWN_MASTER_KEY ?? (await keep(path.join(folder, "master-key"), 32));
  const masterKey = readMasterKey(master);
  const appPassword = createHmac("sha256", secret).update("flowdown_app").digest("hex");
  return { secret, masterKey, appPassword };
}

async function keep(file: string, bytes: number): Promise<string> {
  try {
    // wx: two processes that start at once must end up with the same secret
    await writeFile(file, randomBytes(bytes).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
