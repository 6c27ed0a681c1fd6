// Decides the shape of the files of an agreement edition: the structure once, the words once per language, what changed.
import { z } from "zod";
import { clauseWordsSchema } from "#questionnaires/agreements/clause.ts";

const name = z.string().regex(/^[a-z][a-z_]*$/, "use lower-case letters and underscores");
// Plain words only: whatever shows the text must never have to trust it.
const line = z
  .string()
  .trim()
  .min(1, "the text is missing")
  .regex(/^[^<>\n\r\t]*$/, "plain text only");
const edition = z
  .string()
  .regex(/^20\d\d-[1-9]\d?$/, "write the year and a counter, for example 2026-1");

/** A clause of the text's own, or one taken word for word from the library. */
const ownClause = z.strictObject({ id: name, terms: z.array(name) });
const takenClause = z.strictObject({
  from: z.string().regex(/^[a-z][a-z_]*@[1-9]\d*$/, "name a clause and its version: purpose@1"),
});

export const structureSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  edition,
  /** The roles of the parties, in the order in which the text names them. */
  parties: z.array(name).min(2),
  /** What the text names beside parties and terms; a list fills a paragraph of its own. */
  facts: z.array(z.strictObject({ id: name, kind: z.enum(["line", "list"]) })),
  /** The clauses in their order, each with the obligation terms that it states, or taken from the library. */
  clauses: z.array(z.union([takenClause, ownClause])).min(1),
});

export const wordsSchema = z.strictObject({
  title: line,
  preamble: z.array(line).min(1),
  /** The words of the text's own clauses. */
  clauses: z.record(z.string(), clauseWordsSchema),
  /** What a clause says when the parties deliberately agree nothing on any of its terms. */
  silentTerm: line,
});

/** changes.json: what an edition changed, clause by clause, and whether it binds anybody to anything new. */
export const changesSchema = z.strictObject({
  from: edition,
  summary: z.strictObject({ en: line, de: line }),
  changes: z
    .array(
      z.strictObject({
        clause: name,
        /** Material: signed anew by whoever signed the older text. Editorial: asks nobody. */
        kind: z.enum(["material", "editorial"]),
        en: line,
        de: line,
      }),
    )
    .min(1),
});

export type StoredStructure = z.infer<typeof structureSchema>;
export type AgreementWords = z.infer<typeof wordsSchema>;
export type EditionChanges = z.infer<typeof changesSchema>;

/** A structure whose clauses are all there: those from the library name what they were taken from. */
export interface AgreementStructure extends Omit<StoredStructure, "clauses"> {
  readonly clauses: readonly {
    readonly id: string;
    readonly terms: readonly string[];
    readonly from: string | null;
  }[];
}
