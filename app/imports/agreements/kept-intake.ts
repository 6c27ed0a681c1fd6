// Reads back what an intake keeps as JSON. It was checked before it was kept, so anything else is our own mistake.
import { z } from "zod";
import { isTermId, parseTerm } from "#scoring/obligations/parse-terms.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import type { DocumentText, Findings } from "./document.ts";

/** The document of an intake that was read. */
export function keptDocument(json: unknown): DocumentText {
  return json as DocumentText;
}

/** The findings of an intake that was read. */
export function keptFindings(json: unknown): Findings {
  return json as Findings;
}

const Passage = z.object({
  page: z.number().int().nullable(),
  paragraph: z.number().int(),
  text: z.string(),
  why: z.array(z.string()),
  confidence: z.enum(["clear", "unsure"]),
});
export type ChosenPassage = z.infer<typeof Passage>;

/** The passage a value was taken from; null where there is none. */
export function keptPassage(json: unknown): ChosenPassage | null {
  return json === null ? null : Passage.parse(json);
}

export interface KeptChoice {
  readonly seq: number;
  readonly term: string;
  readonly source: "passage" | "hand" | "absent";
  readonly value: unknown;
}

/** The terms that were chosen, without those the agreement says nothing about. */
export function chosenTerms(choices: readonly KeptChoice[]): Terms {
  const terms: Partial<Record<TermId, TermValue>> = {};
  for (const { term, source, value } of choices) {
    if (source === "absent" || !isTermId(term)) continue;
    const parsed = parseTerm(term, value);
    if (!parsed.ok) throw new Error(`a chosen value of ${term} cannot be read`);
    terms[term] = parsed.value;
  }
  return terms as Terms;
}
