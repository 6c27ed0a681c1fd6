// Decides where stored bytes live: one object per random key, whole or not there at all.
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Where objects are kept. The content is ciphertext: a store never sees a plaintext or a file name. */
export interface ObjectStore {
  /** Keeps the bytes durably under the key, or nothing at all when the source fails. */
  put(key: string, source: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes of the object; a missing object is an error of the stream. */
  get(key: string): Readable;
  /** Forgets the object; forgetting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Size in bytes and since when it is kept, or undefined when there is no such object. */
  stat(key: string): Promise<{ size: number; storedAt: Date } | undefined>;
  /** Every key in the store, in no particular order: for backups and for finding orphans. */
  keys(): AsyncIterable<string>;
  /** Removes half-written objects that no living upload touched since `before`; returns how many. */
  removePartials(before: Date): Promise<number>;
}

const KEY = /^[0-9a-f]{32}$/;
const BATCH_BYTES = 1 << 20;

/** A fresh object key: 128 random bits, never derived from anything a client sent. */
export function newObjectKey(): string {
  return randomBytes(16).toString("hex");
}

/** Keeps objects under `root` (a folder of our own, outside any web root), readable by this account only. */
export function localDiskStore(root: string): ObjectStore {
  const folderOf = (key: string) => join(root, key.slice(0, 2), key.slice(2, 4));
  const pathOf = (key: string) => join(folderOf(checked(key)), key);
  const partials = join(root, "partial");

  return {
    async put(key, source) {
      const target = pathOf(key);
      await mkdir(partials, { recursive: true, mode: 0o700 });
      const partial = join(partials, `${key}-${newObjectKey()}`);
      try {
        await writeDurably(partial, source);
        await makeFolder(root, key);
        await rename(partial, target);
        await syncFolder(folderOf(key));
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    get: (key) => createReadStream(pathOf(key), { highWaterMark: 1 << 18 }),
    delete: (key) => rm(pathOf(key), { force: true }),
    async stat(key) {
      const found = await unlessMissing(stat(pathOf(key)));
      return found && { size: found.size, storedAt: found.mtime };
    },
    async *keys() {
      for (const outer of await namesIn(root, /^[0-9a-f]{2}$/))
        for (const inner of await namesIn(join(root, outer), /^[0-9a-f]{2}$/))
          yield* await namesIn(join(root, outer, inner), KEY);
    },
    async removePartials(before) {
      let removed = 0;
      for (const name of await namesIn(partials, /./)) {
        const found = await unlessMissing(stat(join(partials, name)));
        if (!found || found.mtime >= before) continue;
        await rm(join(partials, name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

// A key that reaches a path must be one of ours: anything else is a programming error or an attack.
function checked(key: string): string {
  if (!KEY.test(key)) throw new Error("an object key is 32 lower-case hexadecimal digits");
  return key;
}

// Writes in large batches, one batch on its way to the disk while the next is being computed.
async function writeDurably(path: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx", 0o600);
  let writing: Promise<void> = Promise.resolve();
  try {
    let batch: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of source) {
      batch.push(chunk);
      size += chunk.length;
      if (size < BATCH_BYTES) continue;
      await writing;
      writing = writeAll(file, batch);
      // Awaited one batch later; without this a failure in between would count as unhandled.
      writing.catch(() => {});
      [batch, size] = [[], 0];
    }
    await writing;
    await writeAll(file, batch);
    await file.sync();
  } finally {
    await writing.catch(() => {});
    await file.close();
  }
}

async function writeAll(file: FileHandle, batch: Uint8Array[]): Promise<void> {
  if (batch.length === 0) return;
  const expected = batch.reduce((sum, chunk) => sum + chunk.length, 0);
  const { bytesWritten } = await file.writev(batch);
  if (bytesWritten === expected) return;
  // A short write (a nearly full disk): the rest is written plainly, and ENOSPC surfaces here.
  await file.writeFile(Buffer.concat(batch).subarray(bytesWritten));
}

// New folders are entries of their parents: those are synced too, or a power cut could lose the path.
async function makeFolder(root: string, key: string): Promise<void> {
  const outer = join(root, key.slice(0, 2));
  const inner = join(outer, key.slice(2, 4));
  const first = await mkdir(inner, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  await syncFolder(outer);
  if (first !== inner) await syncFolder(root);
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return; // Windows cannot open a folder; NTFS journals the entry itself.
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function namesIn(path: string, shape: RegExp): Promise<string[]> {
  return ((await unlessMissing(readdir(path))) ?? []).filter((name) => shape.test(name));
}

async function unlessMissing<T>(attempt: Promise<T>): Promise<T | undefined> {
  return attempt.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
