// Decides how much of what matters is in place: an interval, and the share of it that somebody checked.
import { basisPoints, percentText, pointsText } from "#scoring/ratio.ts";
import type { QuestionJudgement } from "#scoring/risk/judge-question.ts";

/** Exact sums. Weights are whole points; what was earned is counted in sixths of a point. */
export interface Sums {
  readonly weightApplicable: number;
  readonly weightUnanswered: number;
  readonly metSixths: number;
  /** Met and document-reviewed or independently verified. */
  readonly assuredSixths: number;
  readonly verifiedSixths: number;
}

/** Coverage as shown. `…Bp` are whole basis points, the texts are the same as percentages ("80.70"). */
export interface Coverage extends Sums {
  readonly lowBp: number;
  readonly highBp: number;
  readonly assuredBp: number;
  readonly verifiedBp: number;
  readonly low: string;
  readonly high: string;
  readonly assured: string;
  readonly verified: string;
  /** Exact points: "92" or "3 1/3". */
  readonly met: string;
  readonly unmet: string;
  /** Whole points. */
  readonly unanswered: number;
  /** Number of questions that left the sums because a reviewer approved "not applicable". */
  readonly naApproved: number;
  readonly questionsApplicable: number;
  readonly questionsAnswered: number;
}

/** Adds up judgements. Hidden, irrelevant, unscored and approved not-applicable questions are in no sum. */
export function sumUp(judgements: readonly QuestionJudgement[]): Sums {
  const applicable = judgements.filter(isApplicable);
  const earned = (some: readonly QuestionJudgement[]) =>
    total(some.map((one) => one.weight * one.credit));
  const verified = applicable.filter((one) => one.assurance === "independently_verified");
  const reviewed = applicable.filter((one) => one.assurance === "document_reviewed");
  return {
    weightApplicable: total(applicable.map((one) => one.weight)),
    weightUnanswered: total(applicable.filter(isUnanswered).map((one) => one.weight)),
    metSixths: earned(applicable),
    assuredSixths: earned(verified) + earned(reviewed),
    verifiedSixths: earned(verified),
  };
}

/** The interval and its parts: unanswered counts worst in `low` and best in `high`. Needs applicable weight above 0. */
export function measureCoverage(judgements: readonly QuestionJudgement[]): Coverage {
  const sums = sumUp(judgements);
  const whole = sums.weightApplicable * 6;
  const openSixths = sums.weightUnanswered * 6;
  const lowBp = basisPoints(sums.metSixths, whole);
  const highBp = basisPoints(sums.metSixths + openSixths, whole);
  const assuredBp = basisPoints(sums.assuredSixths, whole);
  const verifiedBp = basisPoints(sums.verifiedSixths, whole);
  const applicable = judgements.filter(isApplicable);
  return {
    ...sums,
    lowBp,
    highBp,
    assuredBp,
    verifiedBp,
    low: percentText(lowBp),
    high: percentText(highBp),
    assured: percentText(assuredBp),
    verified: percentText(verifiedBp),
    met: pointsText(sums.metSixths),
    unmet: pointsText(whole - sums.metSixths - openSixths),
    unanswered: sums.weightUnanswered,
    naApproved: judgements.filter((one) => one.standing === "not_applicable").length,
    questionsApplicable: applicable.length,
    questionsAnswered: applicable.filter((one) => !isUnanswered(one)).length,
  };
}

/** Whether the question is in the sums. */
export function isApplicable(judgement: QuestionJudgement): boolean {
  return (
    isUnanswered(judgement) ||
    judgement.standing === "met" ||
    judgement.standing === "partial" ||
    judgement.standing === "unmet"
  );
}

/** Whether nothing that counts was said to an applicable question. */
export function isUnanswered(judgement: QuestionJudgement): boolean {
  return judgement.standing === "unanswered";
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0);
}
