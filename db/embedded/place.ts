// Decides where the database lies: in the data folder, or in a folder the database's account can reach.
import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync } from "node:fs";
import { mkdirSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";

import {
  canEnter,
  chooseAccount,
  findBarrier,
  isOurs,
  type Account,
} from "#db/embedded/account.ts";
import { keepFile } from "#db/embedded/kept-file.ts";
import { EmbeddedRefusal, type Log } from "#db/embedded/refusal.ts";

/** Where root keeps what an unprivileged account must reach when the data folder is closed to it. */
export const ELSEWHERE = "/var/lib/flowdown";

export interface Place {
  /** `<data folder>/database`: the password, the lock, and the pointer when the database lies elsewhere. */
  folder: string;
  /** Holds `cluster` and PostgreSQL's log; the same as `folder` unless root's account cannot get there. */
  home: string;
  account: Account | undefined;
}

/** The folder of the small files; made when missing. Others may pass through it, not look into it. */
export function openDatabaseFolder(dataFolder: string): string {
  const folder = join(dataFolder, "database");
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (process.getuid?.() === 0) chmodSync(folder, 0o711);
    return realpathSync(folder);
  } catch (error) {
    throw new EmbeddedRefusal(
      "no-reachable-place",
      `The data folder ${folder} cannot be used by this account: ${(error as Error).message}. Nothing was changed. ` +
        "Start as the account that made it, or choose another folder (FLOWDOWN_DATA).",
    );
  }
}

/** Finds the place of an existing database, or chooses one. A choice once made stands for every later start. */
export function choosePlace(folder: string, elsewhere: string, log: Log): Place {
  const recorded = readPointer(folder);
  if (recorded) return openRecorded(folder, recorded, log);
  const existing = existsSync(join(folder, "cluster"));
  const account = chooseAccount(existing ? join(folder, "cluster") : undefined);
  if (!account || canEnter(folder, account)) return { folder, home: folder, account };
  if (existing) throw closed(folder, account);
  return { folder, home: makeHomeElsewhere(folder, elsewhere, account, log), account };
}

/** Where the database of this folder lies, if it was put elsewhere. */
export function readPointer(folder: string): string | undefined {
  const pointer = join(folder, "place.json");
  if (!existsSync(pointer)) return undefined;
  return (JSON.parse(readFileSync(pointer, "utf8")) as { home: string }).home;
}

function openRecorded(folder: string, home: string, log: Log): Place {
  if (!existsSync(home)) {
    throw new EmbeddedRefusal(
      "database-missing",
      `The database of ${folder} is kept in ${home}, and that folder is gone. Bring it back, or, ` +
        `to begin with an empty database, remove ${join(folder, "place.json")}.`,
    );
  }
  const cluster = join(home, "cluster");
  const account = chooseAccount(existsSync(cluster) ? cluster : undefined);
  if (account && !canEnter(home, account)) throw closed(home, account);
  log(`The database lies in ${home}, because its account cannot reach ${folder}.`);
  return { folder, home, account };
}

function makeHomeElsewhere(folder: string, elsewhere: string, account: Account, log: Log): string {
  const barrier = findBarrier(folder, account);
  try {
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  } catch {
    throw noPlace(barrier, elsewhere, account);
  }
  if (!isOurs(elsewhere) || !canEnter(elsewhere, account))
    throw noPlace(barrier, elsewhere, account);
  tellEarlierHomes(folder, elsewhere, log);
  const home = join(realpathSync(elsewhere), `data-${randomBytes(4).toString("hex")}`);
  mkdirSync(home);
  chmodSync(home, 0o711);
  keepFile(join(home, "belongs-to.txt"), `${folder}\n`);
  keepFile(
    join(folder, "WHERE-IS-THE-DATABASE.txt"),
    `PostgreSQL does not run as root, and the account it runs under (${account.name}) cannot pass ${barrier}.\n` +
      `The database of this folder is therefore kept in\n\n  ${home}\n\n` +
      "Back up both folders. place.json holds the same path for the program.\n",
  );
  keepFile(join(folder, "place.json"), `${JSON.stringify({ home })}\n`);
  log(
    `Account ${account.name} cannot pass ${barrier}: the database of ${folder} is kept in ${home}.`,
  );
  return home;
}

/** A data folder that was removed leaves its database behind: said, never deleted. */
function tellEarlierHomes(folder: string, elsewhere: string, log: Log): void {
  for (const name of readdirSync(elsewhere)) {
    const note = join(elsewhere, name, "belongs-to.txt");
    if (!existsSync(note) || readFileSync(note, "utf8").trim() !== folder) continue;
    log(
      `An earlier database of ${folder} still lies in ${join(elsewhere, name)}; remove it if it is not needed.`,
    );
  }
}

function closed(folder: string, account: Account): EmbeddedRefusal {
  const barrier = findBarrier(folder, account);
  return new EmbeddedRefusal(
    "no-reachable-place",
    `The database in ${folder} runs under the account ${account.name}, which can no longer pass ${barrier}. ` +
      `The data is untouched. Allow it to pass (chmod o+x ${barrier}) and start again.`,
  );
}

function noPlace(barrier: string, elsewhere: string, account: Account): EmbeddedRefusal {
  return new EmbeddedRefusal(
    "no-reachable-place",
    `PostgreSQL runs under the account ${account.name}, which cannot pass ${barrier}, and ${elsewhere} cannot be ` +
      "used instead. Choose a data folder that account can reach (FLOWDOWN_DATA), or start as an ordinary user.",
  );
}
