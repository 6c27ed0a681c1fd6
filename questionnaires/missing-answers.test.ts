import { expect, test } from "vitest";
import { getEdition } from "#questionnaires/catalogue.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import { missingAnswers } from "#questionnaires/missing-answers.ts";
import type { KeptAnswer } from "#questionnaires/survey-answer.ts";
import { toScoredQuestions } from "#questionnaires/to-scored-questions.ts";
import type { AnswerFact } from "#scoring/facts.ts";
import { visibleQuestions } from "#scoring/risk/visible-questions.ts";

const edition = getEdition("confidentiality-baseline", "2026-1");

function answered(value: string): KeptAnswer {
  return { value, notApplicable: null, comment: "" };
}

function missing(given: Readonly<Record<string, KeptAnswer>>, sections?: readonly string[]) {
  const facts = Object.fromEntries(
    Object.entries(given).flatMap(([id, { value }]): [string, AnswerFact][] =>
      value === null
        ? []
        : [
            [
              id,
              {
                state: "answered",
                value,
                answeredOn: "2026-05-04",
                assurance: "self_attested",
                evidenceValidUntil: null,
              },
            ],
          ],
    ),
  );
  const visible = visibleQuestions(toScoredQuestions(edition), facts);
  const asked = { exposure: "E2", ...(sections ? { sections } : {}) } as const;
  return missingAnswers(edition, new Map(Object.entries(given)), visible, asked);
}

test("of an untouched questionnaire everything shown is missing, with its section", () => {
  const found = missing({});
  expect(found[0]).toEqual({ questionId: "entity_registration", section: "A" });
  const ids = found.map(({ questionId }) => questionId);
  expect(ids).not.toContain("customer_keys"); // asked from E4 only
  expect(ids).not.toContain("sub_terms"); // hidden until outsiders have access
  expect(ids).not.toContain("must_keep"); // optional
});

test("an answer opens what hangs on it", () => {
  const ids = missing({ outside_parties: answered("not_known") }, ["G"]).map(
    (one) => one.questionId,
  );
  expect(ids).toContain("sub_terms");
  expect(ids).not.toContain("outside_parties");
});

test("anti-pattern 18: a question that is hidden again is not missing", () => {
  const given = { outside_parties: answered("no"), sub_list: answered("complete") };
  const ids = missing(given, ["G"]).map((one) => one.questionId);
  expect(ids).toEqual(["sub_authorisation", "sub_responsibility"]);
});

test("a reason why a question does not apply is an answer, a comment alone is none", () => {
  const ids = missing({
    physical_items: { value: null, notApplicable: "Nothing is printed.", comment: "" },
    mfa: { value: null, notApplicable: null, comment: "asking IT" },
  }).map(({ questionId }) => questionId);
  expect(ids).not.toContain("physical_items");
  expect(ids).toContain("mfa");
});

test("a section handed to a colleague is checked by itself", () => {
  expect(new Set(missing({}, ["D"]).map(({ section }) => section))).toEqual(new Set(["D"]));
});

test("once everything shown is answered, nothing is missing", () => {
  const given: Record<string, KeptAnswer> = {};
  for (const { questions } of sectionsAsked(edition, { exposure: "E2" })) {
    for (const { id, choices } of questions)
      given[id] = answered(choices[0]?.value ?? "2027-03-31");
  }
  expect(missing(given)).toEqual([]);
});
