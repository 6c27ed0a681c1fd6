// Decides how the tests drive a portal process that holds a database: started under any account, asked, stopped, killed.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, lstatSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

import { findNativeFolder } from "#db/embedded/binaries.ts";
import type { EmbeddedOptions } from "#db/embedded/start-embedded.ts";
import type { HolderAnswer } from "#tests/embedded/hold-database.ts";

const ROOT = dirname(dirname(import.meta.dirname));

export interface Holder {
  pid: number;
  answer: HolderAnswer;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a process that starts the database, and waits for its answer. */
export async function startHolder(
  options: Omit<EmbeddedOptions, "log">,
  account?: { uid: number; gid: number },
): Promise<Holder> {
  const script = join(ROOT, "tests/embedded/hold-database.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(options)], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "pipe"],
    ...account,
  });
  let complaint = "";
  child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
  const line = await Promise.race([
    once(createInterface(child.stdout), "line").then(([first]) => first as string),
    once(child, "exit").then(() => undefined),
  ]);
  if (line === undefined) throw new Error(`The holder ended without an answer: ${complaint}`);
  const ended = child.exitCode === null ? once(child, "exit") : Promise.resolve();
  const end = (how: () => void) => async () => {
    if (isRunning(child)) how();
    await ended;
  };
  return {
    pid: child.pid as number,
    answer: JSON.parse(line) as HolderAnswer,
    stop: end(() => child.stdin.end("stop\n")),
    kill: end(() => child.kill("SIGKILL")),
  };
}

/** The answer of a holder that got its database; its refusal is an error. */
export function running(holder: Holder) {
  if ("refused" in holder.answer) throw new Error(holder.answer.message);
  return holder.answer;
}

/** The refusal of a holder. */
export function refusal(holder: Holder) {
  if (!("refused" in holder.answer)) throw new Error("It started, though it should have refused.");
  return holder.answer;
}

/** Runs one statement and returns its rows. */
export async function ask(url: string, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  // A server that is killed under the client ends the connection outside of any query.
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, string | number>>(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The programs as npm leaves them without its scripts: no library links, no executable bits. */
export function copyBareNative(to: string): string {
  const native = join(to, "native");
  cpSync(findNativeFolder(), native, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  for (const name of ["postgres", "initdb", "pg_ctl"]) chmodSync(join(native, "bin", name), 0o644);
  return native;
}

/** Waits until something holds; fails with words after ten seconds. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (holds()) return;
    await wait(50);
  }
  throw new Error(`Waited ten seconds for: ${what}`);
}

/** Removes what a test made. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
