import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHUNK_BYTES, FileUnreadable } from "#app/files/encrypt.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { receiveFile } from "#app/files/receive-file.server.ts";
import {
  createSupplierKey,
  KeyRefused,
  openSupplierKey,
  readMasterKey,
  rewrapSupplierKey,
} from "#app/files/supplier-key.server.ts";
import { allOf, aStore, inPieces, keyOf, MASTER } from "./a-store.ts";

let place: Awaited<ReturnType<typeof aStore>>;
beforeAll(async () => void (place = await aStore()));
afterAll(() => place.remove());

const supplierKey = keyOf("sup-1");
const SEALED_CHUNK = CHUNK_BYTES + 16;
const HEADER = 11;

async function aKeptFile(length = 3 * CHUNK_BYTES + 100, fileId = "file-1") {
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(length - 9)]);
  const store = place.store;
  const owner = { supplierId: "sup-1", fileId, supplierKey, store };
  const kept = await receiveFile({
    name: "a.pdf",
    source: inPieces(bytes, 50_000),
    limitBytes: 1e8,
    ...owner,
  });
  if ("refused" in kept) throw new Error(kept.refused);
  const path = (await place.files()).find((file) => file.endsWith(kept.objectKey)) ?? "";
  return { bytes, path, file: { ...owner, ...kept }, stored: await readFile(path) };
}

describe("a kept file refuses to open", () => {
  test("when any byte was changed, wherever it is", async () => {
    const { path, file, stored } = await aKeptFile(2 * CHUNK_BYTES);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(stored.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const touched = Buffer.from(stored);
          touched[at] = (touched[at] ?? 0) ^ flip;
          await writeFile(path, touched);
          await expect(allOf(openFile(file))).rejects.toBeInstanceOf(FileUnreadable);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("when it was cut anywhere, at the end of a chunk too", async () => {
    const { path, file, stored } = await aKeptFile();
    const seams = [
      0,
      5,
      HEADER,
      HEADER + SEALED_CHUNK,
      HEADER + 2 * SEALED_CHUNK,
      stored.length - 1,
    ];
    for (const at of seams) {
      await writeFile(path, stored.subarray(0, at));
      await expect(allOf(openFile(file))).rejects.toBeInstanceOf(FileUnreadable);
    }
  });

  test("when something was added at the end", async () => {
    const { path, file, stored } = await aKeptFile();
    await writeFile(path, Buffer.concat([stored, stored.subarray(HEADER, HEADER + SEALED_CHUNK)]));
    await expect(allOf(openFile(file))).rejects.toBeInstanceOf(FileUnreadable);
  });

  test("when its chunks were swapped, repeated or left out", async () => {
    const { path, file, stored } = await aKeptFile();
    const chunk = (index: number) =>
      stored.subarray(HEADER + index * SEALED_CHUNK, HEADER + (index + 1) * SEALED_CHUNK);
    for (const order of [[1, 0, 2, 3], [0, 0, 2, 3], [0, 2, 3], [3], [0, 1, 2, 2, 3]]) {
      await writeFile(path, Buffer.concat([stored.subarray(0, HEADER), ...order.map(chunk)]));
      await expect(allOf(openFile(file))).rejects.toBeInstanceOf(FileUnreadable);
    }
  });

  test("with another supplier's key, under another supplier or as another file", async () => {
    const { file } = await aKeptFile();
    const foreign = keyOf("sup-2");
    expect(() => openFile({ ...file, supplierKey: foreign })).toThrow(KeyRefused);
    expect(() => openFile({ ...file, supplierId: "sup-2" })).toThrow(KeyRefused);
    expect(() => openFile({ ...file, fileId: "file-2" })).toThrow(KeyRefused);
  });

  test("when the object of another file of the same supplier was put in its place", async () => {
    const one = await aKeptFile(100_000, "file-1");
    const other = await aKeptFile(100_000, "file-2");
    const mixed = { ...one.file, objectKey: other.file.objectKey };
    await expect(allOf(openFile(mixed))).rejects.toBeInstanceOf(FileUnreadable);
  });

  test("when the object is gone", async () => {
    const { file } = await aKeptFile(200);
    await place.store.delete(file.objectKey);
    await expect(allOf(openFile(file))).rejects.toThrow("ENOENT");
  });
});

describe("a supplier's key", () => {
  const otherMaster = readMasterKey(Buffer.alloc(32, 9).toString("base64"));

  test("opens only for its own supplier and under its own master key", () => {
    const wrapped = createSupplierKey(MASTER, "sup-1");
    expect(openSupplierKey(MASTER, "sup-1", wrapped).symmetricKeySize).toBe(32);
    expect(() => openSupplierKey(MASTER, "sup-2", wrapped)).toThrow(KeyRefused);
    expect(() => openSupplierKey(otherMaster, "sup-1", wrapped)).toThrow(KeyRefused);
    expect(() => openSupplierKey(MASTER, "sup-1", "AQ==")).toThrow(KeyRefused);
  });

  test("moves to a new master key without touching a file", async () => {
    const wrapped = createSupplierKey(MASTER, "sup-1");
    const moved = rewrapSupplierKey({ from: MASTER, to: otherMaster }, "sup-1", wrapped);
    const before = openSupplierKey(MASTER, "sup-1", wrapped);
    expect(openSupplierKey(otherMaster, "sup-1", moved).equals(before)).toBe(true);
    expect(() => openSupplierKey(MASTER, "sup-1", moved)).toThrow(KeyRefused);
  });

  test.each(["", "short", Buffer.alloc(31).toString("base64"), "!".repeat(44)])(
    "cannot be made from the master key %o, and the message says how to make one",
    (text) => expect(() => readMasterKey(text)).toThrow("openssl rand -base64 32"),
  );
});
