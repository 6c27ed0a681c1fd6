// Decides how the small files beside the database are written: private, whole or not at all, and on the disk.
import {
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file that only its owner may read, replacing an older one in a single step, and waits for the disk.
 * It belongs to the owner of its folder, so that a start by root leaves nothing an ordinary user cannot use.
 */
export function keepFile(path: string, text: string, mode = 0o600): void {
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, "w", mode);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  giveToFolderOwner(unfinished);
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

/** Makes a rename or a new name in the folder survive a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  fsyncSync(opened);
  closeSync(opened);
}

/** Root's files go to whoever owns the folder they are in. */
export function giveToFolderOwner(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  chownSync(path, uid, gid);
}
