import fc from "fast-check";
import { Model } from "survey-core";
import { expect, test } from "vitest";
import { getEdition } from "#questionnaires/catalogue.ts";
import {
  evidencePerQuestion,
  sectionsAsked,
  surveyForSupplier,
} from "#questionnaires/for-supplier.ts";
import { surveyExpression } from "#questionnaires/survey-expression.ts";
import { toScoredQuestions } from "#questionnaires/to-scored-questions.ts";
import type { AnswerFact, Condition } from "#scoring/facts.ts";
import { EXPOSURES } from "#scoring/facts.ts";
import { visibleQuestions } from "#scoring/risk/visible-questions.ts";

const edition = getEdition("confidentiality-baseline", "2026-1");
// Building survey models takes its time on a busy machine.
const SLOW = { timeout: 60_000 };

const LOCALES = ["en", "de"] as const;

const SENT_NAMES =
  "title description locale clearInvisibleValues showCompletePage maxCommentLength commentAreaRows autoGrowComment pages name elements type inputType choices value text showCommentArea commentText visibleIf maxLength rows min max question acceptedEvidence kind".split(
    " ",
  );

test("anti-pattern 17: nothing that judges an answer reaches a supplier, in any byte", () => {
  for (const locale of LOCALES) {
    const sent = [surveyForSupplier, evidencePerQuestion]
      .map((make) => JSON.stringify(make(edition, locale, { exposure: "E4" })))
      .join();
    // The names in the payload are an allow-list, so whatever an edition learns later stays with us.
    const names = new Set([...sent.matchAll(/"(\w+)":/g)].map(([, name]) => name));
    expect([...names].filter((name) => !SENT_NAMES.includes(name ?? ""))).toEqual([]);
    expect(
      sent.match(/weight|\bcredit|knock.?out|compensable|relevan.?From|\bscore|sixths/i),
    ).toBeNull();
    expect(
      sent.match(/annex ?a|nist171|\bcsf\b|mvsp|\bA\.[5-8]\.\d|GV\.SC|PR\.[A-Z]{2}-/i),
    ).toBeNull();
    expect(sent.match(/"E[0-4]"|sha256/)).toBeNull();
    for (const { knockOut } of edition.sections.flatMap((section) => section.questions)) {
      if (knockOut) expect(sent.includes(knockOut.code)).toBe(false);
    }
    // No number but the lengths, ranges and rows that an input needs: a bare 0, 1, 3, 5 or 6 would be a judgement.
    const numbers = [...sent.matchAll(/"(\w+)":(-?\d+)/g)].map(([, key]) => key);
    expect(new Set(numbers)).toEqual(
      new Set(["maxCommentLength", "commentAreaRows", "maxLength", "rows", "min", "max"]),
    );
  }
});

test("a choice carries its value and its words, and nothing else", () => {
  const survey = surveyForSupplier(edition, "en", { exposure: "E4" });
  for (const { choices = [] } of survey.pages.flatMap((page) => page.elements)) {
    for (const choice of choices as readonly object[]) {
      expect(Object.keys(choice)).toEqual(["value", "text"]);
    }
  }
});

test("the survey uses plain inputs only: no markup, no patterns, no foreign addresses, no files", () => {
  const survey = surveyForSupplier(edition, "de", { exposure: "E4" });
  const types = new Set(survey.pages.flatMap((page) => page.elements.map(({ type }) => type)));
  expect([...types].sort()).toEqual(["checkbox", "comment", "radiogroup", "text"]);
  expect(JSON.stringify(survey)).not.toMatch(
    /html|validators|choicesByUrl|https?:|navigateToUrl|</i,
  );
});

test.each(LOCALES)("survey-core opens every exposure class in %s without an error", (locale) => {
  for (const exposure of EXPOSURES) {
    const json = surveyForSupplier(edition, locale, { exposure });
    const model = new Model(json);
    expect(model.jsonErrors ?? []).toEqual([]);
    const asked = sectionsAsked(edition, { exposure });
    expect(model.pages.map((page) => page.title)).toEqual(asked.map(({ title }) => title[locale]));
    for (const question of asked.flatMap((section) => section.questions)) {
      expect(model.getQuestionByName(question.id).title).toBe(question.text[locale]);
    }
  }
});

test("questions above the exposure and sections handed to somebody else are left out", () => {
  const json = JSON.stringify(
    surveyForSupplier(edition, "en", { exposure: "E2", sections: ["E"] }),
  );
  const found = ["encryption_at_rest", "customer_keys", "section_a"].filter((id) =>
    json.includes(id),
  );
  expect(found).toEqual(["encryption_at_rest"]);
});

test("a supplier who says that a question does not apply is asked for the reason", () => {
  const model = new Model(surveyForSupplier(edition, "de", { exposure: "E2" }));
  const reason = model.getQuestionByName("physical_items_na");
  expect(reason.isVisible).toBe(false);
  model.setValue("physical_items", "not_applicable");
  expect(reason.isVisible).toBe(true);
  expect(model.getQuestionByName("mfa").choices.map(String)).not.toContain("not_applicable");
});

