import { expect, test } from "vitest";
import type { Condition } from "#scoring/facts.ts";
import { checkScored, type OfferedQuestion } from "#scoring/risk/check-scored.ts";

function offered(more: Partial<OfferedQuestion> = {}): OfferedQuestion {
  return {
    id: "a",
    section: "s",
    weight: 3,
    relevantFrom: "E1",
    credit: { yes: 6, no: 0 },
    choices: ["yes", "no"],
    ...more,
  };
}

const knockOut = {
  code: "k",
  whenAnswered: ["no"],
  floor: "high",
  from: "E2",
  compensable: true,
} as const;
const reads = (question: string): Condition => ({ question, isAnyOf: ["yes"] });
const reasons = (...questions: OfferedQuestion[]) =>
  checkScored(questions).map((one) => `${one.question} ${one.field}: ${one.reason}`);

test("a well-formed edition may be published", () => {
  const questions = [
    offered({ knockOut }),
    offered({ id: "b", visibleIf: { all: [reads("a"), { not: reads("a") }] } }),
    offered({ id: "c", visibleIf: { any: [reads("a"), reads("b")] } }),
    offered({ id: "d", several: true, choices: ["x", "y"], credit: { x: 4, y: 2 } }),
    offered({ id: "e", weight: 0, credit: {}, choices: [] }),
    offered({ id: "f", weight: 0, credit: {}, knockOut }),
  ];
  expect(checkScored(questions)).toEqual([]);
});

test("anti-pattern 3: a choice without points is refused, by question, field, reason and fix", () => {
  expect(checkScored([offered({ choices: ["yes", "no", "sometimes"] })])).toEqual([
    {
      question: "a",
      field: "credit",
      reason: 'choice "sometimes" has no points',
      fix: "give it 0 to 6 sixths of the weight",
    },
  ]);
  expect(reasons(offered({ choices: ["yes", "no", "constructor"] }))).toEqual([
    'a credit: choice "constructor" has no points',
  ]);
});

test("weight without choices, points without a choice and points out of range are refused", () => {
  expect(reasons(offered({ choices: [] }))).toEqual(["a choices: has weight but no choices"]);
  expect(reasons(offered({ credit: { yes: 6, no: 0, never: 0 } }))).toEqual([
    'a credit: has points for "never", which is no choice',
  ]);
  expect(reasons(offered({ credit: { yes: 7, no: -1 } }))).toHaveLength(2);
  expect(reasons(offered({ credit: { yes: 6, no: 0.5 } }))).toEqual([
    'a credit: "no" earns 0.5 sixths',
  ]);
});

test("a question that no answer can meet is refused: points add up only in a checklist", () => {
  const halves = { choices: ["x", "y"], credit: { x: 3, y: 3 } };
  expect(reasons(offered(halves))).toEqual(["a credit: cannot be met by any answer"]);
  expect(reasons(offered({ ...halves, several: true }))).toEqual([]);
});

test("a knock-out must wait for answers that exist and earn nothing", () => {
  expect(reasons(offered({ knockOut: { ...knockOut, whenAnswered: [] } }))).toEqual([
    "a knockOut: k has no answer that triggers it",
  ]);
  expect(reasons(offered({ knockOut: { ...knockOut, whenAnswered: ["never"] } }))).toEqual([
    'a knockOut: k waits for "never", which is no choice',
  ]);
  expect(reasons(offered({ knockOut: { ...knockOut, whenAnswered: ["yes"] } }))).toEqual([
    'a knockOut: "yes" triggers k and earns points',
  ]);
});

test("an id used twice, a condition on nothing and a circle of conditions are refused", () => {
  expect(reasons(offered(), offered())).toEqual(["a id: another question has the same id"]);
  expect(reasons(offered({ visibleIf: reads("z") }))).toEqual([
    'a visibleIf: reads "z", which is not a question',
  ]);
  const circle = [
    offered({ visibleIf: reads("b") }),
    offered({ id: "b", visibleIf: reads("c") }),
    offered({ id: "c", visibleIf: { any: [reads("b"), reads("a")] } }),
    offered({ id: "d", visibleIf: { all: [reads("b"), reads("b")] } }),
  ];
  expect(reasons(...circle)).toEqual([
    "a visibleIf: waits for itself",
    "b visibleIf: waits for itself",
    "c visibleIf: waits for itself",
  ]);
});
