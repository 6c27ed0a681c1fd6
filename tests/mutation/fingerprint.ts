// Decides what the result of mutating a file depends on: the file, the tests that reach it with all they import, and how they are run.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LEFT_OUT } from "./vitest.config.ts";

const FOLDERS = ["scoring/obligations", "scoring/gate"];
// what is imported for its types only is gone when a test runs
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"([#.][^"]+)"/gm;

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
)
  .filter((file) => !LEFT_OUT.includes(file))
  .map((file) => ({ file, reached: reachedFrom(file) }));

const SETUP = ["stryker.config.mjs", "vitest.config.ts", "fixed-dice.ts", "words-for-people.mjs"];

const digest = (parts: Iterable<string>) => {
  const hash = createHash("sha256");
  for (const part of [...parts].sort()) hash.update(`${part}\0${readFileSync(part, "utf8")}\0`);
  return hash.digest("hex");
};

/** What the result of mutating a file rests on; equal texts mean that nothing has changed. */
export interface Fingerprint {
  /** The file itself, and how it is mutated. */
  readonly own: string;
  /** Each test that reaches the file, with everything that the test runs through. */
  readonly watchers: Readonly<Record<string, string>>;
}

export function fingerprintOf(file: string): Fingerprint {
  const watching = tests.filter(({ reached }) => reached.has(file));
  return {
    own: digest([file, ...SETUP.map((name) => `tests/mutation/${name}`)]),
    watchers: Object.fromEntries(watching.map((test) => [test.file, digest(test.reached)])),
  };
}
