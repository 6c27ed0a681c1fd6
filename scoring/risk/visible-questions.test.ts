import { expect, test } from "vitest";
import type { AnswerFact, Condition, ScoredQuestion } from "#scoring/facts.ts";
import { answerTo, questionsRead, visibleQuestions } from "#scoring/risk/visible-questions.ts";

function question(id: string, visibleIf?: Condition): ScoredQuestion {
  return { id, section: "s", weight: 1, relevantFrom: "E0", credit: { yes: 6, no: 0 }, visibleIf };
}

function said(value: string | string[]): AnswerFact {
  return {
    state: "answered",
    value,
    answeredOn: "2020-01-01",
    assurance: "self_attested",
    evidenceValidUntil: null,
  };
}

const isYes = (id: string): Condition => ({ question: id, isAnyOf: ["yes"] });
const shown = (questions: ScoredQuestion[], answers: Record<string, AnswerFact>) => [
  ...visibleQuestions(questions, answers),
];

test("a question without a condition is always shown", () => {
  expect(shown([question("a")], {})).toEqual(["a"]);
});

test("a question is shown when any chosen value opens it, however old the answer", () => {
  const questions = [question("a"), question("b", isYes("a"))];
  expect(shown(questions, { a: said("yes") })).toEqual(["a", "b"]);
  expect(shown(questions, { a: said(["no", "yes"]) })).toEqual(["a", "b"]);
  expect(shown(questions, { a: said("no") })).toEqual(["a"]);
  expect(shown(questions, {})).toEqual(["a"]);
  expect(shown(questions, { a: { state: "not_applicable", approved: true } })).toEqual(["a"]);
});

test("conditions combine by all, any and not", () => {
  const combined: Condition = { any: [{ all: [isYes("a"), isYes("b")] }, { not: isYes("c") }] };
  const questions = [question("a"), question("b"), question("c"), question("d", combined)];
  const isShown = (a: string, b: string, c: string) =>
    shown(questions, { a: said(a), b: said(b), c: said(c) }).includes("d");
  expect(isShown("yes", "yes", "yes")).toBe(true);
  expect(isShown("yes", "no", "yes")).toBe(false);
  expect(isShown("no", "no", "no")).toBe(true);
  expect(questionsRead(combined)).toEqual(["a", "b", "c"]);
});

test("what was answered to a hidden question opens nothing", () => {
  const questions = [question("a"), question("b", isYes("a")), question("c", isYes("b"))];
  expect(shown(questions, { a: said("no"), b: said("yes") })).toEqual(["a"]);
});

test("a condition on an unknown question, or on itself, never holds and never hangs", () => {
  const questions = [
    question("a", isYes("z")),
    question("b", isYes("c")),
    question("c", isYes("b")),
  ];
  expect(shown(questions, { b: said("yes"), c: said("yes"), z: said("yes") })).toEqual([]);
});

test("the order of questions does not matter, even where one opens an earlier one", () => {
  const questions = [question("c", isYes("b")), question("b", isYes("a")), question("a")];
  const answers = { a: said("yes"), b: said("yes") };
  expect(shown(questions, answers).sort()).toEqual(["a", "b", "c"]);
});

test("an answer that was never touched is unanswered, also under a name every object knows", () => {
  expect(answerTo({}, "constructor")).toEqual({ state: "unanswered" });
  expect(answerTo({ a: undefined } as never, "a")).toEqual({ state: "unanswered" });
});
