// Small assessments and the worked example, for tests of what the score says.
import type { AnswerFact, ScoredQuestion } from "#scoring/facts.ts";
import { MODEL_2026_1 } from "#scoring/model/2026-1.ts";
import {
  scoreAssessment,
  type Assessment,
  type AssessmentInput,
  type ScoredAssessment,
} from "#scoring/risk/score-assessment.ts";

const CREDIT = { yes: 6, partly: 2, no: 0 };

/** A question whose answers are yes (met), partly (a third) and no. */
export function question(
  id: string,
  weight: 0 | 1 | 3 | 5,
  more?: Partial<ScoredQuestion>,
): ScoredQuestion {
  return { id, section: "s", weight, relevantFrom: "E1", credit: CREDIT, ...more };
}

/** An answer given on 1 February 2026, self-attested unless said otherwise. */
export function said(
  value: string | string[],
  assurance: "self_attested" | "document_reviewed" | "independently_verified" = "self_attested",
  evidenceValidUntil: string | null = null,
): AnswerFact {
  return { state: "answered", value, answeredOn: "2026-02-01", assurance, evidenceValidUntil };
}

function many(prefix: string, weights: readonly (1 | 3 | 5)[], answer: AnswerFact) {
  return weights.map((weight, index) => ({
    question: question(`${prefix}${index}`, weight),
    answer,
  }));
}

/** The last day of the certificate behind the verified answers of the worked example. */
export const CERTIFICATE_ENDS = "2026-06-30";
export const WORKED = [
  ...many("v", [5, 5, 5, 5, 5, 5, 5, 5], said("yes", "independently_verified", CERTIFICATE_ENDS)),
  ...many("d", [5, 5, 5, 5, 5, 5], said("yes", "document_reviewed")),
  ...many("s", [5, 5, 5, 5, 1, 1], said("yes")),
  ...many("no", [5, 5], said("no")),
  ...many("open", [3, 3, 3, 3], { state: "unanswered" }),
  ...many("na", [1, 1, 3, 3, 5, 5], { state: "not_applicable", approved: true }),
];

/** The worked example: class E3, 114 points, 92 met (40 verified, 30 reviewed, 22 stated), 10 unmet, 12 unanswered. */
export function worked(today: string, change?: Partial<AssessmentInput>): AssessmentInput {
  return {
    model: MODEL_2026_1,
    exposure: "E3",
    questions: WORKED.map((one) => one.question),
    answers: Object.fromEntries(WORKED.map((one) => [one.question.id, one.answer])),
    today,
    ...change,
  };
}

/** The result of an assessment that must be scorable. */
export function scored(result: Assessment): ScoredAssessment {
  if (!result.scorable) throw new Error(result.reasons.map((reason) => reason.text).join(" "));
  return result;
}

/** A few questions at class E3 on 1 March 2026. */
export function small(
  questions: ScoredQuestion[],
  answers: Record<string, AnswerFact>,
  more?: Partial<AssessmentInput>,
): Assessment {
  const fixed = { model: MODEL_2026_1, exposure: "E3", today: "2026-03-01" } as const;
  return scoreAssessment({ ...fixed, questions, answers, ...more });
}
