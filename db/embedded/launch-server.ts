// Decides how the PostgreSQL process is started, when it counts as ready, and how it ends with us.
import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

import { asAccount, type Account } from "#db/embedded/account.ts";
import { giveToFolderOwner } from "#db/embedded/kept-file.ts";
import { EmbeddedRefusal, type Log } from "#db/embedded/refusal.ts";
import { asArguments } from "#db/embedded/settings.ts";
import { readPostmasterFile, stopProcess } from "#db/embedded/stop-orphan.ts";

/** A PostgreSQL that accepts connections. */
export interface Server {
  pid: number;
  stop(): Promise<void>;
  /** Settles when it ends without having been asked to, with words for the log. */
  lost: Promise<string>;
}

export interface LaunchOptions {
  postgres: string;
  cluster: string;
  logFile: string;
  settings: Record<string, string>;
  account: Account | undefined;
  log: Log;
}

const LARGEST_LOG = 5 * 1024 * 1024;
/** Recovery after a crash reads at most the write-ahead log kept, far less than this. */
const LONGEST_START_MS = 5 * 60_000;

/** Starts the server and waits until it answers. A group of its own keeps Ctrl-C in the terminal away from it. */
export async function launchServer(options: LaunchOptions): Promise<Server> {
  const logStart = turnLog(options.logFile);
  const output = openSync(options.logFile, "a", 0o600);
  giveToFolderOwner(options.logFile);
  const child = spawn(options.postgres, ["-D", options.cluster, ...asArguments(options.settings)], {
    ...asAccount(options.account),
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const ended = new Promise<string>((done) => {
    child.on("error", (error) => done(error.message));
    child.on("exit", (code, signal) => done(`PostgreSQL ended with ${signal ?? `code ${code}`}`));
  });
  const watcher = watchOverIt(child, options);
  const endedEarly = await untilReady(child, ended, options);
  if (endedEarly !== undefined) {
    watcher.dismiss();
    const said = readFileSync(options.logFile, "utf8").slice(logStart).trim().split("\n").slice(-4);
    throw new EmbeddedRefusal(
      "could-not-start",
      `The database in ${options.cluster} did not start: ${endedEarly}. ${said.join(" ")} ` +
        `The data is kept as it was. The whole log: ${options.logFile}`,
    );
  }
  return asServer(child, ended, watcher);
}

function asServer(
  child: ChildProcess,
  ended: Promise<string>,
  watcher: { dismiss(): void },
): Server {
  let stopping: Promise<void> | undefined;
  const pid = child.pid as number;
  child.unref();
  const stop = async () => {
    child.ref();
    if (child.exitCode === null && child.signalCode === null) await stopProcess(pid);
    watcher.dismiss();
  };
  const lost = new Promise<string>((tell) => {
    void ended.then((how) => {
      if (stopping) return;
      watcher.dismiss();
      tell(how);
    });
  });
  return { pid, lost, stop: () => (stopping ??= stop()) };
}

/** Undefined when ready; otherwise why it ended before. */
async function untilReady(
  child: ChildProcess,
  ended: Promise<string>,
  { cluster, log }: LaunchOptions,
): Promise<string | undefined> {
  let why: string | undefined;
  void ended.then((how) => (why = how));
  const began = Date.now();
  let nextWord = 5_000;
  while (why === undefined) {
    await wait(10);
    const file = readPostmasterFile(cluster);
    if (file?.pid === child.pid && file?.state === "ready") return undefined;
    const passed = Date.now() - began;
    if (passed > nextWord) {
      log(
        `PostgreSQL is still starting after ${nextWord / 1000} s (it may be recovering from a crash).`,
      );
      nextWord += 10_000;
    }
    if (passed > LONGEST_START_MS) {
      await stopProcess(child.pid as number);
      why = `it was not ready after ${LONGEST_START_MS / 60_000} minutes`;
    }
  }
  return why;
}

/** Waits for the end of its input, which comes with our death however we die; then stops PostgreSQL as we would. */
const WATCH = `
trap '' INT TERM HUP
read -r word
[ "$word" = dismissed ] && exit 0
still() { [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ]; }
for signal in INT QUIT; do
  still "$1" "$2" || exit 0
  kill -$signal "$1" 2>/dev/null
  n=0
  while still "$1" "$2" && [ $n -lt 200 ]; do sleep 0.1; n=$((n + 1)); done
done
`;

function watchOverIt(
  child: ChildProcess,
  { account, cluster }: LaunchOptions,
): { dismiss(): void } {
  if (child.pid === undefined || process.platform === "win32") return { dismiss() {} };
  const watcher = spawn("/bin/sh", ["-c", WATCH, "flowdown-watch", String(child.pid), cluster], {
    ...asAccount(account),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  (watcher.stdin as unknown as Socket).unref();
  watcher.stdin.on("error", () => {}); // It was killed before us; the next start finds the orphan instead.
  watcher.on("error", () => {});
  return { dismiss: () => void watcher.stdin.end("dismissed\n") };
}

/** Keeps one older log; returns where this run's lines begin. */
function turnLog(file: string): number {
  if (!existsSync(file)) return 0;
  chmodSync(file, 0o600);
  const { size } = statSync(file);
  if (size <= LARGEST_LOG) return size;
  renameSync(file, `${file}.1`);
  return 0;
}
