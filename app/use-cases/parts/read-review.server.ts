// Reads one assessment as it stands now and scores it: what the review pages show and the decision rests on.
import { findEdition, type PublishedEdition } from "#questionnaires/catalogue.ts";
import { toScoredQuestions } from "#questionnaires/to-scored-questions.ts";
import type { Reader } from "#db/connection.ts";
import {
  findReviewedAssessment,
  listAnswerEvidence,
  listReviewedAnswers,
  type AttachedEvidence,
  type ReviewedAnswer,
  type ReviewedAssessment,
} from "#db/review.ts";
import type { Day } from "#scoring/day.ts";
import { findModel } from "#scoring/model/editions.ts";
import type { Model } from "#scoring/model/model.ts";
import {
  scoreAssessment,
  type Assessment,
  type AssessmentInput,
} from "#scoring/risk/score-assessment.ts";
import { assembleScoringInput } from "./scoring-input.ts";

export interface Review {
  readonly assessment: ReviewedAssessment;
  readonly edition: PublishedEdition;
  readonly model: Model;
  readonly answers: readonly ReviewedAnswer[];
  readonly evidence: readonly AttachedEvidence[];
  readonly input: AssessmentInput;
  readonly result: Assessment;
}

/** The assessment with its score on a day; undefined when there is none. Throws when its editions were never published. */
export async function readReview(
  reader: Reader,
  assessmentId: string,
  today: Day,
): Promise<Review | undefined> {
  const assessment = await findReviewedAssessment(reader, assessmentId);
  if (!assessment) return undefined;
  const edition = findEdition(assessment.questionnaire, assessment.edition);
  const model = findModel(assessment.modelEdition);
  if (!edition || !model) {
    const { questionnaire, edition: name, modelEdition } = assessment;
    throw new Error(`${questionnaire} ${name} or model ${modelEdition} was never published`);
  }
  const answers = await listReviewedAnswers(reader, assessmentId);
  const evidence = await listAnswerEvidence(reader, assessmentId);
  const questions = toScoredQuestions(edition);
  const { exposure } = assessment;
  const input = assembleScoringInput({ model, exposure, questions, answers, evidence }, today);
  return { assessment, edition, model, answers, evidence, input, result: scoreAssessment(input) };
}
