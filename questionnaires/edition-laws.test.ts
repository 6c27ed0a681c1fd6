import { expect, test } from "vitest";
import { assembleEdition } from "#questionnaires/assemble-edition.ts";

const maps = { annexA: ["A.5.1"], nist171: [], csf: [], mvsp: [] };

function aQuestion(id: string, changes: object = {}): Record<string, unknown> {
  return {
    id,
    kind: "single_choice",
    weight: 3,
    relevantFrom: "E1",
    choices: [
      { value: "yes", credit: 6 },
      { value: "no", credit: 0 },
    ],
    maps,
    ...changes,
  };
}

const neutral = { weight: 0, choices: [{ value: "yes" }, { value: "no" }] };

function wordsFor(questions: readonly Record<string, unknown>[]) {
  return {
    title: "Title",
    intro: "Intro",
    sections: { A: { title: "A", intro: "A" } },
    questions: Object.fromEntries(
      questions.map(({ id, choices }) => [
        String(id),
        {
          text: "Is it so?",
          help: "It counts.",
          choices: Object.fromEntries(
            ((choices ?? []) as { value: string }[]).map(({ value }) => [value, value]),
          ),
        },
      ]),
    ),
  };
}

function problemsOf(...questions: readonly Record<string, unknown>[]): readonly string[] {
  const words = wordsFor(questions);
  const structure = { id: "try", edition: "2026-1", sections: [{ id: "A", questions }] };
  const assembled = assembleEdition({ structure, en: words, de: words });
  return assembled.ok ? [] : assembled.problems;
}

test("a plain edition may be published", () => {
  expect(problemsOf(aQuestion("first"))).toEqual([]);
});

const knockOut = {
  code: "STOP",
  whenAnswered: ["no"],
  floor: "high",
  from: "E1",
  compensable: false,
};

