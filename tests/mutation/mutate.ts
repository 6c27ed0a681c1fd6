// `npm run mutate [-- file,file]`: changes the rules step by step, and demands a reason for every change no test noticed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { files } from "./stryker.config.mjs";
import { fingerprintOf } from "./fingerprint.ts";
import { judge, type Equivalent, type Mutated } from "./survivors.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** What Stryker writes, and the results of each file for the next run. */
const REPORT = path.join(ROOT, "coverage/mutation.json");
const KEPT = path.join(ROOT, "coverage/mutation");

interface Kept {
  readonly fingerprint: string;
  readonly mutated: Mutated;
}

process.chdir(ROOT);
const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
const explained = read<readonly Equivalent[]>(path.join(import.meta.dirname, "equivalent.json"));
const asked = process.argv[2]?.split(",");

let open = 0;
for (const file of (asked ?? files).filter(decides)) {
  const mutated = resultOf(file);
  if (mutated === null) {
    open += 1;
    continue;
  }
  const { changes, noticed, used, unexplained, unneeded } = judge(file, mutated, explained);
  const reasons = used > 0 ? `, ${used} without effect` : "";
  console.log(`${file}: ${noticed} of ${changes} changes noticed${reasons}`);
  for (const one of unexplained) console.log(`  no test noticed ${one}`);
  for (const one of unneeded) console.log(`  a reason nobody needs any more: ${one}`);
  open += unexplained.length + unneeded.length;
}
console.log(open === 0 ? "Every change was noticed or is explained." : `${open} left.`);
process.exit(open === 0 ? 0 : 1);

// A run that was stopped goes on where it stood: a file is tried again only when something it depends on has changed.
function resultOf(file: string): Mutated | null {
  const place = path.join(KEPT, `${file.replaceAll("/", "-")}.json`);
  const fingerprint = fingerprintOf(file);
  const kept = keptIn(place);
  if (kept?.fingerprint === fingerprint) return kept.mutated;
  const bin = path.join(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const run = spawnSync(
    process.execPath,
    [bin, "run", "tests/mutation/stryker.config.mjs", "--mutate", file],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (run.status !== 0) {
    console.log(`${file}: could not be tried\n${run.stdout}${run.stderr}`);
    return null;
  }
  const { files: tried } = read<{ readonly files: Readonly<Record<string, Mutated>> }>(REPORT);
  const mutated = tried[file] ?? { source: "", mutants: [] };
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(place, JSON.stringify({ fingerprint, mutated } satisfies Kept));
  return mutated;
}

// Types alone decide nothing, and no test can reach them.
function decides(file: string): boolean {
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      removeComments: true,
    },
  });
  return outputText.trim() !== "export {};";
}

function keptIn(place: string): Kept | null {
  try {
    return read<Kept>(place);
  } catch {
    return null;
  }
}
