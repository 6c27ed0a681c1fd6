// Decides where the Unix socket lies: a short, private folder, however long the data folder's path is.
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { canEnter, type Account } from "#db/embedded/account.ts";
import type { Address } from "#db/embedded/connection-url.ts";
import { keepFile } from "#db/embedded/kept-file.ts";
import { EmbeddedRefusal } from "#db/embedded/refusal.ts";

/** The kernel keeps 108 bytes for a socket's path, one of them for the end; macOS 104. */
const LONGEST_SOCKET_PATH = 103;

/** A new folder for one run, closed to everyone but the account (and root). Windows needs none. */
export function makeSocketFolder(
  account: Account | undefined,
  port: number,
  runtimeFolder: string | undefined,
): string | undefined {
  if (process.platform === "win32") return undefined;
  const candidates = [runtimeFolder, tmpdir(), "/tmp", "/var/tmp"].filter(
    (one) => one !== undefined,
  );
  for (const candidate of candidates) {
    const made = tryFolder(candidate, account, port);
    if (made) return made;
  }
  throw new EmbeddedRefusal(
    "no-socket-folder",
    `No short private folder for the database's socket could be made in ${candidates.join(", ")}. ` +
      "Point TMPDIR at a writable folder with a path below 70 characters.",
  );
}

function tryFolder(parent: string, account: Account | undefined, port: number): string | undefined {
  if (!existsSync(parent) || !canEnter(parent, account)) return undefined;
  try {
    // Six random characters: nobody can put a folder of theirs in our way.
    const folder = mkdtempSync(join(realpathSync(parent), "flowdown-"));
    const path = Buffer.byteLength(join(folder, `.s.PGSQL.${port}`));
    if (path > LONGEST_SOCKET_PATH) {
      rmSync(folder, { recursive: true });
      return undefined;
    }
    chmodSync(folder, 0o700);
    if (account) chownSync(folder, account.uid, account.gid);
    return folder;
  } catch {
    return undefined;
  }
}

/** Writes down where the running database answers, so that other commands on this folder find it. */
export function recordAddress(folder: string, address: Address): void {
  keepFile(join(folder, "running.json"), `${JSON.stringify(address)}\n`);
}

/** Where the database of this folder answers, or did when its process was killed. */
export function readAddress(folder: string): Address | undefined {
  const file = join(folder, "running.json");
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, "utf8")) as { socketFolder?: string; port: number };
  return { socketFolder: kept.socketFolder, port: kept.port };
}

/** Forgets the address and removes its socket folder; also what a killed run left. */
export function forgetAddress(folder: string): void {
  const address = readAddress(folder);
  // Only a folder of the shape we make is ever removed, whatever the file says.
  if (address?.socketFolder && /\/flowdown-[A-Za-z0-9]{6}$/.test(address.socketFolder)) {
    rmSync(address.socketFolder, { recursive: true, force: true });
  }
  rmSync(join(folder, "running.json"), { force: true });
}
