// Decides what the result of mutating a file depends on: the tests that reach it, all they import, and how they are run.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS = ["scoring/obligations", "scoring/gate"];
const IMPORT = /(?:from|import)\s+"([#.][^"]+)"/g;

const imported = new Map<string, readonly string[]>();

/** The files that a file imports itself. */
function importsOf(file: string): readonly string[] {
  const known = imported.get(file);
  if (known) return known;
  const named = [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, name = ""]) =>
    name.startsWith("#") ? name.slice(1) : path.join(path.dirname(file), name),
  );
  const found = named.filter((name) => existsSync(name));
  imported.set(file, found);
  return found;
}

/** The file and everything it imports, directly or not. */
function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set([file]);
  // a set grows while it is walked
  for (const one of reached) importsOf(one).forEach((other) => reached.add(other));
  return reached;
}

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`),
).map(reachedFrom);

const SETUP = ["stryker.config.mjs", "vitest.config.ts", "fixed-dice.ts", "words-for-people.mjs"];

/** Equal as long as the result of mutating the file stays the same. */
export function fingerprintOf(file: string): string {
  const watched = tests.filter((reached) => reached.has(file)).flatMap((reached) => [...reached]);
  const all = new Set([...watched, ...SETUP.map((name) => `tests/mutation/${name}`)]);
  const hash = createHash("sha256");
  for (const one of [...all].sort()) hash.update(`${one}\0${readFileSync(one, "utf8")}\0`);
  return hash.digest("hex");
}