test("a comment keeps its place beside the answer", () => {
  const model = new Model(surveyForSupplier(edition, "en", { exposure: "E2" }));
  const question = model.getQuestionByName("confidentiality_owner");
  expect(question.commentText).toBe("Name or role of that person");
  question.comment = "Ms Berg";
  expect(model.data).toEqual({ "confidentiality_owner-Comment": "Ms Berg" });
});

test(
  "browser and scoring show the same questions, whatever was answered and hidden again",
  SLOW,
  () => {
    const model = new Model(surveyForSupplier(edition, "en", { exposure: "E4" }));
    const scored = toScoredQuestions(edition);
    const parents = edition.sections
      .flatMap((section) => section.questions)
      .filter(({ id }) =>
        scored.some((other) => JSON.stringify(other.visibleIf ?? "").includes(`"${id}"`)),
      );
    const sheet = fc.record(
      Object.fromEntries(
        parents.map((parent) => {
          const values = parent.choices.map(({ value }) => value);
          const given: fc.Arbitrary<string | string[]> =
            parent.kind === "multi_choice" ? fc.subarray(values) : fc.constantFrom(...values);
          return [parent.id, fc.option(given, { nil: undefined })];
        }),
      ),
    );
    fc.assert(
      fc.property(sheet, (answers) => {
        const given = Object.entries(answers).filter(([, value]) => value !== undefined);
        model.data = Object.fromEntries(given);
        expect(
          shownBy(
            model,
            scored.map(({ id }) => id),
          ),
        ).toEqual(
          scored
            .map(({ id }) => id)
            .filter((id) => visibleQuestions(scored, factsOf(given)).has(id)),
        );
      }),
      { numRuns: 40 },
    );
  },
);

test(
  "conditions of every form read the same in the survey as in scoring, through chains of hidden questions",
  SLOW,
  () => {
    const leaf = (question: string) =>
      fc
        .subarray(["x", "y", "z"], { minLength: 1 })
        .map((isAnyOf): Condition => ({ question, isAnyOf }));
    const conditionOn = (earlier: readonly string[]) =>
      fc.letrec<{ any: Condition; one: Condition }>((tie) => ({
        one: fc.oneof(...earlier.map(leaf)),
        any: fc.oneof(
          { depthSize: "small", withCrossShrink: true },
          tie("one"),
          fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
          fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
          tie("any").map((not): Condition => ({ not })),
        ),
      })).any;
    const value = fc.option(fc.constantFrom("x", "y", "z", "not_applicable"), { nil: undefined });
    fc.assert(
      fc.property(
        conditionOn(["a"]),
        conditionOn(["a", "b"]),
        fc.record({ a: value, b: value, c: value }),
        (onA, onB, answers) => {
          const conditions: Record<string, Condition | undefined> = { b: onA, c: onB };
          const scored = ["a", "b", "c"].map((id) => {
            const visibleIf = conditions[id];
            const rest = { section: "A", weight: 0, relevantFrom: "E0", credit: {} } as const;
            return { id, ...rest, ...(visibleIf ? { visibleIf } : {}) };
          });
          const model = new Model({
            clearInvisibleValues: "none",
            elements: scored.map(({ id, visibleIf }) => ({
              type: "radiogroup",
              name: id,
              choices: ["x", "y", "z", "not_applicable"],
              ...(visibleIf
                ? { visibleIf: surveyExpression(visibleIf, (other) => conditions[other]) }
                : {}),
            })),
          });
          const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
          model.data = Object.fromEntries(given);
          expect(shownBy(model, ["a", "b", "c"])).toEqual([
            ...visibleQuestions(scored, factsOf(given)),
          ]);
        },
      ),
      { numRuns: 60 },
    );
  },
);

test("each question says which evidence it accepts, in the language of the supplier", () => {
  const accepted = evidencePerQuestion(edition, "de", { exposure: "E2", sections: ["J"] });
  expect(accepted.find(({ question }) => question === "iso_certificate")).toEqual({
    question: "iso_certificate",
    acceptedEvidence: [
      { kind: "iso27001_certificate", name: "Zertifikat nach ISO/IEC 27001" },
      { kind: "surveillance_report", name: "Bericht des letzten Überwachungsaudits" },
    ],
  });
  expect(accepted.map(({ question }) => question)).not.toContain("audit_right");
});

function shownBy(model: Model, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => model.getQuestionByName(id).isVisible);
}

function factsOf(given: readonly (readonly [string, unknown])[]): Record<string, AnswerFact> {
  return Object.fromEntries(
    given.map(([id, value]): [string, AnswerFact] => [
      id,
      value === "not_applicable"
        ? { state: "not_applicable", approved: true }
        : {
            state: "answered",
            value: value as string | string[],
            answeredOn: "2026-05-04",
            assurance: "self_attested",
            evidenceValidUntil: null,
          },
    ]),
  );
}
