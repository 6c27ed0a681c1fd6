// Decides which questions a supplier still has to answer before submitting.
import type { Edition } from "#questionnaires/edition.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import type { Asked } from "#questionnaires/for-supplier.ts";
import type { KeptAnswer } from "#questionnaires/survey-answer.ts";

export interface MissingAnswer {
  readonly questionId: string;
  readonly section: string;
}

/**
 * The questions that are asked, shown, not optional and not answered, in their order. What is shown is scoring's rule:
 * `visible` comes from `visibleQuestions(toScoredQuestions(edition), …)`. A comment alone is no answer.
 */
export function missingAnswers(
  edition: Edition,
  answers: ReadonlyMap<string, KeptAnswer>,
  visible: ReadonlySet<string>,
  asked: Asked,
): readonly MissingAnswer[] {
  return sectionsAsked(edition, asked).flatMap((section) =>
    section.questions
      .filter((question) => visible.has(question.id) && !question.optional)
      .filter((question) => !isAnswered(answers.get(question.id)))
      .map((question) => ({ questionId: question.id, section: section.id })),
  );
}

function isAnswered(answer: KeptAnswer | undefined): boolean {
  if (!answer) return false;
  return answer.notApplicable !== null || (answer.value !== null && answer.value.length > 0);
}
