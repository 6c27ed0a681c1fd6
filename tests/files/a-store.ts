// A real store in a fresh folder, with a supplier's key, for the tests of files.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localDiskStore } from "#app/files/store.server.ts";
import {
  createSupplierKey,
  openSupplierKey,
  readMasterKey,
} from "#app/files/supplier-key.server.ts";

export const MASTER = readMasterKey(Buffer.alloc(32, 7).toString("base64"));

export async function aStore() {
  const folder = await mkdtemp(join(tmpdir(), "flowdown-files-"));
  return {
    folder,
    store: localDiskStore(folder),
    /** Every file on the disk, whole or partial. */
    async files() {
      const all = await readdir(folder, { recursive: true, withFileTypes: true });
      return all
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const keyOf = (supplierId: string) =>
  openSupplierKey(MASTER, supplierId, createSupplierKey(MASTER, supplierId));

/** Cuts bytes into pieces of the given sizes, over and over. */
export async function* inPieces(bytes: Uint8Array, ...sizes: number[]) {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

export async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
