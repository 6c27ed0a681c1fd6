// The worked example to the digit, exact partial credit, and what grows old.
import { describe, expect, test } from "vitest";
import type { AnswerFact } from "#scoring/facts.ts";
import { scoreAssessment } from "#scoring/risk/score-assessment.ts";
import {
  CERTIFICATE_ENDS,
  question,
  said,
  scored,
  small,
  worked,
  WORKED,
} from "#tests/support/assessments.ts";

describe("the worked example", () => {
  test("92 of 114 points, 70 of them reviewed, give 80.70 to 91.23 %, 61.40 % assured, A2, Moderate", () => {
    const result = scored(scoreAssessment(worked("2026-03-01")));
    expect(result.coverage).toMatchObject({
      weightApplicable: 114,
      met: "92",
      unmet: "10",
      unanswered: 12,
      naApproved: 6,
      low: "80.70",
      high: "91.23",
      assured: "61.40",
      verified: "35.09",
      lowBp: 8070,
      highBp: 9123,
      assuredBp: 6140,
      questionsApplicable: 26,
      questionsAnswered: 22,
    });
    expect(result).toMatchObject({ band: "A2", cappedBy: null, floor: null, tier: "moderate" });
    expect(result.closesGate).toBe(false);
    expect(result.reasons.map((reason) => reason.code)).toEqual([
      "editions",
      "coverage_low",
      "coverage_high",
      "not_applicable_removed",
      "assured_share",
      "table",
      "tier",
    ]);
  });

  test("the certificate still counts on its last day, and the day after the tier is High", () => {
    expect(scored(scoreAssessment(worked(CERTIFICATE_ENDS))).tier).toBe("moderate");
    const result = scored(scoreAssessment(worked("2026-07-01")));
    expect(result.coverage).toMatchObject({ low: "80.70", assured: "26.32", verified: "0.00" });
    expect(result).toMatchObject({ band: "A1", tier: "high", floor: null });
    expect(result.cappedBy).toEqual({
      earned: "A2",
      allowed: "A1",
      neededPercent: 60,
      assuredBp: 2632,
      pointsMissing: "38 1/2",
    });
    const lapsed = result.reasons.filter((reason) => reason.code === "evidence_lapsed");
    expect(lapsed).toHaveLength(8);
    expect(result.perQuestion.find((one) => one.id === "v0")).toMatchObject({
      statedAssurance: "independently_verified",
      assurance: "self_attested",
      because: "evidence_lapsed",
      credit: 6,
      weight: 5,
    });
  });

  test("without multi-factor sign-in the tier is never below High and the gate is closed", () => {
    const knockOut = {
      code: "no_mfa",
      whenAnswered: ["no"],
      floor: "high",
      from: "E2",
      compensable: false,
    } as const;
    const questions = WORKED.map(({ question: one }) =>
      one.id === "no0" ? { ...one, knockOut } : one,
    );
    const result = scored(scoreAssessment(worked("2026-03-01", { questions })));
    expect(result).toMatchObject({
      band: "A2",
      tableTier: "moderate",
      floor: "high",
      tier: "high",
    });
    expect(result.closesGate).toBe(true);
    expect(result.knockOuts).toEqual([
      { question: "no0", code: "no_mfa", floor: "high", compensable: false, state: "triggered" },
    ]);
    expect(result.reasons.at(-1)?.text).toBe(
      "Residual tier: high, raised from moderate by the floor high.",
    );
  });
});

test("partial credit is exact: a third of 5 points and a third of 3 points are 2 2/3 points", () => {
  const questions = [question("a", 5), question("b", 3)];
  const result = scored(small(questions, { a: said("partly"), b: said("partly") }));
  expect(result.coverage).toMatchObject({
    met: "2 2/3",
    unmet: "5 1/3",
    low: "33.33",
    metSixths: 16,
  });
  expect(result.perQuestion.map((one) => one.standing)).toEqual(["partial", "partial"]);
});

test("text questions are in no sum, and an old word of the supplier counts as unanswered and says so", () => {
  const questions = [question("a", 5), question("b", 5), question("note", 0, { credit: {} })];
  const old = { ...said("yes"), answeredOn: "2025-01-01" } as AnswerFact;
  const result = scored(small(questions, { a: said("yes"), b: old, note: said("some words") }));
  expect(result.coverage).toMatchObject({ weightApplicable: 10, unanswered: 5 });
  expect(result.perQuestion.map((one) => [one.standing, one.because])).toEqual([
    ["met", null],
    ["unanswered", "too_old"],
    ["unscored", null],
  ]);
  expect(result.reasons.map((reason) => reason.code)).toContain("answer_too_old");
});
