// What is left after a kill, and how the next start puts it right.
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { asAccount, chooseAccount } from "#db/embedded/account.ts";
import { listProcessesIn, startOf } from "#db/embedded/process-identity.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import { ask, remove, running, startHolder, until, type Holder } from "#tests/embedded/holder.ts";
import { makeTestFolder } from "#tests/support/embedded.ts";

// A busy machine takes its time to start processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const linux = process.platform === "linux";

// One folder for all: each kill hits what the one before left.
describe.skipIf(!linux)("after a kill (skipped where there is no /proc)", () => {
  let dataFolder: string;

  beforeAll(() => {
    dataFolder = makeTestFolder("flowdown-kill");
  });
  afterAll(() => remove(dataFolder));

  test("of the portal, PostgreSQL ends in good order by itself", async () => {
    const holder = await startWithARow(dataFolder);
    const { postmasterPid, home } = running(holder);
    await holder.kill();
    await until("PostgreSQL to end", () => startOf(postmasterPid) === undefined);
    expect(readFileSync(`${home}/postgres.log`, "utf8")).toContain("database system is shut down");
    await expectTheRow(dataFolder);
  });

  test("of the portal and its watcher, the next start stops the PostgreSQL that lives on", async () => {
    const holder = await startWithARow(dataFolder);
    const { postmasterPid } = running(holder);
    process.kill(watcherOf(postmasterPid), "SIGKILL");
    await holder.kill();
    await wait(300);
    expect(startOf(postmasterPid)).toBeDefined();
    const log = await expectTheRow(dataFolder);
    expect(log.join()).toContain(`process ${postmasterPid}`);
    expect(startOf(postmasterPid)).toBeUndefined();
  });

  test("of everything at once, the next start recovers", async () => {
    const holder = await startWithARow(dataFolder);
    const { postmasterPid, home } = running(holder);
    process.kill(watcherOf(postmasterPid), "SIGKILL");
    for (const pid of listProcessesIn(`${home}/cluster`)) process.kill(pid, "SIGKILL");
    await holder.kill();
    await expectTheRow(dataFolder);
  });

  test("of the postmaster alone, the portal is told, and the next start recovers", async () => {
    const database = await startEmbedded({ dataFolder, log: () => {} });
    await ask(database.ownerUrl, "create table if not exists kept as select 'still here' as word");
    process.kill(database.postmasterPid, "SIGKILL");
    await expect(database.lost).resolves.toContain("SIGKILL");
    await database.stop();
    await expectTheRow(dataFolder);
  });

  test("a data folder whose processes are gone is not held back by a number that somebody else has now", async () => {
    const holder = await startWithARow(dataFolder);
    const { postmasterPid, home } = running(holder);
    process.kill(watcherOf(postmasterPid), "SIGKILL");
    for (const pid of listProcessesIn(`${home}/cluster`)) process.kill(pid, "SIGKILL");
    await holder.kill();
    const somebody = giveNumberToSomebodyElse(`${home}/cluster/postmaster.pid`);
    await expectTheRow(dataFolder);
    expect(somebody.kill()).toBe(true);
  });
});

async function startWithARow(dataFolder: string): Promise<Holder> {
  const holder = await startHolder({ dataFolder });
  await ask(
    running(holder).ownerUrl,
    "create table if not exists kept as select 'still here' as word",
  );
  return holder;
}

async function expectTheRow(dataFolder: string): Promise<string[]> {
  const log: string[] = [];
  const database = await startEmbedded({ dataFolder, log: (line) => log.push(line) });
  const rows = await ask(database.ownerUrl, "select word from kept");
  await database.stop();
  expect(rows).toEqual([{ word: "still here" }]);
  return log;
}

function watcherOf(postmaster: number): number {
  const found = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => commandOf(pid).includes(`flowdown-watch\0${postmaster}\0`));
  if (!found) throw new Error("There is no watcher.");
  return Number(found);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Writes the number of a living process of the same account, which is no PostgreSQL, where PostgreSQL kept its own. */
function giveNumberToSomebodyElse(file: string): ChildProcess {
  const somebody = spawn("/bin/sleep", ["60"], {
    ...asAccount(chooseAccount(undefined)),
    stdio: "ignore",
  });
  const lines = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [String(somebody.pid), ...lines.slice(1)].join("\n"));
  return somebody;
}
