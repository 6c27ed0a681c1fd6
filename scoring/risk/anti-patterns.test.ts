// Mistakes that other products make when they score suppliers, and that this one must not.
import { expect, test } from "vitest";
import type { AnswerFact } from "#scoring/facts.ts";
import { MODEL_2026_1 } from "#scoring/model/2026-1.ts";
import { scoreAssessment } from "#scoring/risk/score-assessment.ts";
import { question, said, scored, small, worked } from "#tests/support/assessments.ts";

test("anti-pattern 1: nothing answered is not scorable, never a low risk", () => {
  const questions = [question("a", 5), question("b", 3)];
  const sheets: Record<string, AnswerFact>[] = [
    {},
    { a: { state: "unanswered" }, b: { state: "not_applicable", approved: false } },
    { a: said(""), b: said([]) },
    { a: { ...said("yes"), answeredOn: "2020-01-01" } as AnswerFact },
  ];
  for (const answers of sheets) {
    const result = small(questions, answers);
    expect(result).not.toHaveProperty("tier");
    expect(result.scorable).toBe(false);
    expect(result.reasons.map((reason) => reason.code)).toEqual(["nothing_answered"]);
  }
});

test("anti-pattern 1: when no question applies nothing is scored either", () => {
  const removed = small([question("a", 5)], { a: { state: "not_applicable", approved: true } });
  const irrelevant = small([question("a", 5)], { a: said("yes") }, { exposure: "E0" });
  for (const result of [removed, irrelevant, small([], {})]) {
    expect(result.scorable).toBe(false);
    expect(result.reasons.map((reason) => reason.code)).toEqual(["nothing_applicable"]);
  }
});

test("anti-pattern 2: claiming not-applicable changes nothing until a reviewer approves it", () => {
  const questions = [question("a", 5), question("b", 5)];
  const claimed = scored(
    small(questions, { a: said("yes"), b: { state: "not_applicable", approved: false } }),
  );
  expect(claimed.coverage).toMatchObject({ low: "50.00", weightApplicable: 10, unanswered: 5 });
  expect(claimed.reasons.map((reason) => reason.code)).toContain("not_applicable_not_approved");
});

test("anti-pattern 3: an answer outside the published table is never given points", () => {
  const result = small([question("a", 5), question("b", 5)], {
    a: said("maybe"),
    b: said("yes"),
  });
  expect(result.scorable).toBe(false);
  expect(result.reasons).toMatchObject([{ code: "answer_not_in_table", facts: { question: "a" } }]);
  expect(small([question("a", 5)], { a: said("constructor") }).scorable).toBe(false);
  expect(small([question("__proto__", 5)], {}).scorable).toBe(false);
});

test("anti-pattern 5: a short refresh form cannot stand for the whole assessment", () => {
  const refreshed = Object.fromEntries(
    Object.entries(worked("2026-03-01").answers).filter(([id]) => id.startsWith("v")),
  );
  const result = scored(scoreAssessment(worked("2026-03-01", { answers: refreshed })));
  expect(result.coverage).toMatchObject({ met: "40", weightApplicable: 132, low: "30.30" });
  expect(result.tier).toBe("high");
});

test("anti-pattern 12: assurance caps the band, it multiplies nothing", () => {
  const unverified = worked("2026-07-01");
  const before = scored(scoreAssessment(worked("2026-03-01")));
  const after = scored(scoreAssessment(unverified));
  expect(after.coverage.low).toBe(before.coverage.low);
  expect(after.tableTier).toBe(MODEL_2026_1.residual.E3[after.band]);
});

test("anti-pattern 18: hidden follow-ups are neither pending nor unanswered", () => {
  const follow = question("b", 5, { visibleIf: { question: "a", isAnyOf: ["no"] } });
  const result = scored(small([question("a", 5), follow], { a: said("yes") }));
  expect(result.coverage).toMatchObject({ low: "100.00", unanswered: 0, questionsApplicable: 1 });
  expect(result.perQuestion.find((one) => one.id === "b")?.standing).toBe("hidden");
});
