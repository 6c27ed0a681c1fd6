// What the embedded database is, and how it starts, refuses and stops.
import {
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { findRunning } from "#db/embedded/find-running.ts";
import { startEmbedded, type EmbeddedDatabase } from "#db/embedded/start-embedded.ts";
import { ask, refusal, remove, startHolder } from "#tests/embedded/holder.ts";
import { makeTestFolder } from "#tests/support/embedded.ts";

// A busy machine takes its time to start processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("an embedded database", () => {
  const dataFolder = makeTestFolder("flowdown-start");
  let database: EmbeddedDatabase;

  beforeAll(async () => {
    database = await startEmbedded({ dataFolder, log: () => {} });
  });
  afterAll(async () => {
    await database.stop();
    remove(dataFolder);
  });

  test("is PostgreSQL 18 and works as its owner", async () => {
    const [row] = await ask(database.ownerUrl, "select version() as v, current_user as who");
    expect(row).toMatchObject({
      v: expect.stringContaining("PostgreSQL 18"),
      who: "flowdown_owner",
    });
    expect(database.version).toMatch(/^18\.\d+$/);
  });

  test("keeps what it acknowledged, and notices a damaged page", async () => {
    const rows = await ask(
      database.ownerUrl,
      `select name, setting from pg_settings where name in
        ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums') order by name`,
    );
    expect(rows.map(({ setting }) => setting)).toEqual(["on", "on", "on", "on"]);
  });

  test("orders text the same on every system, and knows the case of letters beyond English", async () => {
    const [row] = await ask(
      database.ownerUrl,
      `select datlocprovider as provider, datlocale as locale, upper('größe') as upper,
        pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ provider: "b", locale: "C.UTF-8", upper: "GRÖßE", encoding: "UTF8" });
  });

  test("listens on its private socket only", async () => {
    const [row] = await ask(
      database.ownerUrl,
      "select current_setting('listen_addresses') as addresses",
    );
    expect(row).toEqual({ addresses: "" });
    expect(statSync(database.socketFolder ?? "").mode & 0o777).toBe(0o700);
    expect(listeningSocketsOf(database.postmasterPid).tcp).toEqual([]);
  });

  test("keeps its password where only the account of the portal can read it", () => {
    expect(statSync(join(dataFolder, "database/owner-password")).mode & 0o777).toBe(0o600);
  });

  test("can be found by another command while it runs", () => {
    expect(findRunning(dataFolder)).toBe(database.ownerUrl);
  });

  test("refuses a wrong password, on the socket too", async () => {
    const wrong = new URL(database.ownerUrl);
    wrong.password = "guess";
    await expect(ask(wrong.toString(), "select 1")).rejects.toThrow(
      "password authentication failed",
    );
  });

  test("writes no statement and no value into its log", async () => {
    await ask(database.ownerUrl, "select 'a-supplier-secret'::int").catch(() => {});
    expect(readFileSync(join(database.home, "postgres.log"), "utf8")).not.toContain("secret");
  });

  test("is refused to a second process on the same folder, with the first one's number and a way out", async () => {
    const second = await startHolder({ dataFolder });
    expect(refusal(second).refused).toBe("folder-in-use");
    expect(refusal(second).message).toContain(`process ${process.pid}`);
    expect(refusal(second).message).toContain("FLOWDOWN_DATA");
    await expect(ask(database.ownerUrl, "select 1 as one")).resolves.toEqual([{ one: 1 }]);
  });

  test("is refused to the same process a second time", async () => {
    const again = startEmbedded({ dataFolder, log: () => {} });
    await expect(again).rejects.toThrow("this very process");
  });
});

test("a stopped database leaves no process, no socket and no lock, and has its rows at the next start", async () => {
  const dataFolder = makeTestFolder("flowdown-again");
  const first = await startEmbedded({ dataFolder, log: () => {} });
  await ask(first.ownerUrl, "create table kept (word text)");
  await ask(first.ownerUrl, "insert into kept values ('still here')");
  await Promise.all([first.stop(), first.stop()]);
  expect(existsSync(first.socketFolder ?? "")).toBe(false);
  expect(existsSync(`/proc/${first.postmasterPid}/exe`)).toBe(false);
  expect(readdirSync(join(dataFolder, "database")).sort()).toEqual([
    "cluster",
    "owner-password",
    "postgres.log",
  ]);
  const second = await startEmbedded({ dataFolder, log: () => {} });
  await expect(ask(second.ownerUrl, "select word from kept")).resolves.toEqual([
    { word: "still here" },
  ]);
  await second.stop();
  remove(dataFolder);
});

test("a database whose password file was lost is not replaced by an empty one", async () => {
  const dataFolder = makeTestFolder("flowdown-password");
  const first = await startEmbedded({ dataFolder, log: () => {} });
  await first.stop();
  remove(join(dataFolder, "database/owner-password"));
  await expect(startEmbedded({ dataFolder, log: () => {} })).rejects.toThrow(
    "The data is untouched",
  );
  expect(existsSync(join(dataFolder, "database/cluster/PG_VERSION"))).toBe(true);
  remove(dataFolder);
});

test("a start that fails says what PostgreSQL said, and leaves the folder free and the data as it was", async () => {
  const dataFolder = makeTestFolder("flowdown-damaged");
  const first = await startEmbedded({ dataFolder, log: () => {} });
  await ask(first.ownerUrl, "create table kept as select 'still here' as word");
  await first.stop();
  const version = join(dataFolder, "database/cluster/PG_VERSION");
  writeFileSync(version, "17\n");
  const log: string[] = [];
  const failing = startEmbedded({ dataFolder, log: (line) => log.push(line) });
  await expect(failing).rejects.toThrow("initialized by PostgreSQL version 17");
  expect(findRunning(dataFolder)).toBeUndefined();
  writeFileSync(version, "18\n");
  const second = await startEmbedded({ dataFolder, log: () => {} });
  await expect(ask(second.ownerUrl, "select word from kept")).resolves.toHaveLength(1);
  await second.stop();
  remove(dataFolder);
});

/** The inodes of the process's sockets that appear among the system's listening TCP sockets. */
function listeningSocketsOf(pid: number): { tcp: string[] } {
  if (process.platform !== "linux") return { tcp: [] };
  const inodes = readdirSync(`/proc/${pid}/fd`)
    .map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
    .flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
  const LISTENING = "0A";
  const listening = ["tcp", "tcp6"]
    .flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, "utf8").split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[3] === LISTENING)
    .map((columns) => columns[9]);
  expect(inodes.length).toBeGreaterThan(0);
  return { tcp: inodes.filter((inode) => listening.includes(inode)) };
}
