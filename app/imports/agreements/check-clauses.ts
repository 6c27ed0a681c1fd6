// Decides which of the topics that confidentiality agreements usually settle are found in this one, and where.
import type { ClauseFinding, Sentence } from "./document.ts";
import { CLAUSE_TOPICS } from "./clause-topics.ts";

/** One finding for each topic, in the order of the list. The first passage that speaks of it counts. */
export function checkClauses(sentences: readonly Sentence[]): ClauseFinding[] {
  return CLAUSE_TOPICS.map(({ id, when, unless }) => {
    const found = sentences.find(
      ({ words }) =>
        when.every((pattern) => pattern.test(words)) &&
        !unless.some((pattern) => pattern.test(words)),
    );
    const passage = found && { paragraph: found.paragraph, start: found.start, end: found.end };
    return { topic: id, passage: passage ?? null };
  });
}