test.each<[string, readonly Record<string, unknown>[], string]>([
  [
    "an option without credit",
    [aQuestion("one", { choices: [{ value: "yes", credit: 6 }, { value: "no" }] })],
    'one.choices: choice "no" has no credit; give it 0 to 6 sixths',
  ],
  [
    "credit in a question without weight",
    [aQuestion("one", { weight: 0 })],
    'one.choices: choice "yes" has credit, but the question has no weight',
  ],
  [
    "a question that nobody can meet",
    [
      aQuestion("one", {
        choices: [
          { value: "yes", credit: 5 },
          { value: "no", credit: 0 },
        ],
      }),
    ],
    "one.choices: no choice earns the full weight; nobody could meet it",
  ],
  [
    "two questions of one id",
    [aQuestion("one"), aQuestion("one")],
    "one.id: another question has the same id",
  ],
  [
    "two choices of one value",
    [
      aQuestion("one", {
        choices: [
          { value: "yes", credit: 6 },
          { value: "yes", credit: 0 },
        ],
      }),
    ],
    "one.choices: two choices have the same value",
  ],
  [
    "a weighted free text",
    [aQuestion("one", { kind: "text", choices: [], maxLength: 10 })],
    "one.weight: only a single choice can be weighted; set 0",
  ],
  [
    "a text without a greatest length",
    [aQuestion("one", { kind: "text", weight: 0, choices: [] })],
    "one.maxLength: a text question, and no other, states its greatest length",
  ],
  [
    "a condition on a later question",
    [
      aQuestion("one", { visibleIf: { question: "two", isAnyOf: ["yes"] } }),
      aQuestion("two", neutral),
    ],
    'one.visibleIf: "two" is not an earlier question of the same section',
  ],
  [
    "a condition on an answer that is not offered",
    [
      aQuestion("one", neutral),
      aQuestion("two", { visibleIf: { question: "one", isAnyOf: ["maybe"] } }),
    ],
    'two.visibleIf: "maybe" is not a choice of "one"',
  ],
  [
    "a condition on a question that is not asked there",
    [
      aQuestion("one", { ...neutral, relevantFrom: "E3" }),
      aQuestion("two", { visibleIf: { not: { question: "one", isAnyOf: ["yes"] } } }),
    ],
    'two.visibleIf: "one" is not asked at E1',
  ],
  [
    "a weighted question that a better answer would open",
    [
      aQuestion("one"),
      aQuestion("two", { visibleIf: { any: [{ question: "one", isAnyOf: ["yes"] }] } }),
    ],
    'two.visibleIf: a weighted question may not depend on the weighted "one"',
  ],
  [
    "a knock-out on an answer that is not offered",
    [aQuestion("one", { knockOut: { ...knockOut, whenAnswered: ["never"] } })],
    'one.knockOut: answer "never" is not among the choices',
  ],
  [
    "a knock-out on an answer that earns credit",
    [aQuestion("one", { knockOut: { ...knockOut, whenAnswered: ["yes"] } })],
    'one.knockOut: answer "yes" knocks out and earns credit',
  ],
  [
    "a knock-out that can be hidden",
    [
      aQuestion("one", neutral),
      aQuestion("two", { knockOut, visibleIf: { question: "one", isAnyOf: ["yes"] } }),
    ],
    "two.knockOut: a knock-out question is always visible",
  ],
  [
    "a knock-out that can be declared not applicable",
    [aQuestion("one", { knockOut, allowNotApplicable: true })],
    "one.knockOut: a knock-out question always applies",
  ],
  [
    "a knock-out below its own question",
    [aQuestion("one", { knockOut: { ...knockOut, from: "E0" } })],
    "one.knockOut: it would apply where the question is not asked",
  ],
  [
    "a control that does not exist",
    [aQuestion("one", { maps: { ...maps, annexA: ["A.5.38"] } })],
    "one.maps.annexA.0: this is not an identifier of annexA",
  ],
  [
    "a mapping in the numbering of another edition",
    [aQuestion("one", { maps: { ...maps, nist171: ["3.2.4"], csf: ["PR.AC-1"], mvsp: ["5.1"] } })],
    "one.maps.csf.0: this is not an identifier of csf",
  ],
  [
    "a name that means something to JavaScript",
    [aQuestion("constructor")],
    "constructor.id: this word has a meaning of its own; choose another",
  ],
  [
    "a value that would end the expression it stands in",
    [
      aQuestion("one", {
        choices: [
          { value: "y'es", credit: 6 },
          { value: "no", credit: 0 },
        ],
      }),
    ],
    "one.choices.0.value: use lower-case letters, digits and underscores, a letter first",
  ],
  ["an unknown property", [aQuestion("one", { html: "<b>" })], 'one: Unrecognized key: "html"'],
])("publishing refuses %s", (_, questions, problem) => {
  expect(problemsOf(...questions)).toContain(problem);
});

test("publishing refuses a text that is missing in one language, and names it", () => {
  const questions = [aQuestion("one")];
  const structure = { id: "try", edition: "2026-1", sections: [{ id: "A", questions }] };
  const en = wordsFor(questions);
  const de = wordsFor(questions);
  de.questions["one"] = { text: " ", help: "Das zählt.", choices: { yes: "Ja" } };
  const assembled = assembleEdition({ structure, en, de });
  expect(assembled).toEqual({
    ok: false,
    problems: [
      "one.choices.1.label.de: Invalid input: expected string, received undefined",
      "one.text.de: the text is missing",
    ].sort((a, b) => (a.includes("text") ? -1 : b.includes("text") ? 1 : 0)),
  });
});

test("words for a question that is not asked are refused as misspelt", () => {
  const questions = [aQuestion("one")];
  const structure = { id: "try", edition: "2026-1", sections: [{ id: "A", questions }] };
  const en = wordsFor([...questions, aQuestion("onne")]);
  const assembled = assembleEdition({ structure, en, de: wordsFor(questions) });
  expect(assembled.ok ? [] : assembled.problems).toContain(
    'en.json: question "onne" is not in structure.json; correct or remove it',
  );
});
