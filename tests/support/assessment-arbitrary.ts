// Arbitrary questionnaires and answers, for the laws that every score obeys.
import fc from "fast-check";
import { ASSURANCES, EXPOSURES, type AnswerFact, type ScoredQuestion } from "#scoring/facts.ts";
import { MODEL_2026_1 } from "#scoring/model/2026-1.ts";
import type { AssessmentInput } from "#scoring/risk/score-assessment.ts";

/** Answer values from worst to best. */
export const VALUES = ["no", "partly", "mostly", "yes"];
export const CREDIT = { no: 0, partly: 2, mostly: 4, yes: 6 };

const DAYS = ["2024-02-29", "2025-06-15", "2026-01-31", "2026-05-01", "2026-09-30", "2027-03-01"];
export const TODAYS = ["2026-05-01", "2026-05-02", "2026-10-01", "2027-03-02", "2028-03-01"];
/** Questions q0 and q1 open and close others; the rest are read by no condition. */
export const GATES = 2;

/** An answered question: any value, age, assurance and end of evidence. */
export const anyAnswered = fc.record({
  state: fc.constant("answered" as const),
  value: fc.oneof(
    fc.constantFrom(...VALUES),
    fc.array(fc.constantFrom(...VALUES.slice(1)), { maxLength: 2 }),
  ),
  answeredOn: fc.constantFrom(...DAYS.slice(0, 4)),
  assurance: fc.constantFrom(...ASSURANCES),
  evidenceValidUntil: fc.option(fc.constantFrom(...DAYS)),
});
/** Any state of an answer. */
export const anyAnswer: fc.Arbitrary<AnswerFact> = fc.oneof(
  { weight: 5, arbitrary: anyAnswered },
  { weight: 1, arbitrary: fc.constant({ state: "unanswered" } as const) },
  {
    weight: 1,
    arbitrary: fc.record({ state: fc.constant("not_applicable" as const), approved: fc.boolean() }),
  },
);
/** Any question, before it has an id; `reads` is what its condition looks at. */
export const anyQuestion = fc.record({
  weight: fc.constantFrom(0 as const, 1 as const, 3 as const, 5 as const),
  relevantFrom: fc.constantFrom("E0" as const, "E1" as const, "E3" as const),
  knockOut: fc.option(
    fc.record({
      code: fc.constant("k"),
      whenAnswered: fc.constant(["no"]),
      floor: fc.constantFrom("high" as const, "critical" as const),
      from: fc.constantFrom("E1" as const, "E3" as const),
      compensable: fc.boolean(),
    }),
    { nil: undefined, freq: 3 },
  ),
  reads: fc.option(fc.tuple(fc.nat(GATES - 1), fc.constantFrom(...VALUES), fc.boolean()), {
    freq: 3,
  }),
});

/** Any assessment with at least one question that no condition reads. */
export const anyAssessment: fc.Arbitrary<AssessmentInput> = fc
  .record({
    exposure: fc.constantFrom(...EXPOSURES.slice(1)),
    today: fc.constantFrom(...TODAYS),
    sheet: fc.array(fc.tuple(anyQuestion, anyAnswer), { minLength: GATES + 1, maxLength: 12 }),
  })
  .map(({ exposure, today, sheet }) => ({
    model: MODEL_2026_1,
    exposure,
    today,
    questions: sheet.map(([{ reads, ...rest }], index): ScoredQuestion => {
      const base = { id: `q${index}`, section: "s", credit: CREDIT, ...rest };
      if (index < GATES || !reads) return base;
      const condition = { question: `q${reads[0]}`, isAnyOf: [reads[1]] };
      return { ...base, visibleIf: reads[2] ? condition : { not: condition } };
    }),
    answers: Object.fromEntries(sheet.map(([, one], index) => [`q${index}`, one])),
  }));

/** An assessment and one of its questions that no condition reads. */
export const anyTarget = fc
  .tuple(anyAssessment, fc.nat())
  .map(([input, pick]) => ({ input, id: `q${GATES + (pick % (input.questions.length - GATES))}` }));
