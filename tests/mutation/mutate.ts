// `npm run mutate [-- file,file]`: mutates the rules, then demands a reason for every change that no test noticed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  readonly location: Record<"start" | "end", { readonly line: number; readonly column: number }>;
}

interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>
  >;
}

/** A change that cannot be noticed, because the decision stays the same for every input. */
interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

const ROOT = path.resolve(import.meta.dirname, "../..");

const run = spawnSync(
  process.execPath,
  [
    path.join(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js"),
    "run",
    "tests/mutation/stryker.config.mjs",
    ...(process.argv[2] ? ["--mutate", process.argv[2]] : []),
  ],
  { cwd: ROOT, stdio: "inherit" },
);
if (run.status !== 0) process.exit(run.status ?? 1);

const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(ROOT, name), "utf8")) as T;
const report = read<Report>("coverage/mutation.json");
const explained = read<readonly Equivalent[]>("tests/mutation/equivalent.json");

let killed = 0;
const used = new Set<Equivalent>();
const unexplained: string[] = [];
for (const [file, { source, mutants }] of Object.entries(report.files))
  for (const mutant of mutants) {
    if (["Killed", "Timeout", "RuntimeError", "CompileError"].includes(mutant.status)) killed += 1;
    if (mutant.status !== "Survived" && mutant.status !== "NoCoverage") continue;
    const original = textAt(source, mutant.location);
    const known = explained.find(
      (one) =>
        one.file === file &&
        squeeze(one.original) === squeeze(original) &&
        squeeze(one.replacement) === squeeze(mutant.replacement),
    );
    if (known) used.add(known);
    else
      unexplained.push(
        `${file}:${mutant.location.start.line} ${mutant.mutatorName}\n    ${squeeze(original)}\n    → ${squeeze(mutant.replacement)}`,
      );
  }

const mutated = Object.keys(report.files);
const unused = explained.filter((one) => mutated.includes(one.file) && !used.has(one));
console.log(`\n${killed} changes noticed, ${used.size} reasons used for changes without effect.`);
if (unexplained.length > 0) console.log(`\nNo test noticed:\n  ${unexplained.join("\n  ")}`);
for (const { file, original } of unused)
  console.log(`\nA reason nobody needs any more: ${file}: ${original}`);
process.exit(unexplained.length + unused.length > 0 ? 1 : 0);

function textAt(source: string, { start, end }: Mutant["location"]): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? "").slice(0, end.column - 1);
  lines[0] = (lines[0] ?? "").slice(start.column - 1);
  return lines.join("\n");
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
