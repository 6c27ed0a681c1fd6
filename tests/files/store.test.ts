import { stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newObjectKey } from "#app/files/store.server.ts";
import { allOf, aStore, inPieces } from "./a-store.ts";

let place: Awaited<ReturnType<typeof aStore>>;
beforeAll(async () => void (place = await aStore()));
afterAll(() => place.remove());

test("an object is kept, measured, listed, read and forgotten", async () => {
  const key = newObjectKey();
  const bytes = Buffer.alloc(3_000_001, "flow");
  await place.store.put(key, inPieces(bytes, 65_536, 16));
  expect(await place.store.stat(key)).toMatchObject({ size: bytes.length });
  expect((await allOf(place.store.get(key))).equals(bytes)).toBe(true);
  const keys: string[] = [];
  for await (const found of place.store.keys()) keys.push(found);
  expect(keys).toEqual([key]);
  await place.store.delete(key);
  await place.store.delete(key);
  expect(await place.store.stat(key)).toBeUndefined();
});

test.skipIf(process.platform === "win32")(
  "objects are readable by this account only (skipped on Windows)",
  async () => {
    const key = newObjectKey();
    await place.store.put(key, inPieces(Buffer.from("x"), 1));
    const path = join(place.folder, key.slice(0, 2), key.slice(2, 4), key);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  },
);

test.each([
  "../../etc/passwd",
  "a".repeat(32).toUpperCase(),
  "",
  "g".repeat(32),
  `${"0".repeat(32)}\n`,
])("%o is no object key and never reaches the disk", async (key) => {
  await expect(place.store.put(key, inPieces(Buffer.from("x"), 1))).rejects.toThrow("object key");
  expect(() => place.store.get(key)).toThrow("object key");
});

test("what a crash left half-written is swept, what is being written is not", async () => {
  const old = join(place.folder, "partial", "old");
  const fresh = join(place.folder, "partial", "fresh");
  await writeFile(old, "x");
  await writeFile(fresh, "x");
  await utimes(old, new Date(0), new Date(0));
  expect(await place.store.removePartials(new Date(1000))).toBe(1);
  expect(await place.files()).toContain(fresh);
});
