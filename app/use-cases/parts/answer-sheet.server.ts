// Decides how far a questionnaire has come: what is asked, what is answered, what is missing. Hidden questions count nowhere.
import type { AnswerOfSupplier } from "#db/answers.ts";
import type { Edition } from "#questionnaires/edition.ts";
import { sectionsAsked, type Asked } from "#questionnaires/for-supplier.ts";
import { missingAnswers, type MissingAnswer } from "#questionnaires/missing-answers.ts";
import type { KeptAnswer } from "#questionnaires/survey-answer.ts";
import { toScoredQuestions } from "#questionnaires/to-scored-questions.ts";
import type { AnswerFact, ScoredQuestion } from "#scoring/facts.ts";
import { visibleQuestions } from "#scoring/risk/visible-questions.ts";

type Stored = Pick<AnswerOfSupplier, "questionId" | "value" | "notApplicable" | "comment">;

export interface AnswerSheet {
  /** Ids of the questions that are shown to the supplier now. */
  readonly visible: ReadonlySet<string>;
  readonly missing: readonly MissingAnswer[];
  /** Questions shown that have to be answered, and how many of them are. */
  readonly asked: number;
  readonly answered: number;
}

/** Reads the answers against the edition they were given to. */
export function readSheet(edition: Edition, asked: Asked, stored: readonly Stored[]): AnswerSheet {
  const answers = keptAnswers(stored);
  const visible = visibleQuestions(scoredOf(edition), factsOf(answers));
  const missing = missingAnswers(edition, answers, visible, asked);
  const required = sectionsAsked(edition, asked)
    .flatMap((section) => section.questions)
    .filter((question) => visible.has(question.id) && !question.optional).length;
  return { visible, missing, asked: required, answered: required - missing.length };
}

/** Stored rows as answers by question. */
export function keptAnswers(stored: readonly Stored[]): ReadonlyMap<string, KeptAnswer> {
  return new Map(
    stored.map(({ questionId, value, notApplicable, comment }) => [
      questionId,
      { value: valueOf(value), notApplicable, comment },
    ]),
  );
}

// what an edition asks never changes, so its short form is made once
const scored = new WeakMap<Edition, readonly ScoredQuestion[]>();
function scoredOf(edition: Edition): readonly ScoredQuestion[] {
  const known = scored.get(edition);
  if (known) return known;
  const made = toScoredQuestions(edition);
  scored.set(edition, made);
  return made;
}

// only what was chosen decides what is shown; day and assurance play no part in that
function factsOf(answers: ReadonlyMap<string, KeptAnswer>): Record<string, AnswerFact> {
  const facts: Record<string, AnswerFact> = {};
  for (const [id, { value, notApplicable }] of answers) {
    if (notApplicable !== null) facts[id] = { state: "not_applicable", approved: false };
    else if (value !== null)
      facts[id] = {
        state: "answered",
        value,
        answeredOn: "",
        assurance: "self_attested",
        evidenceValidUntil: null,
      };
  }
  return facts;
}

function valueOf(value: unknown): KeptAnswer["value"] {
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : null;
}
