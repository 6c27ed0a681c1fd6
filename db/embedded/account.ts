// Decides which system account PostgreSQL runs as: ours, or an unprivileged one when we are root.
import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { EmbeddedRefusal } from "#db/embedded/refusal.ts";

/** A Unix account that PostgreSQL is started under. */
export interface Account {
  uid: number;
  gid: number;
  name: string;
}

/** Accounts tried for a new database of root's, in this order: an own one if the operator made it. */
const ACCOUNTS_FOR_ROOT = ["flowdown", "nobody"];

/**
 * The account to run PostgreSQL under; undefined means "as ourselves".
 * PostgreSQL refuses root, so root lends the work to an unprivileged account. The owner of an existing
 * cluster decides, so that the account never changes between two starts.
 */
export function chooseAccount(existingCluster: string | undefined): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = readAccounts();
  if (existingCluster) {
    const { uid, gid } = statSync(existingCluster);
    if (uid !== 0)
      return { uid, gid, name: known.find((one) => one.uid === uid)?.name ?? `uid ${uid}` };
  }
  for (const name of ACCOUNTS_FOR_ROOT) {
    const account = known.find((one) => one.name === name && one.uid !== 0);
    if (account) return account;
  }
  throw new EmbeddedRefusal(
    "no-account",
    `PostgreSQL refuses to run as root, and none of the accounts ${ACCOUNTS_FOR_ROOT.join(", ")} exists here. ` +
      "Create one (useradd --system flowdown), start as an ordinary user, or set DATABASE_URL.",
  );
}

/** The spawn options that make a child run as the account, away from a folder it may not enter. */
export function asAccount(account: Account | undefined) {
  const who = account ? { uid: account.uid, gid: account.gid } : {};
  // Nothing of our environment (keys, passwords) goes along. Windows needs its own to find system libraries.
  const env = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  return process.platform === "win32" ? {} : { ...who, env, cwd: "/" };
}

/** Whether the account can get into the folder. The kernel is asked: it knows of ACLs and mounts. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (process.platform === "win32") return true;
  const asked = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], {
    ...asAccount(account),
    stdio: "ignore",
  });
  if (asked.error && account) {
    throw new EmbeddedRefusal(
      "no-account",
      `PostgreSQL refuses to run as root, and this process may not become ${account.name} (${asked.error.message}). ` +
        "Start as an ordinary user, allow the change of account (CAP_SETUID, CAP_SETGID), or set DATABASE_URL.",
    );
  }
  return asked.status === 0;
}

/** The outermost folder on the way to `folder` that the account cannot enter. */
export function findBarrier(folder: string, account: Account | undefined): string {
  const parent = dirname(folder);
  if (parent !== folder && !canEnter(parent, account)) return findBarrier(parent, account);
  return folder;
}

/** Hands a folder and all in it to the account, without following links. */
export function handOver(folder: string, account: Account): void {
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) handOver(path, account);
    else if (entry.isFile()) chownSync(path, account.uid, account.gid);
  }
}

/** Whether a folder is really ours, and nobody else may change what is in it (it may sit in /tmp). */
export function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  if (process.platform === "win32") return true;
  return found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function readAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .flatMap(([name, , uid, gid]) =>
      // macOS writes nobody as -2, which the kernel knows as an unsigned number.
      name && uid && gid ? [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : [],
    );
}
