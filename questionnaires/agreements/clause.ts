// Decides what a clause of the library is: words in both languages, the terms it states, from which level it is needed.
import { z } from "zod";
import { hasStrayBraces, placesIn } from "#questionnaires/agreements/placeholders.ts";
import { LEVELS } from "#scoring/facts.ts";

const name = z.string().regex(/^[a-z][a-z_]*$/, "use lower-case letters and underscores");
const line = z
  .string()
  .trim()
  .min(1, "the text is missing")
  .regex(/^[^<>\n\r\t]*$/, "plain text only");

export const clauseWordsSchema = z.strictObject({ title: line, paragraphs: z.array(line).min(1) });

export const clauseSchema = z.strictObject({
  /** Its place in the library, counted from 1. */
  number: z.int().min(1),
  id: name,
  version: z.int().min(1),
  /** The obligation terms it states, in the order of its text. */
  terms: z.array(name),
  /** The lowest level of material for which an agreement may not lack it. */
  mandatoryFrom: z.enum(LEVELS),
  /** The laws, standards and model clauses it answers to. */
  answersTo: z.array(line).min(1),
  en: clauseWordsSchema,
  de: clauseWordsSchema,
});

export type LibraryClause = z.infer<typeof clauseSchema>;

/** The library by "purpose@1". */
export type ClauseLibrary = ReadonlyMap<string, LibraryClause>;

/** How a text names a version of a clause. */
export function clauseKey({ id, version }: Pick<LibraryClause, "id" | "version">): string {
  return `${id}@${version}`;
}

/** Everything that keeps a file from being a clause; empty when it is one. */
export function checkClause(file: unknown): readonly string[] {
  const read = clauseSchema.safeParse(file);
  if (!read.success)
    return read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const clause = read.data;
  return [
    ...(clause.en.paragraphs.length === clause.de.paragraphs.length
      ? []
      : ["it has not the same number of paragraphs in both languages"]),
    ...(["en", "de"] as const).flatMap((locale) => checkWords(clause, locale)),
  ];
}

function checkWords(clause: LibraryClause, locale: "en" | "de"): readonly string[] {
  const text = clause[locale].paragraphs.join(" ");
  const stated = placesIn(text).flatMap(({ kind, name: term }) => (kind === "term" ? [term] : []));
  return [
    ...(stated.join() === clause.terms.join()
      ? []
      : [`${locale}: it states ${stated.join(", ") || "no term"}, not ${clause.terms.join(", ")}`]),
    ...(hasStrayBraces(text) ? [`${locale}: a place is misspelt`] : []),
  ];
}

/** The files as a library. Throws when one of them is broken: the tests see to it that none is. */
export function buildLibrary(files: readonly unknown[]): ClauseLibrary {
  const clauses = files.map((file) => clauseSchema.parse(file));
  return new Map(clauses.map((clause) => [clauseKey(clause), clause]));
}
