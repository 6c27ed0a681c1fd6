import { expect, test } from "vitest";
import type { AnswerFact, ScoredQuestion } from "#scoring/facts.ts";
import { MODEL_2026_1 as MODEL } from "#scoring/model/2026-1.ts";
import { marginalEffects } from "#scoring/risk/marginal-effects.ts";
import { scoreAssessment } from "#scoring/risk/score-assessment.ts";

function question(id: string, weight: 1 | 3 | 5, more?: Partial<ScoredQuestion>): ScoredQuestion {
  return {
    id,
    section: "s",
    weight,
    relevantFrom: "E1",
    credit: { yes: 6, partly: 2, no: 0 },
    ...more,
  };
}

function said(value: string, assurance: "self_attested" | "document_reviewed"): AnswerFact {
  return {
    state: "answered",
    value,
    answeredOn: "2026-02-01",
    assurance,
    evidenceValidUntil: null,
  };
}

function effects(questions: ScoredQuestion[], answers: Record<string, AnswerFact>) {
  const result = scoreAssessment({
    model: MODEL,
    exposure: "E3",
    questions,
    answers,
    today: "2026-03-01",
  });
  if (!result.scorable) throw new Error("not scorable");
  return marginalEffects(MODEL, result);
}

const knockOut = {
  code: "no_mfa",
  whenAnswered: ["no"],
  floor: "high",
  from: "E2",
  compensable: false,
} as const;

test("what clears a knock-out comes first, then what gains most, then by id", () => {
  const questions = [
    question("a", 5),
    question("b", 5),
    question("c", 5),
    question("light", 1),
    question("mfa", 3, { knockOut }),
    question("z", 1),
    question("heavy", 3),
  ];
  const list = effects(questions, {
    a: said("yes", "document_reviewed"),
    b: said("yes", "document_reviewed"),
    c: said("yes", "document_reviewed"),
    heavy: said("partly", "document_reviewed"),
    mfa: said("no", "self_attested"),
  });
  expect(list.map((one) => [one.question, one.tier, one.tiersLowered, one.clears])).toEqual([
    ["mfa", "moderate", 1, "no_mfa"],
    ["heavy", "high", 0, null],
    ["light", "high", 0, null],
    ["z", "high", 0, null],
  ]);
  expect(list[0]).toMatchObject({ standing: "unmet", low: "82.61", lowBp: 8261, gainBp: 1304 });
  expect(list[1]).toMatchObject({ standing: "partial", low: "78.26" });
});

test("an open knock-out moves the tier too, and nothing is listed when all is met", () => {
  const questions = [question("a", 5), question("b", 5), question("mfa", 1, { knockOut })];
  const answers = { a: said("yes", "document_reviewed"), b: said("yes", "document_reviewed") };
  expect(effects(questions, answers)).toMatchObject([
    {
      question: "mfa",
      standing: "unanswered",
      tier: "moderate",
      tiersLowered: 1,
      clears: "no_mfa",
    },
  ]);
  expect(effects(questions, { ...answers, mfa: said("yes", "self_attested") })).toEqual([]);
});
