// Says the stored value of a clause in words, as it stood when the gap was found.
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { isTermId, parseTerm } from "#scoring/obligations/parse-terms.ts";

/** "Silent" where the agreement says nothing; a value that cannot be read any more stands as it was kept. */
export function valueInWords(term: string, value: unknown): string {
  if (value === null || value === undefined) return "Silent";
  const parsed = isTermId(term) ? parseTerm(term, value) : null;
  return parsed?.ok && isTermId(term)
    ? describeValue(term, parsed.value, "en")
    : JSON.stringify(value);
}
