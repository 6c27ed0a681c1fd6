// Which papers may be signed beside what binds the chain, what each of them names, and what is still missing in one.
import type { Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import {
  exportLines,
  exportProblems,
  type ExportFacts,
} from "#scoring/papers/export-acknowledgement.ts";
import {
  sccLines,
  sccProblems,
  type PaperProblem,
  type SccFacts,
} from "#scoring/papers/scc-sheet.ts";

/** The gate asks for none of these; a deed or a joinder is asked for as before. */
export const PAPER_KINDS = ["nda", "scc_sheet", "export_acknowledgement"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What a mutual confidentiality agreement names beside its terms. */
export interface NdaFacts {
  readonly about: string;
  /** The highest level that either side will show. */
  readonly level: Level;
}

/** A paper's kind with what it names. */
export type Paper =
  | { readonly kind: "nda"; readonly facts: NdaFacts }
  | { readonly kind: "scc_sheet"; readonly facts: SccFacts }
  | { readonly kind: "export_acknowledgement"; readonly facts: ExportFacts };

/** Whether an agreement's kind is one of these papers. */
export function isPaperKind(kind: string): kind is PaperKind {
  return (PAPER_KINDS as readonly string[]).includes(kind);
}

/** Everything that keeps a paper from being sent; empty when it can go. */
export function paperProblems({ kind, facts }: Paper, day: Day): readonly PaperProblem[] {
  if (kind === "scc_sheet") return sccProblems(facts, day);
  if (kind === "export_acknowledgement") return exportProblems(facts);
  return facts.about === ""
    ? [{ field: "about", message: "Say what the two sides want to talk about, in one line." }]
    : [];
}

/** The lines that a paper's text names, by place, in one language. */
export function paperLines(
  { kind, facts }: Paper,
  locale: Locale,
): Readonly<Record<string, string | readonly string[]>> {
  if (kind === "scc_sheet") return sccLines(facts, locale);
  return kind === "export_acknowledgement" ? exportLines(facts, locale) : {};
}

/** What a confidentiality agreement calls the material where nobody names it item by item. */
export function everythingShown(level: Level, locale: Locale): string {
  return locale === "de"
    ? `alles bis zur Vertraulichkeitsstufe ${level}, was eine der Parteien dafür zeigt`
    : `everything up to confidentiality level ${level} that either party shows for it`;
}
