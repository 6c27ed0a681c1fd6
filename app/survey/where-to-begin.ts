// Decides where the questionnaire opens: at what came back, else at the first question without an answer.
import type { SurveyModel } from "survey-core";
import { isAnswered, questionsOfPages } from "./build-model.ts";
import type { Desk } from "./desk.ts";

/** The first question that waits for this person; null when nothing was answered yet, or everything was. */
export function firstToDo(desk: Desk, optional: ReadonlySet<string>): string | null {
  const { model, props, answers } = desk;
  if (props.returned) {
    const back = returnedQuestions(desk).find((question) => !answers.get(question)?.changed);
    if (back) return back;
  }
  if (answers.size === 0) return null;
  const open = questionsOfPages(model)
    .flat()
    .find((question) => !optional.has(question.name) && !isAnswered(model, question));
  return open?.name ?? null;
}

/** The questions whose answers came back, in their order. */
export function returnedQuestions({ model, answers }: Desk): string[] {
  return model.pages
    .flatMap((page) => page.questions.map(({ name }) => name))
    .filter((name) => answers.get(name)?.returned);
}

/** Turns to the page of a question and brings it into view. */
export function goToQuestion(model: SurveyModel, name: string): void {
  const question = model.getQuestionByName(name);
  if (!question?.page) return;
  model.currentPage = question.page;
  // the page is drawn after this returns
  window.setTimeout(() => {
    const element = document.querySelector(`[data-name="${CSS.escape(name)}"]`);
    element?.scrollIntoView({ block: "start" });
    question.focus();
  }, 50);
}
