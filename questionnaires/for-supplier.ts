// Decides what of an edition a supplier may see: the words and the choices, and nothing that judges them.
import { findQuestion, isRelevant, MAX_COMMENT, NOT_APPLICABLE } from "#questionnaires/edition.ts";
import type { Edition, Question, Section } from "#questionnaires/edition.ts";
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import { reasonField } from "#questionnaires/survey-answer.ts";
import { surveyExpression } from "#questionnaires/survey-expression.ts";
import type { EvidenceKind, Exposure } from "#scoring/facts.ts";
import type { Locale, Text } from "#scoring/obligations/wording.ts";

/** Which part of an edition is asked. */
export interface Asked {
  readonly exposure: Exposure;
  /** Sections handed to this person; all of them when left out. */
  readonly sections?: readonly string[];
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
export type SurveyElement = Readonly<Record<string, Json>>;

/** A survey-core definition in one language. */
export interface SupplierSurvey {
  readonly [key: string]: Json;
  readonly title: string;
  readonly locale: Locale;
  readonly pages: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly elements: readonly SurveyElement[];
  }[];
}

const DOES_NOT_APPLY: Text = { en: "Does not apply", de: "Trifft nicht zu" };
const WHY_NOT: Text = {
  en: "Why does this not apply? We check the reason.",
  de: "Warum trifft dies nicht zu? Wir prüfen den Grund.",
};
const COMMENT: Text = { en: "Comment (optional)", de: "Kommentar (freiwillig)" };

/**
 * The survey as a supplier gets it: one page per section. Built up from an allow-list of properties, so that whatever is
 * added to an edition later stays with us until it is named here. Validation is the server's; see check-answer.ts.
 */
export function surveyForSupplier(edition: Edition, locale: Locale, asked: Asked): SupplierSurvey {
  const conditionOf = (id: string) => findQuestion(edition, id)?.visibleIf;
  const condition = (question: Question) =>
    question.visibleIf ? surveyExpression(question.visibleIf, conditionOf) : null;
  return {
    title: edition.title[locale],
    description: edition.intro[locale],
    locale,
    clearInvisibleValues: "none",
    showCompletePage: false,
    maxCommentLength: MAX_COMMENT,
    commentAreaRows: 1,
    autoGrowComment: true,
    pages: sectionsAsked(edition, asked).map((section) => ({
      name: `section_${section.id.toLowerCase()}`,
      title: section.title[locale],
      description: section.intro[locale],
      elements: section.questions.flatMap((question) =>
        elementsOf(question, locale, condition(question)),
      ),
    })),
  };
}

/** A question that evidence can be attached to, and the kinds that are accepted. */
export interface AcceptedEvidence {
  readonly question: string;
  readonly acceptedEvidence: readonly { readonly kind: EvidenceKind; readonly name: string }[];
}

/** Which evidence each question accepts, in the order of the questions; what the attach control offers. */
export function evidencePerQuestion(
  edition: Edition,
  locale: Locale,
  asked: Asked,
): readonly AcceptedEvidence[] {
  return sectionsAsked(edition, asked)
    .flatMap((section) => section.questions)
    .filter((question) => question.evidenceKinds.length > 0)
    .map((question) => ({
      question: question.id,
      acceptedEvidence: question.evidenceKinds.map((kind) => ({
        kind,
        name: EVIDENCE_NAMES[kind][locale],
      })),
    }));
}

/** The sections with the questions that are asked; a section without any is left out. */
export function sectionsAsked(edition: Edition, { exposure, sections }: Asked): readonly Section[] {
  return edition.sections
    .filter((section) => !sections || sections.includes(section.id))
    .map((section) => ({
      ...section,
      questions: section.questions.filter((question) => isRelevant(question, exposure)),
    }))
    .filter((section) => section.questions.length > 0);
}

function elementsOf(
  question: Question,
  locale: Locale,
  visibleIf: string | null,
): readonly SurveyElement[] {
  const element: SurveyElement = {
    ...inputOf(question, locale),
    name: question.id,
    title: question.text[locale],
    description: question.help[locale],
    ...(visibleIf ? { visibleIf } : {}),
  };
  if (!question.allowNotApplicable) return [element];
  const chosen = `({${question.id}} anyof ['${NOT_APPLICABLE}'])`;
  const reason: SurveyElement = {
    type: "comment",
    name: reasonField(question.id),
    title: WHY_NOT[locale],
    maxLength: MAX_COMMENT,
    rows: 2,
    visibleIf: visibleIf ? `(${chosen} and ${visibleIf})` : chosen,
  };
  return [element, reason];
}

function inputOf(question: Question, locale: Locale): SurveyElement {
  const comment = {
    showCommentArea: true,
    commentText: (question.commentPrompt ?? COMMENT)[locale],
  };
  switch (question.kind) {
    case "single_choice":
      return { type: "radiogroup", choices: choicesOf(question, locale), ...comment };
    case "multi_choice":
      return { type: "checkbox", choices: choicesOf(question, locale), ...comment };
    case "text":
      return { type: "comment", maxLength: question.maxLength ?? MAX_COMMENT, rows: 2 };
    case "number":
      return { type: "text", inputType: "number", ...question.range };
    case "date":
      return { type: "text", inputType: "date" };
  }
}

function choicesOf(question: Question, locale: Locale) {
  const choices = question.choices.map(({ value, label }) => ({ value, text: label[locale] }));
  if (!question.allowNotApplicable) return choices;
  return [...choices, { value: NOT_APPLICABLE, text: DOES_NOT_APPLY[locale] }];
}
