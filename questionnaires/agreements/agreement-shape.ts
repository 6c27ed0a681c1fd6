// Decides the shape of the files of an agreement edition: the structure once, the words once per language.
import { z } from "zod";

const name = z.string().regex(/^[a-z][a-z_]*$/, "use lower-case letters and underscores");
// Plain words only: whatever shows the text must never have to trust it.
const line = z
  .string()
  .trim()
  .min(1, "the text is missing")
  .regex(/^[^<>\n\r\t]*$/, "plain text only");

export const structureSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  edition: z
    .string()
    .regex(/^20\d\d-[1-9]\d?$/, "write the year and a counter, for example 2026-1"),
  /** The roles of the parties, in the order in which the text names them. */
  parties: z.array(name).min(2),
  /** What the text names beside parties and terms; a list fills a paragraph of its own. */
  facts: z.array(z.strictObject({ id: name, kind: z.enum(["line", "list"]) })),
  /** The clauses in their order, each with the obligation terms that it states. */
  clauses: z.array(z.strictObject({ id: name, terms: z.array(name) })).min(1),
});

export const wordsSchema = z.strictObject({
  title: line,
  preamble: z.array(line).min(1),
  clauses: z.record(z.string(), z.strictObject({ title: line, paragraphs: z.array(line).min(1) })),
  /** What a clause says when the parties deliberately agree nothing on any of its terms. */
  silentTerm: line,
});

export type AgreementStructure = z.infer<typeof structureSchema>;
export type AgreementWords = z.infer<typeof wordsSchema>;
