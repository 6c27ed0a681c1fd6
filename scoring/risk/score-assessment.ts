// Decides what an answered questionnaire says about a supplier: coverage, tier, knock-outs, and the reasons.
import type { Day } from "#scoring/day.ts";
import type { Band, Exposure, ScoredQuestion, Tier } from "#scoring/facts.ts";
import type { Model } from "#scoring/model/model.ts";
import { decideTier, floorOf, type Cap } from "#scoring/risk/decide-tier.ts";
import {
  judgeQuestion,
  type JudgedKnockOut,
  type QuestionJudgement,
} from "#scoring/risk/judge-question.ts";
import { measureCoverage, type Coverage } from "#scoring/risk/measure-coverage.ts";
import {
  explainNotScorable,
  explainTier,
  type AssessmentReason,
} from "#scoring/risk/explain-assessment.ts";
import { answerTo, visibleQuestions, type Answers } from "#scoring/risk/visible-questions.ts";

export interface AssessmentInput {
  readonly model: Model;
  readonly exposure: Exposure;
  readonly questions: readonly ScoredQuestion[];
  readonly answers: Answers;
  readonly today: Day;
}

interface AssessmentBasis {
  /** Id of the model edition. */
  readonly model: string;
  readonly exposure: Exposure;
  readonly today: Day;
  /** Knock-outs an answer triggered: each closes the gate, whatever the tier. */
  readonly knockOuts: readonly JudgedKnockOut[];
  /** Knock-out questions nobody answered yet: they close nothing by themselves, but hold the floor. */
  readonly openKnockOuts: readonly JudgedKnockOut[];
  readonly closesGate: boolean;
  /** What the result rests on, in the order in which it was decided. */
  readonly reasons: readonly AssessmentReason[];
  /** The arithmetic of every question, by id. */
  readonly perQuestion: readonly QuestionJudgement[];
}

export interface ScoredAssessment extends AssessmentBasis {
  readonly scorable: true;
  readonly coverage: Coverage;
  readonly band: Band;
  readonly cappedBy: Cap | null;
  /** What the residual table reads before any floor. */
  readonly tableTier: Tier;
  readonly floor: Tier | null;
  readonly tier: Tier;
}

/** Nothing can be said: there is no tier, which is not a low one. */
export interface UnscorableAssessment extends AssessmentBasis {
  readonly scorable: false;
}

export type Assessment = ScoredAssessment | UnscorableAssessment;

/**
 * Scores an assessment. Not scorable when nothing applicable was answered, when no question applies, or when an
 * answer is not in the published table. The order of questions and answers changes nothing.
 */
export function scoreAssessment(input: AssessmentInput): Assessment {
  const { model, exposure, today } = input;
  const visible = visibleQuestions(input.questions, input.answers);
  const perQuestion = input.questions
    .map((question) =>
      judgeQuestion(
        question,
        visible.has(question.id),
        answerTo(input.answers, question.id),
        input,
      ),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const all = perQuestion.flatMap((one) => (one.knockOut ? [one.knockOut] : []));
  const knockOuts = all.filter((one) => one.state === "triggered");
  const openKnockOuts = all.filter((one) => one.state === "open");
  const basis = {
    model: model.id,
    exposure,
    today,
    knockOuts,
    openKnockOuts,
    closesGate: knockOuts.length > 0,
    perQuestion,
  };
  const refusals = explainNotScorable(perQuestion, basis);
  if (refusals.length > 0) return { scorable: false, ...basis, reasons: refusals };
  const coverage = measureCoverage(perQuestion);
  const decision = decideTier(model, exposure, coverage, floorOf(model, all));
  const reasons = explainTier({ ...basis, ...decision, coverage });
  return { scorable: true, ...basis, coverage, ...decision, reasons };
}
