// Decides whether two process numbers mean the same process, so that a reused number is not mistaken for its owner.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { basename } from "node:path";

/** A process as others may recognise it: its number, when it began, and the world its number counts in. */
export interface ProcessIdentity {
  pid: number;
  started: string;
  /** Machine, boot and process namespace; numbers of different worlds cannot be compared. */
  world: string;
}

/** Who we are. */
export function identifyOurselves(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? "", world: ourWorld() };
}

/** Machine name, boot and process namespace of this process. */
export function ourWorld(): string {
  if (process.platform !== "linux") return hostname();
  const boot = readOr("/proc/sys/kernel/random/boot_id", () => "");
  return `${hostname()}/${boot}/${linkOf("/proc/self/ns/pid") ?? ""}`;
}

/** When the living process with this number began, as an opaque text; undefined when there is none. */
export function startOf(pid: number): string | undefined {
  if (process.platform === "linux") return startOnLinux(pid);
  if (process.platform === "win32") return isNumberTaken(pid) ? "alive" : undefined;
  const asked = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const line = asked.stdout?.trim() ?? "";
  return line === "" || line.startsWith("Z") ? undefined : line.replace(/^\S+\s+/, "");
}

/** Every living process whose working folder is `folder`: a PostgreSQL process sits in its cluster. Linux only. */
export function listProcessesIn(folder: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => linkOf(`/proc/${pid}/cwd`) === folder && startOf(pid) !== undefined)
    .filter((pid) => basename(programOf(pid)).startsWith("postgres"));
}

/** The command line of a process; empty when there is none or it may not be read. */
export function programOf(pid: number): string {
  if (process.platform !== "linux") {
    return (
      spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""
    );
  }
  // A killed and replaced program file is reported with this suffix.
  return (linkOf(`/proc/${pid}/exe`) ?? "").replace(/ \(deleted\)$/, "");
}

function startOnLinux(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`, () => undefined);
  // The name stands in brackets and may hold anything; the state follows the last one, the start is 19 further.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A killed process that its parent never collected keeps its number but holds nothing any more.
  if (!fields || fields[0] === "Z" || fields[0] === "X") return undefined;
  return fields[19];
}

/** Whether the system knows the number at all: of the living, of somebody else, or of uncollected remains. */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readOr<Other>(path: string, otherwise: () => Other): string | Other {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return otherwise();
  }
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
