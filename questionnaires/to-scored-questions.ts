// Decides what of an edition scoring reads: weights, credits, knock-outs and conditions, without any words.
import type { Edition } from "#questionnaires/edition.ts";
import type { ScoredQuestion } from "#scoring/facts.ts";

/** The questions as scoring reads them, in the order in which they are asked. */
export function toScoredQuestions(edition: Edition): readonly ScoredQuestion[] {
  return edition.sections.flatMap((section) =>
    section.questions.map((question) => ({
      id: question.id,
      section: section.id,
      weight: question.weight,
      relevantFrom: question.relevantFrom,
      credit: Object.fromEntries(
        question.choices.flatMap(({ value, credit }) =>
          credit === undefined ? [] : [[value, credit] as const],
        ),
      ),
      ...(question.knockOut ? { knockOut: question.knockOut } : {}),
      ...(question.visibleIf ? { visibleIf: question.visibleIf } : {}),
    })),
  );
}
