// What a few lines of an agreement suggest, for tests of the rules.
import type { Suggestion } from "#app/imports/agreements/document.ts";
import { splitSentences } from "#app/imports/agreements/split-sentences.ts";
import { suggestTerms } from "#app/imports/agreements/suggest-terms.ts";

/** All suggestions; each line is a paragraph. */
export function suggested(text: string): Suggestion[] {
  const paragraphs = text.split("\n").map((line) => ({ page: 1, text: line.trim() }));
  return suggestTerms(splitSentences(paragraphs), paragraphs);
}

/** The clear values by term. */
export function clearOf(text: string): Record<string, unknown> {
  const clear = suggested(text).filter(({ confidence }) => confidence === "clear");
  return Object.fromEntries(clear.map(({ term, value }) => [term, value]));
}
