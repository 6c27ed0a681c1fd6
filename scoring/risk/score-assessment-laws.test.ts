// The laws every score obeys, whatever the questionnaire and the answers.
import fc from "fast-check";
import { expect, test } from "vitest";
import { ASSURANCES, TIERS, type AnswerFact, type ScoredQuestion } from "#scoring/facts.ts";
import { marginalEffects } from "#scoring/risk/marginal-effects.ts";
import { scoreAssessment, type AssessmentInput } from "#scoring/risk/score-assessment.ts";
import { answerTo } from "#scoring/risk/visible-questions.ts";
import {
  anyAnswer,
  anyAnswered,
  anyAssessment,
  anyQuestion,
  anyTarget,
  CREDIT,
  GATES,
  TODAYS,
  VALUES,
} from "#tests/support/assessment-arbitrary.ts";

// Not scorable stands above critical: it opens nothing and is never a way to look better.
function risk(input: AssessmentInput): number {
  const result = scoreAssessment(input);
  return result.scorable ? TIERS.indexOf(result.tier) : TIERS.length;
}

function withAnswer(input: AssessmentInput, id: string, one: AnswerFact): AssessmentInput {
  return { ...input, answers: { ...input.answers, [id]: one } };
}

function law<T>(inputs: fc.Arbitrary<T>, holds: (input: T) => void): () => void {
  return () => fc.assert(fc.property(inputs, holds), { numRuns: 200 });
}

test(
  "a better answer never raises the tier",
  law(fc.tuple(anyTarget, anyAnswered), ([{ input, id }, base]) => {
    const risks = VALUES.map((value) => risk(withAnswer(input, id, { ...base, value })));
    expect(risks).toEqual([...risks].sort((one, other) => other - one));
  }),
);

test(
  "an approved not-applicable question scores as if it had never been asked",
  law(anyTarget, ({ input, id }) => {
    const approved = scoreAssessment(
      withAnswer(input, id, { state: "not_applicable", approved: true }),
    );
    const without = scoreAssessment({
      ...input,
      questions: input.questions.filter((one) => one.id !== id),
    });
    expect(essence(approved)).toEqual(essence(without));
  }),
);

test(
  "an unapproved not-applicable scores like no answer at all",
  law(anyTarget, ({ input, id }) => {
    const claimed = scoreAssessment(
      withAnswer(input, id, { state: "not_applicable", approved: false }),
    );
    const silent = scoreAssessment(withAnswer(input, id, { state: "unanswered" }));
    expect(essence(claimed)).toEqual(essence(silent));
  }),
);

test(
  "unanswered is never better than the worst answer, not even on a knock-out question",
  law(fc.tuple(anyTarget, anyAnswered), ([{ input, id }, base]) => {
    const silent = risk(withAnswer(input, id, { state: "unanswered" }));
    expect(silent).toBeGreaterThanOrEqual(risk(withAnswer(input, id, { ...base, value: "no" })));
  }),
);

test(
  "a hidden question is neutral, whatever is entered in it",
  law(
    fc.tuple(anyAssessment, anyQuestion, anyAnswer, anyAnswer),
    ([input, { weight, relevantFrom, knockOut }, one, other]) => {
      const visibleIf = { question: "q0", isAnyOf: ["never offered"] };
      const hidden: ScoredQuestion = {
        id: "x",
        section: "s",
        credit: CREDIT,
        weight,
        relevantFrom,
        knockOut,
        visibleIf,
      };
      const more = { ...input, questions: [...input.questions, hidden] };
      const first = scoreAssessment(withAnswer(more, "x", one));
      expect(JSON.stringify(scoreAssessment(withAnswer(more, "x", other)))).toBe(
        JSON.stringify(first),
      );
      expect(essence(first)).toEqual(essence(scoreAssessment(input)));
    },
  ),
);

test(
  "with nothing answered there is no tier",
  law(anyAssessment, (input) => {
    const silent = Object.keys(input.answers).map((id) => [id, { state: "unanswered" } as const]);
    const result = scoreAssessment({ ...input, answers: Object.fromEntries(silent) });
    expect(result.scorable).toBe(false);
    expect(result).not.toHaveProperty("tier");
  }),
);

test(
  "low is never above high, and reviewed never above met",
  law(anyAssessment, (input) => {
    const result = scoreAssessment(input);
    if (!result.scorable) return;
    const { lowBp, highBp, assuredBp, verifiedBp } = result.coverage;
    const ordered = [0, verifiedBp, assuredBp, lowBp, highBp, 10_000];
    expect(ordered).toEqual([...ordered].sort((one, other) => one - other));
  }),
);

test(
  "the same facts give the same bytes, in whatever order they come",
  law(fc.tuple(anyAssessment, fc.infiniteStream(fc.nat(1000))), ([input, keys]) => {
    const shuffled = <T>(list: readonly T[]) =>
      list
        .map((item) => ({ item, key: Number(keys.next().value) }))
        .sort((one, other) => one.key - other.key)
        .map(({ item }) => item);
    const other = {
      ...input,
      questions: shuffled(input.questions),
      answers: Object.fromEntries(shuffled(Object.entries(input.answers))),
    };
    const bytes = JSON.stringify(scoreAssessment(input));
    expect(JSON.stringify(scoreAssessment(structuredClone(input)))).toBe(bytes);
    expect(JSON.stringify(scoreAssessment(other))).toBe(bytes);
  }),
);

test(
  "more assurance never raises the tier",
  law(fc.tuple(anyTarget, anyAnswered), ([{ input, id }, base]) => {
    const risks = ASSURANCES.map((assurance) =>
      risk(withAnswer(input, id, { ...base, assurance })),
    );
    expect(risks).toEqual([...risks].sort((one, other) => other - one));
  }),
);

test(
  "passing time and expiring evidence never lower the tier",
  law(anyAssessment, (input) => {
    const risks = TODAYS.map((today) => risk({ ...input, today }));
    expect(risks).toEqual([...risks].sort((one, other) => one - other));
  }),
);

test(
  "what would move the tier is what scoring again with that answer says",
  law(anyAssessment, (input) => {
    const result = scoreAssessment(input);
    if (!result.scorable) return;
    for (const effect of marginalEffects(input.model, result)) {
      if (Number(effect.question.slice(1)) < GATES) continue;
      const given = answerTo(input.answers, effect.question);
      const isKept = effect.standing !== "unanswered" && given.state === "answered";
      const met: AnswerFact = isKept
        ? { ...given, value: "yes" }
        : {
            state: "answered",
            value: "yes",
            answeredOn: input.today,
            assurance: "self_attested",
            evidenceValidUntil: null,
          };
      const again = scoreAssessment(withAnswer(input, effect.question, met));
      expect(again).toMatchObject({
        scorable: true,
        tier: effect.tier,
        coverage: { lowBp: effect.lowBp },
      });
    }
  }),
);

function essence(result: ReturnType<typeof scoreAssessment>) {
  if (!result.scorable) return "not scorable";
  const { naApproved: _, ...coverage } = result.coverage;
  return {
    coverage,
    band: result.band,
    cappedBy: result.cappedBy,
    floor: result.floor,
    tier: result.tier,
  };
}
