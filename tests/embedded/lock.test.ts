// Who holds a data folder: the living, once; never the dead.
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { acquireLock } from "#db/embedded/lock.ts";
import { identifyOurselves } from "#db/embedded/process-identity.ts";
import { remove } from "#tests/embedded/holder.ts";
import { makeTestFolder } from "#tests/support/embedded.ts";

// A busy machine takes its time to start processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let file: string;
const since = "2026-01-01T00:00:00.000Z";
const take = () => acquireLock(file, folder, () => {});

beforeEach(() => {
  folder = makeTestFolder("flowdown-lock");
  file = join(folder, "lock");
});
afterEach(() => remove(folder));

test("a held folder is refused and a released one is free", async () => {
  const lock = await take();
  await expect(take()).rejects.toThrow("already in use by this very process");
  lock.release();
  expect(existsSync(file)).toBe(false);
  (await take()).release();
});

test("the lock of a dead process is taken over, also when another process has its number now", async () => {
  const reused = { ...identifyOurselves(), pid: process.ppid, started: "another time", since };
  writeFileSync(file, JSON.stringify(reused));
  const lock = await take();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid });
  lock.release();
});

test("of many that find a dead lock at the same moment exactly one gets the folder", async () => {
  writeFileSync(file, JSON.stringify({ ...identifyOurselves(), started: "another time", since }));
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, take));
  const winners = outcomes.filter(({ status }) => status === "fulfilled");
  expect(winners).toHaveLength(1);
});

test("a lock cut off while it was written does not hold for ever", async () => {
  writeFileSync(file, "");
  (await take()).release();
});

test("a holder in another container is known by its heartbeat", async () => {
  writeFileSync(file, JSON.stringify({ pid: 1, started: "1", world: "other/boot/pid:[2]", since }));
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 300);
  await expect(take()).rejects.toThrow("process 1 on other");
  clearInterval(beat);
});

test(
  "a holder in another container that has fallen silent loses the folder",
  { timeout: 15_000 },
  async () => {
    writeFileSync(
      file,
      JSON.stringify({ pid: 1, started: "1", world: "other/boot/pid:[2]", since }),
    );
    const said: string[] = [];
    const lock = await acquireLock(file, folder, (line) => said.push(line));
    expect(said.join()).toContain("waiting 8 s");
    lock.release();
  },
);
