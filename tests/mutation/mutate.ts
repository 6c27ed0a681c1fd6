// `npm run mutate [-- file,file]`: changes the rules step by step, and demands a reason for every change no test noticed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { files } from "./stryker.config.mjs";
import { fingerprintOf } from "./fingerprint.ts";
import { joined, openOf, rangesOf, stillCounts, type Kept, type Report } from "./kept.ts";
import { judge, type Equivalent } from "./survivors.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** What Stryker writes, and the results of each file for the next run. */
const REPORT = path.join(ROOT, "coverage/mutation.json");
const KEPT = path.join(ROOT, "coverage/mutation");
/** So many files are tried at once at most: what a run that is stopped loses. */
const AT_ONCE = 6;

process.chdir(ROOT);
const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
const explained = read<readonly Equivalent[]>(path.join(import.meta.dirname, "equivalent.json"));
const asked = (process.argv[2]?.split(",") ?? files).filter(decides);

// A run that was stopped goes on where it stood: a change is tried again only when something it depends on has changed.
const stale = asked.filter((file) => !stillCounts(keptOf(file), fingerprintOf(file)));
// files that the same tests reach can be tried together
const watchersOf = (file: string) => Object.keys(fingerprintOf(file).watchers).join(" ");
for (const watchers of new Set(stale.map(watchersOf))) {
  const group = stale.filter((file) => watchersOf(file) === watchers);
  for (let at = 0; at < group.length; at += AT_ONCE) tryOut(group.slice(at, at + AT_ONCE));
}

const sum = { changes: 0, noticed: 0, used: 0, left: 0, seconds: 0 };
for (const file of asked) {
  const kept = keptOf(file);
  if (!stillCounts(kept, fingerprintOf(file))) {
    console.log(`${file}: could not be tried`);
    sum.left += 1;
    continue;
  }
  const { changes, noticed, used, unexplained, unneeded } = judge(file, kept.mutated, explained);
  const reasons = used > 0 ? `, ${used} without effect` : "";
  console.log(`${file}: ${noticed} of ${changes} changes noticed${reasons}`);
  for (const one of unexplained) console.log(`  no test noticed ${one}`);
  for (const one of unneeded) console.log(`  a reason nobody needs any more: ${one}`);
  sum.changes += changes;
  sum.noticed += noticed;
  sum.used += used;
  sum.left += unexplained.length + unneeded.length;
  sum.seconds += kept.seconds;
}
const share = ((sum.noticed / (sum.changes - sum.used)) * 100).toFixed(2);
console.log(
  `${asked.length} files, ${sum.changes} changes: ${sum.noticed} noticed, ${sum.used} without effect and explained, ${share} % of the others noticed; trying them took ${Math.round(sum.seconds / 60)} minutes.`,
);
console.log(sum.left === 0 ? "Every change was noticed or is explained." : `${sum.left} left.`);
process.exit(sum.left === 0 ? 0 : 1);

function tryOut(batch: readonly string[]): void {
  const bin = path.join(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const began = Date.now();
  // as it is now: what is edited in the meantime was not tried
  const all = batch.map((file) => {
    const [before, fingerprint] = [keptOf(file), fingerprintOf(file)];
    return { file, before, fingerprint, open: openOf(before, fingerprint) };
  });
  const ranges = all.flatMap(({ file, open }) => rangesOf(file, open));
  console.log(`trying ${ranges.join(" ")}`);
  const run = spawnSync(
    process.execPath,
    [bin, "run", "tests/mutation/stryker.config.mjs", "--mutate", ranges.join(",")],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (run.status !== 0) {
    console.log(`${run.stdout}${run.stderr}`);
    return;
  }
  const report = read<Report>(REPORT);
  mkdirSync(KEPT, { recursive: true });
  for (const { file, before, fingerprint, open } of all) {
    const seconds = (Date.now() - began) / 1000 / batch.length;
    const kept: Kept = {
      fingerprint,
      seconds: seconds + (open === "all" ? 0 : (before?.seconds ?? 0)),
      mutated: joined(file, report, before, open),
    };
    writeFileSync(placeOf(file), JSON.stringify(kept));
  }
}

function placeOf(file: string): string {
  return path.join(KEPT, `${file.replaceAll("/", "-")}.json`);
}

function keptOf(file: string): Kept | null {
  try {
    return read<Kept>(placeOf(file));
  } catch {
    return null;
  }
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
