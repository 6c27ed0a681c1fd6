// Decides who may use a data folder: one living process at a time, and never a dead one.
import {
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  linkSync,
} from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { randomBytes } from "node:crypto";

import { giveToFolderOwner } from "#db/embedded/kept-file.ts";
import {
  identifyOurselves,
  ourWorld,
  startOf,
  type ProcessIdentity,
} from "#db/embedded/process-identity.ts";
import { EmbeddedRefusal, type Log } from "#db/embedded/refusal.ts";

/** Our hold on a folder. */
export interface Lock {
  release(): void;
}

interface Holder extends ProcessIdentity {
  since: string;
}

const HEARTBEAT_MS = 2_000;
/** How long a holder we cannot look at (other container, other machine) may stay silent before it counts as gone. */
const SILENCE_MS = 4 * HEARTBEAT_MS;
/** A lock file is written in one go; an empty one older than this was left by a crash in between. */
const UNWRITTEN_MS = 2_000;

/**
 * Takes the lock file for this process, or refuses and names the process that has it.
 * A lock left by a killed process is recognised by process number, start time and boot, and taken over.
 */
export async function acquireLock(file: string, folder: string, log: Log): Promise<Lock> {
  const ours = JSON.stringify({ ...identifyOurselves(), since: new Date().toISOString() });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (tryCreate(file, ours)) return hold(file, ours);
    const seen = readOrUndefined(file);
    if (seen === undefined) continue;
    if (await isHeld(file, seen, log)) throw refuse(folder, parse(seen));
    breakStale(file, seen);
  }
  throw refuse(folder, undefined);
}

function tryCreate(file: string, ours: string): boolean {
  try {
    writeFileSync(file, ours, { flag: "wx", mode: 0o600, flush: true });
    giveToFolderOwner(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function hold(file: string, ours: string): Lock {
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS).unref();
  return {
    release() {
      clearInterval(heartbeat);
      if (readOrUndefined(file) === ours) rmSync(file, { force: true });
    },
  };
}

async function isHeld(file: string, seen: string, log: Log): Promise<boolean> {
  const holder = parse(seen);
  if (holder && holder.world === ourWorld()) return startOf(holder.pid) === holder.started;
  if (holder) {
    log(
      `The data folder was last used on ${holder.world.split("/")[0]} by process ${holder.pid}; ` +
        `waiting ${SILENCE_MS / 1000} s to see whether it still is.`,
    );
  }
  return beats(file, holder ? SILENCE_MS : UNWRITTEN_MS, seen);
}

/** Whether the lock's time or content moves while we watch; our own clock and theirs are not compared. */
async function beats(file: string, watchMs: number, seen: string): Promise<boolean> {
  const before = timeOf(file);
  for (let watched = 0; watched < watchMs; watched += 250) {
    await wait(250);
    if (timeOf(file) !== before || readOrUndefined(file) !== seen)
      return timeOf(file) !== undefined;
  }
  return false;
}

/** Moves the dead lock away; when a faster starter has replaced it meanwhile, theirs is put back. */
function breakStale(file: string, seen: string): void {
  const aside = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(file, aside);
    if (readOrUndefined(aside) !== seen) linkSync(aside, file);
  } catch {
    // Somebody else has just moved it: the next attempt sees what is there now.
  }
  rmSync(aside, { force: true });
}

function refuse(folder: string, holder: Holder | undefined): EmbeddedRefusal {
  const who = !holder
    ? "another process that is starting"
    : holder.pid === process.pid && holder.world === ourWorld()
      ? "this very process"
      : `process ${holder.pid} on ${holder.world.split("/")[0]}, running since ${holder.since}`;
  return new EmbeddedRefusal(
    "folder-in-use",
    `The data folder ${folder} is already in use by ${who}. Nothing was changed. ` +
      "Stop that process first, or give this one a folder of its own (FLOWDOWN_DATA).",
  );
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    if (typeof holder.pid === "number" && holder.world !== undefined) return holder as Holder;
  } catch {
    // Half written: decided by its age.
  }
  return undefined;
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function timeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder may be gone at the end of a test run or on an unplugged disk; PostgreSQL reports that better.
  }
}
