// Decides what happens to a PostgreSQL whose Flowdown was killed: it is stopped in good order before the next start.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import {
  isNumberTaken,
  listProcessesIn,
  programOf,
  startOf,
} from "#db/embedded/process-identity.ts";
import type { Log } from "#db/embedded/refusal.ts";

/** The lines of postmaster.pid that are used: process number, and the state PostgreSQL reports itself. */
export interface PostmasterFile {
  pid: number;
  state: string;
}

/** Reads what PostgreSQL keeps in its cluster while it runs; undefined when it does not, or is just writing it. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), state: (lines[7] ?? "").trim() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Stops every PostgreSQL process of this cluster: a postmaster in good order first (its clients are cut, all is
 * written), then at once, then by force. To be called only under the folder's lock: whoever held it is dead.
 */
export async function stopOrphan(cluster: string, log: Log): Promise<void> {
  const postmaster = readPostmasterFile(cluster);
  const ours = (pid: number) => residents(cluster, postmaster).includes(pid);
  if (postmaster && ours(postmaster.pid)) {
    log(
      `A PostgreSQL of a killed run still works on ${cluster} (process ${postmaster.pid}); stopping it.`,
    );
    await stopProcess(postmaster.pid);
  }
  // Sessions whose postmaster was killed end by themselves as soon as they notice; they get a moment.
  for (let waited = 0; waited < 3_000 && residents(cluster, postmaster).length > 0; waited += 100)
    await wait(100);
  for (const pid of residents(cluster, postmaster)) send(pid, "SIGKILL");
  for (let waited = 0; waited < 2_000 && residents(cluster, postmaster).length > 0; waited += 50)
    await wait(50);
  forgetDeadPostmaster(cluster);
}

/**
 * Fast shutdown (clients are cut, everything is written), then immediate (recovered at the next start), then kill.
 * Ends when the process is gone; the timers are held, so that a stopping program waits for it.
 */
export async function stopProcess(pid: number): Promise<void> {
  const started = startOf(pid);
  const steps: [NodeJS.Signals, number][] = [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ];
  for (const [signal, patience] of steps) {
    send(pid, signal);
    for (let waited = 0; waited < patience; waited += 10) {
      if (startOf(pid) === undefined || startOf(pid) !== started) return;
      await wait(10);
    }
  }
}

function residents(cluster: string, postmaster: PostmasterFile | undefined): number[] {
  if (process.platform === "linux") return listProcessesIn(cluster);
  if (!postmaster || startOf(postmaster.pid) === undefined) return [];
  // Elsewhere the command line tells: we always start it with -D and the cluster's path.
  return programOf(postmaster.pid).includes(cluster) ? [postmaster.pid] : [];
}

/**
 * PostgreSQL refuses to start while its old number exists, though it may now belong to somebody else (small containers
 * reuse numbers) or to its own remains that no parent collected (containers without an init).
 */
function forgetDeadPostmaster(cluster: string): void {
  if (process.platform !== "linux" || listProcessesIn(cluster).length > 0) return;
  const left = readPostmasterFile(cluster);
  if (left && isNumberTaken(left.pid)) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
