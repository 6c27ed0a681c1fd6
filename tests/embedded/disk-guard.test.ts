// When writing is refused for want of room: before PostgreSQL fails, and no longer than needed.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { defaultFloor, DiskGuard, isDiskTight, measureDisk } from "#db/embedded/disk-guard.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import { ask, remove } from "#tests/embedded/holder.ts";
import { makeTestFolder } from "#tests/support/embedded.ts";

// A busy machine takes its time to start processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const MB = 1024 * 1024;
let folder: string;

beforeEach(() => {
  folder = makeTestFolder("flowdown-disk");
});
afterEach(() => remove(folder));

test("the floor is 1 % of the disk, at most 256 MB and at least 128 MB", () => {
  expect(defaultFloor(2_000 * MB)).toBe(128 * MB);
  expect(defaultFloor(20_000 * MB)).toBe(200 * MB);
  expect(defaultFloor(2_000_000 * MB)).toBe(256 * MB);
});

test("a disk is tight below its floor, not at it", () => {
  expect(isDiskTight({ freeBytes: 10 * MB, totalBytes: 20_000 * MB }, 10 * MB)).toBe(false);
  expect(isDiskTight({ freeBytes: 10 * MB - 1, totalBytes: 20_000 * MB }, 10 * MB)).toBe(true);
  expect(isDiskTight({ freeBytes: 199 * MB, totalBytes: 20_000 * MB })).toBe(true);
});

test("an upload larger than the room above the floor is refused before it begins", async () => {
  const { freeBytes } = await measureDisk(folder);
  const guard = await new DiskGuard({ folders: [folder], floorBytes: freeBytes / 2 }).start();
  expect(guard.hasRoomFor(freeBytes / 4)).toBe(true);
  expect(guard.hasRoomFor(freeBytes)).toBe(false);
  guard.stop();
});

test("a disk that cannot be measured counts as full, and says so", async () => {
  const words: string[] = [];
  const onChange = (_tight: boolean, line: string) => words.push(line);
  const guard = await new DiskGuard({ folders: [join(folder, "gone")], onChange }).start();
  expect(guard.tight).toBe(true);
  expect(words.join()).toContain("cannot be measured");
  guard.stop();
});

test("on a disk that fills up the guard trips while PostgreSQL still writes, and frees by itself (skipped without the right to mount a small disk)", async (context) => {
  const small = join(folder, "small");
  mkdirSync(small);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=320m,mode=0711", "tmpfs", small]);
  if (mounted.status !== 0) context.skip("a small disk needs root and the right to mount");
  const database = await startEmbedded({ dataFolder: small, log: () => {} });
  const changes: boolean[] = [];
  const onChange = (tight: boolean) => changes.push(tight);
  const guard = await new DiskGuard({ folders: [database.home], everyMs: 20, onChange }).start();
  try {
    expect(guard.tight).toBe(false);
    await ask(database.ownerUrl, "create table filling (bytes text)");
    const fill =
      "insert into filling select repeat(md5(random()::text), 10) from generate_series(1, 20000)";
    let written = 0;
    while (!guard.tight && written < 500) {
      // Every one of these is acknowledged: the guard comes first.
      await ask(database.ownerUrl, fill);
      written += 1;
    }
    expect(guard.tight).toBe(true);
    expect(guard.words()).toMatch(/nearly full: \d+ MB free under .*small/);
    // What was under way when it tripped still fits.
    await ask(database.ownerUrl, fill);
    await expect(
      ask(database.ownerUrl, "select count(*)::int as rows from filling"),
    ).resolves.toEqual([{ rows: (written + 1) * 20_000 }]);
    await ask(database.ownerUrl, "truncate filling");
    await ask(database.ownerUrl, "checkpoint");
    expect(await guard.check()).toBe(false);
    expect(changes).toEqual([true, false]);
  } finally {
    guard.stop();
    await database.stop();
    spawnSync("umount", [small]);
  }
});

test("a database that ran into a full disk all the same starts again when there is room (skipped without the right to mount a small disk)", async (context) => {
  const small = join(folder, "small");
  mkdirSync(small);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=160m,mode=0711", "tmpfs", small]);
  if (mounted.status !== 0) context.skip("a small disk needs root and the right to mount");
  try {
    const database = await startEmbedded({ dataFolder: small, log: () => {} });
    await ask(database.ownerUrl, "create table kept as select 'acknowledged' as word");
    const { freeBytes } = await measureDisk(small);
    writeFileSync(join(small, "ballast"), Buffer.alloc(freeBytes - 2 * MB));
    const fill =
      "create table filling as select repeat(md5(i::text), 50) from generate_series(1, 200000) i";
    await expect(ask(database.ownerUrl, fill)).rejects.toThrow();
    await database.stop();
    rmSync(join(small, "ballast"));
    const again = await startEmbedded({ dataFolder: small, log: () => {} });
    await expect(ask(again.ownerUrl, "select word from kept")).resolves.toEqual([
      { word: "acknowledged" },
    ]);
    await again.stop();
  } finally {
    spawnSync("umount", [small]);
  }
});
