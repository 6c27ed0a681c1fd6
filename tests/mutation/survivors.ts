// Decides which changes of a mutated file are left: noticed by no test, and without a reason why none can notice.

export interface Mutated {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

export interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  /** The file of the test that noticed it. */
  readonly killer: string | null;
  readonly location: Record<"start" | "end", { readonly line: number; readonly column: number }>;
}

/** A change that cannot be noticed, because the decision stays the same for every input. */
export interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

export interface Judged {
  readonly changes: number;
  readonly noticed: number;
  /** How many changes without effect are explained. */
  readonly used: number;
  readonly unexplained: readonly string[];
  /** Reasons for changes that are noticed after all, or that nobody makes any more. */
  readonly unneeded: readonly string[];
}

/** Holds what happened to the changes of a file against the reasons that were given for it. */
export function judge(
  file: string,
  { source, mutants }: Mutated,
  reasons: readonly Equivalent[],
): Judged {
  const tried = mutants.filter(({ status }) => status !== "Ignored");
  const survivors = tried.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const own = reasons.filter((one) => one.file === file);
  const used = new Set<Equivalent>();
  const unexplained = survivors.flatMap((mutant) => {
    const original = squeeze(textAt(source, mutant.location));
    const replacement = squeeze(mutant.replacement);
    const reason = own.find(
      (one) => squeeze(one.original) === original && squeeze(one.replacement) === replacement,
    );
    if (reason) used.add(reason);
    const { line } = mutant.location.start;
    return reason ? [] : [`${file}:${line} ${mutant.mutatorName}: ${original} → ${replacement}`];
  });
  return {
    changes: tried.length,
    noticed: tried.length - survivors.length,
    used: survivors.length - unexplained.length,
    unexplained,
    unneeded: own.filter((one) => !used.has(one)).map(({ original }) => original),
  };
}

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
