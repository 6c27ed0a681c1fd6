import { expect, test } from "vitest";
import { getEdition } from "#questionnaires/catalogue.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import { toScoredQuestions } from "#questionnaires/to-scored-questions.ts";
import { EXPOSURES } from "#scoring/facts.ts";
import type { Text } from "#scoring/obligations/wording.ts";
import { checkScored } from "#scoring/risk/check-scored.ts";

const edition = getEdition("confidentiality-baseline", "2026-1");
const questions = edition.sections.flatMap((section) => section.questions);

/** Every text of the edition with the place where it stands. */
function textsOf(part: unknown, place = ""): readonly (readonly [string, Text])[] {
  if (typeof part !== "object" || part === null) return [];
  if ("en" in part && "de" in part) return [[place, part as Text]];
  return Object.entries(part).flatMap(([key, inner]) => textsOf(inner, `${place}/${key}`));
}

test("the baseline has ten sections and about sixty questions", () => {
  expect(edition.sections.map((section) => section.id).join("")).toBe("ABCDEFGHIJ");
  expect(questions.length).toBeGreaterThanOrEqual(55);
  expect(questions.length).toBeLessThanOrEqual(70);
});

test("every text stands in both languages, and the German is German", () => {
  const texts = textsOf(edition);
  expect(texts.length).toBeGreaterThan(300);
  for (const [place, { en, de }] of texts) {
    expect(en.trim(), place).not.toBe("");
    expect(de.trim(), place).not.toBe("");
    if (en.split(" ").length > 2) expect(de, place).not.toBe(en);
    expect(`${en}${de}`, place).not.toMatch(/[<>]|"| {2}/);
  }
});

test("a question is one short question, and its help says what counts", () => {
  for (const { id, text, help } of questions) {
    for (const { en, de } of [text]) {
      for (const sentence of [en, de]) {
        expect(sentence.length, id).toBeLessThanOrEqual(140);
        expect(sentence.match(/\?/g)?.length, id).toBe(1);
      }
    }
    expect(help.en.length, id).toBeGreaterThan(30);
    expect(help.en.length, id).toBeLessThanOrEqual(320);
    expect(help.de.length, id).toBeLessThanOrEqual(400);
  }
});

test("suppliers are addressed formally in German", () => {
  for (const [place, { de }] of textsOf(edition)) {
    expect(de, place).not.toMatch(/\b(du|dein|deine|euch|euer|ihr habt)\b/);
  }
});

test("the knock-outs are the seven that the model names", () => {
  const found = questions.flatMap(({ id, knockOut }) => (knockOut ? [[knockOut.code, id]] : []));
  expect(Object.fromEntries(found)).toEqual({
    SANCTIONED_ROUTE: "sanctions_route",
    AI_TRAINING_NOT_EXCLUDED: "ai_training",
    NO_MFA: "mfa",
    NO_ENCRYPTION_IN_TRANSIT: "encryption_in_transit",
    NO_ENCRYPTION_AT_REST: "encryption_at_rest",
    SUB_DISCLOSURE_WITHOUT_AUTHORISATION: "sub_authorisation",
    NO_INCIDENT_NOTICE: "incident_notice",
  });
});

test("scoring finds nothing against these questions", () => {
  const choices = new Map(
    questions.map(({ id, choices }) => [id, choices.map(({ value }) => value)]),
  );
  const offered = toScoredQuestions(edition).map((question) => ({
    ...question,
    choices: choices.get(question.id) ?? [],
  }));
  expect(checkScored(offered)).toEqual([]);
});

test("more is asked the more is at stake, and little of somebody who gets nothing confidential", () => {
  const counts = EXPOSURES.map(
    (exposure) =>
      sectionsAsked(edition, { exposure }).flatMap((section) => section.questions).length,
  );
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBeLessThanOrEqual(3);
  expect(counts[1]).toBeLessThanOrEqual(30);
  expect(counts[4]).toBe(questions.length);
});

test("every weighted question is mapped to a control of a public framework", () => {
  for (const { id, weight, maps } of questions) {
    if (weight > 0) expect([...maps.annexA, ...maps.csf].length, id).toBeGreaterThan(0);
  }
});
