// Decides what of an earlier run still counts: a change stays noticed as long as the test that noticed it stays as it was.
import { isDeepStrictEqual } from "node:util";
import type { Fingerprint } from "./fingerprint.ts";
import type { Mutant, Mutated } from "./survivors.ts";

/** The results of one file. */
export interface Kept {
  readonly fingerprint: Fingerprint;
  /** What trying it took, all in all. */
  readonly seconds: number;
  readonly mutated: Mutated;
}

/** What Stryker writes. */
export interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Tried[] }>
  >;
  readonly testFiles?: Readonly<
    Record<string, { readonly tests: readonly { readonly id: string }[] }>
  >;
}
type Tried = Mutant & { readonly killedBy?: readonly string[] };

/** The changes that have to be tried again: the whole file when it is not known, none when all still counts. */
export function openOf(kept: Kept | null, now: Fingerprint): "all" | readonly Mutant[] {
  if (kept?.fingerprint.own !== now.own) return "all";
  const before = kept.fingerprint.watchers;
  if (isDeepStrictEqual(before, now.watchers)) return [];
  return kept.mutated.mutants.filter(({ status, killer }) => {
    if (status === "Ignored") return false;
    return !killer || before[killer] !== now.watchers[killer];
  });
}

/** Whether nothing has to be tried again. */
export function stillCounts(kept: Kept | null, now: Fingerprint): kept is Kept {
  return openOf(kept, now).length === 0;
}

/** Joins what was tried again with what still counts. */
export function joined(
  file: string,
  report: Report,
  before: Kept | null,
  open: "all" | readonly Mutant[],
): Mutated {
  const fileOfTest = new Map(
    Object.entries(report.testFiles ?? {}).flatMap(([name, { tests }]) =>
      tests.map(({ id }) => [id, name] as const),
    ),
  );
  const { source = "", mutants = [] } = report.files[file] ?? {};
  const tried = mutants.map(({ mutatorName, replacement, status, location, killedBy }): Mutant => {
    const killer = fileOfTest.get(killedBy?.[0] ?? "") ?? null;
    return { mutatorName, replacement, status, location, killer };
  });
  if (open === "all" || !before) return { source, mutants: tried };
  const again = new Map(tried.map((mutant) => [nameOf(mutant), mutant]));
  return {
    source: before.mutated.source,
    mutants: before.mutated.mutants.map((mutant) =>
      open.includes(mutant) ? (again.get(nameOf(mutant)) ?? mutant) : mutant,
    ),
  };
}

function nameOf({ mutatorName, replacement, location: { start, end } }: Mutant): string {
  return [mutatorName, start.line, start.column, end.line, end.column, replacement].join(" ");
}

/** The lines of a file to be mutated, as Stryker wants them named. */
export function rangesOf(file: string, open: "all" | readonly Mutant[]): readonly string[] {
  if (open === "all") return [file];
  const lines = open.map(({ location: { start, end } }) => `${file}:${start.line}-${end.line}`);
  return [...new Set(lines)];
}
