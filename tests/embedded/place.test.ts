// Where the database runs from: any clone folder, any account, with or without npm's scripts.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { chooseAccount } from "#db/embedded/account.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import {
  ask,
  copyBareNative,
  refusal,
  remove,
  running,
  startHolder,
} from "#tests/embedded/holder.ts";
import { makeTestFolder } from "#tests/support/embedded.ts";

// A busy machine takes its time to start processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = process.getuid?.() === 0;
let folder: string;

beforeEach(() => {
  folder = makeTestFolder("flowdown-place");
});
afterEach(() => remove(folder));

test("a data folder far deeper than a socket's path may be long", async () => {
  const dataFolder = join(folder, ..."abcdefgh".split("").map((letter) => letter.repeat(30)));
  mkdirSync(dataFolder, { recursive: true });
  expect(dataFolder.length).toBeGreaterThan(150);
  await expectAnswer(dataFolder);
});

test("a data folder with spaces, quotes and letters beyond English", async () => {
  await expectAnswer(join(folder, `Flöw down's "data" $HOME`));
});

test("programs without links and executable bits are made whole in place", async () => {
  const native = copyBareNative(folder);
  expect(existsSync(join(native, "lib/libpq.so.5"))).toBe(false);
  await expectAnswer(join(folder, "data"), { native });
  expect(statSync(join(native, "bin/postgres")).mode & 0o111).toBe(0o111);
});

describe.skipIf(!root)("as root (skipped for an ordinary user)", () => {
  test("under a closed home, programs and data go where the database's account can reach them, and stay there", async () => {
    const home = join(folder, "home");
    mkdirSync(home, { mode: 0o700 });
    const native = copyBareNative(home);
    const elsewhere = join(folder, "var-lib");
    const dataFolder = join(home, "clone/data");
    const options = { dataFolder, native, elsewhere };

    const log: string[] = [];
    const first = await startEmbedded({ ...options, log: (line) => log.push(line) });
    await ask(first.ownerUrl, "create table kept as select 'still here' as word");
    expect(statSync(join(first.home, "cluster")).uid).toBe(chooseAccount(undefined)?.uid);
    expect(log.join()).toContain(
      `cannot pass ${home}: the database of ${dataFolder}/database is kept in`,
    );
    expect(readFileSync(join(dataFolder, "database/WHERE-IS-THE-DATABASE.txt"), "utf8")).toContain(
      first.home,
    );
    await first.stop();

    const second = await startEmbedded({ ...options, log: () => {} });
    expect(second.home).toBe(first.home);
    await expect(ask(second.ownerUrl, "select word from kept")).resolves.toHaveLength(1);
    await second.stop();

    remove(first.home);
    const third = startEmbedded({ ...options, log: () => {} });
    await expect(third).rejects.toThrow("Bring it back");
  });

  test("a database that its account can no longer reach is not replaced by an empty one", async () => {
    const dataFolder = join(folder, "data");
    await expectAnswer(dataFolder);
    chmodSync(dataFolder, 0o700);
    const again = startEmbedded({ dataFolder, elsewhere: join(folder, "var-lib"), log: () => {} });
    await expect(again).rejects.toThrow(`chmod o+x ${dataFolder}`);
    expect(existsSync(join(folder, "var-lib"))).toBe(false);
  });

  test("a database restored by root is handed to the account again", async () => {
    const dataFolder = join(folder, "data");
    await expectAnswer(dataFolder);
    spawnSync("chown", ["-R", "0:0", dataFolder]);
    await expectAnswer(dataFolder);
  });

  test("the database of an ordinary user keeps its owner when root starts it", async () => {
    const account = chooseAccount(undefined);
    const dataFolder = join(folder, "data");
    mkdirSync(dataFolder);
    chownSync(dataFolder, account?.uid ?? 0, account?.gid ?? 0);
    await (await startHolder({ dataFolder }, account)).stop();
    await expectAnswer(dataFolder);
    const holder = await startHolder({ dataFolder }, account);
    expect(running(holder).home).toBe(join(dataFolder, "database"));
    await holder.stop();
  });
});

describe.skipIf(!root)(
  "as an ordinary user, started by root (skipped for an ordinary user, who is one in every other test)",
  () => {
    const account = chooseAccount(undefined);

    test("it runs as that user, and only that user can use the socket", async () => {
      const dataFolder = own("data");
      const holder = await startHolder({ dataFolder }, account);
      const { ownerUrl, socketFolder, postmasterPid } = running(holder);
      await expect(ask(ownerUrl, "select 1 as one")).resolves.toEqual([{ one: 1 }]);
      expect(statSync(`/proc/${postmasterPid}`).uid).toBe(account?.uid);
      expect(statSync(socketFolder)).toMatchObject({ uid: account?.uid });
      await holder.stop();
    });

    test("programs in a folder it may not change run from a copy of its own", async () => {
      const native = copyBareNative(folder);
      const dataFolder = own("data");
      const holder = await startHolder({ dataFolder, native }, account);
      expect(running(holder).log.join()).toContain(
        join(dataFolder, "database/programs/postgresql-"),
      );
      await holder.stop();
      expect(existsSync(join(native, "lib/libpq.so.5"))).toBe(false);
    });

    test("a data folder of another account is refused in words", async () => {
      const dataFolder = join(folder, "data");
      await expectAnswer(dataFolder);
      const holder = await startHolder({ dataFolder }, account);
      expect(refusal(holder).message).toContain("Start as the account that made it");
    });

    function own(name: string): string {
      const made = join(folder, name);
      mkdirSync(made, { mode: 0o700 });
      chownSync(made, account?.uid ?? 0, account?.gid ?? 0);
      expect(dirname(made)).toBe(folder);
      return made;
    }
  },
);

async function expectAnswer(dataFolder: string, more: { native?: string } = {}): Promise<void> {
  const database = await startEmbedded({ dataFolder, log: () => {}, ...more });
  const rows = await ask(database.ownerUrl, "select 1 as one");
  await database.stop();
  expect(rows).toEqual([{ one: 1 }]);
}
