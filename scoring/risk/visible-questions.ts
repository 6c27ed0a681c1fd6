// Decides which questions an answer sheet shows: hidden ones leave every sum.
import { givenValues } from "#scoring/evidence/freshness.ts";
import type { AnswerFact, Condition, ScoredQuestion } from "#scoring/facts.ts";

/** Answers by question id; a missing entry is an unanswered question. */
export type Answers = Readonly<Record<string, AnswerFact>>;

const UNANSWERED: AnswerFact = { state: "unanswered" };

/** The answer to a question; one that was never touched is unanswered. */
export function answerTo(answers: Answers, question: string): AnswerFact {
  return Object.hasOwn(answers, question) ? (answers[question] ?? UNANSWERED) : UNANSWERED;
}

/**
 * The ids of the questions that are shown. A condition reads what was answered whatever its age (an answer grown old
 * must not hide what it opened); a hidden, unknown or circular question answers no condition.
 */
export function visibleQuestions(
  questions: readonly ScoredQuestion[],
  answers: Answers,
): ReadonlySet<string> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = new Map<string, boolean>();

  function isVisible(id: string): boolean {
    const question = byId.get(id);
    if (!question) return false;
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false); // a question that waits for itself stays hidden
    const shown = !question.visibleIf || holds(question.visibleIf);
    known.set(id, shown);
    return shown;
  }

  function holds(condition: Condition): boolean {
    if ("all" in condition) return condition.all.every(holds);
    if ("any" in condition) return condition.any.some(holds);
    if ("not" in condition) return !holds(condition.not);
    if (!isVisible(condition.question)) return false;
    const given = givenValues(answerTo(answers, condition.question));
    return given.some((value) => condition.isAnyOf.includes(value));
  }

  return new Set(questions.map((question) => question.id).filter(isVisible));
}

/** Every question id a condition reads. */
export function questionsRead(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(questionsRead);
  if ("any" in condition) return condition.any.flatMap(questionsRead);
  if ("not" in condition) return questionsRead(condition.not);
  return [condition.question];
}
