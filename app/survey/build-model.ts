// Makes the survey model of what is asked and what was answered; looks and navigation stay ours.
import { settings, SurveyModel, type Question } from "survey-core";
import "survey-core/i18n/german";
import { questionOfField, surveyData, type KeptAnswer } from "#questionnaires/survey-answer.ts";
import type { PackedAnswer, PackedSurvey } from "./questionnaire-state.ts";

// the browser's own inputs are shown instead of drawn ones, so that they look and behave like every other form of ours
const CSS = {
  root: "fq",
  body: "fq-body",
  radiogroup: {
    materialDecorator: "",
    itemControl: "fq-control",
    item: "fq-item",
    itemChecked: "fq-item-checked",
  },
  checkbox: {
    materialDecorator: "",
    itemControl: "fq-control",
    item: "fq-item",
    itemChecked: "fq-item-checked",
  },
};

// headings that screen readers can jump between, below the page's own
settings.titleTags.page = "h2";
settings.titleTags.question = "h3";

export interface ModelOptions {
  readonly answers: readonly PackedAnswer[];
  /** Answers came back: the model takes changes to those and to what was never answered. */
  readonly returned: boolean;
}

/** The model, ready to be rendered one section a page. It checks nothing: that is the portal's. */
export function buildModel(packed: PackedSurvey, { answers, returned }: ModelOptions): SurveyModel {
  const model = new SurveyModel(packed.survey);
  // the strict content security policy lets nobody write style elements; our own sheet styles everything
  model.generateStylesheet = false;
  // its picture sprite carries style attributes, and nothing we show needs it
  model.needRenderIcons = false;
  model.css = CSS;
  model.showNavigationButtons = false;
  model.showTitle = false;
  model.showProgressBar = false;
  model.focusFirstQuestionAutomatic = false;
  model.textUpdateMode = "onBlur";
  for (const question of model.getAllQuestions()) nameRemarks(question);
  model.data = surveyData(new Map(answers.map((answer) => [answer.q, keptOf(answer)])));
  if (returned) {
    const settled = new Set(answers.filter((answer) => !mayChange(answer)).map(({ q }) => q));
    for (const question of model.getAllQuestions())
      question.readOnly = settled.has(questionOfField(question.name));
  }
  return model;
}

// the field for remarks has its name beside it, but tied to nothing a screen reader could read
function nameRemarks(question: Question): void {
  if (!question.hasComment) return;
  const name = `${question.commentText}: ${question.processedTitle}`;
  Object.defineProperty(question.commentTextAreaModel, "ariaLabel", { get: () => name });
}

/** The visible questions of each page that want an answer; reasons for "does not apply" belong to their question. */
export function questionsOfPages(model: SurveyModel): Question[][] {
  return model.pages.map((page) =>
    page.questions.filter(
      (question) => question.isVisible && questionOfField(question.name) === question.name,
    ),
  );
}

/** Whether a question is answered as the portal would count it: "does not apply" needs its reason. */
export function isAnswered(model: SurveyModel, question: Question): boolean {
  if (question.isEmpty()) return false;
  if (question.value !== "not_applicable") return true;
  const reason: unknown = model.getValue(`${question.name}_na`);
  return typeof reason === "string" && reason.trim() !== "";
}

function mayChange({ returned, value, notApplicable, since }: PackedAnswer): boolean {
  return returned || since || (value === null && notApplicable === null);
}

function keptOf({ value, notApplicable, comment }: PackedAnswer): KeptAnswer {
  return { value, notApplicable, comment };
}
