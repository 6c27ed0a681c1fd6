// Decides how a copy of PostgreSQL's programs is made and recognised, so that a half copy is never run.
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { isOurs } from "#db/embedded/account.ts";

/** Names the content of the folder: package version and a hash over every file's path and size and the main programs. */
export function fingerprint(native: string): string {
  const hash = createHash("sha256").update(listing(native));
  for (const name of readdirSync(join(native, "bin")).sort()) {
    hash.update(readFileSync(join(native, "bin", name)));
  }
  return `${versionOf(native)}${hash.digest("hex").slice(0, 12)}`;
}

/**
 * Copies the programs to `target` unless a whole copy is there. The copy is finished aside and renamed, so that a
 * killed start leaves nothing that looks whole. Refuses a folder that somebody else owns or may change.
 */
export function copyPrograms(
  native: string,
  target: string,
  finish: (copy: string) => boolean,
): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  if (!isOurs(dirname(target))) throw new Error(`${dirname(target)} belongs to another account`);
  if (existsSync(target)) {
    // Cleaners of temporary folders remove single old files: such a copy is made again.
    if (isOurs(target) && listing(target) === listing(native)) return;
    rmSync(target, { recursive: true });
  }
  const unfinished = `${target}.${randomBytes(4).toString("hex")}`;
  try {
    copyFolder(native, unfinished);
    if (!finish(unfinished)) throw new Error(`library links could not be made in ${unfinished}`);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else finished the same copy first: theirs serves as well.
    if (!existsSync(target)) throw error;
  }
}

/** Readable for everyone whatever our umask is, changeable only for us. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, copy);
    else if (entry.isFile()) {
      copyFileSync(source, copy);
      chmodSync(copy, 0o644);
    }
  }
}

/** Path and size of every file that is not a link. */
function listing(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => ({ name, found: lstatSync(join(folder, name)) }))
    .filter(({ found }) => found.isFile())
    .map(({ name, found }) => `${name} ${found.size}`)
    .join("\n");
}

function versionOf(native: string): string {
  const manifest = join(dirname(native), "package.json");
  if (!existsSync(manifest)) return "";
  return `${(JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version}-`;
}
