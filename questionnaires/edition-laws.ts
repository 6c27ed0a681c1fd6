// Decides whether the parts of an edition agree with each other: what no single field can tell by itself.
import { editionShape, EXPOSURE_RANK } from "#questionnaires/edition.ts";
import type { Edition, Question } from "#questionnaires/edition.ts";
import type { Condition, Exposure } from "#scoring/facts.ts";

/** One thing that stands against publishing: where it is, and what to do. */
interface LawBroken {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** An edition whose shape is right and whose parts agree: what may be published. */
export const editionSchema = editionShape.superRefine((edition, context) => {
  for (const { path, message } of checkEditionLaws(edition)) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
});

type Say = (field: string, message: string) => void;

/** Everything in which the parts of an edition disagree; empty when they agree. */
function checkEditionLaws(edition: Edition): LawBroken[] {
  const broken: LawBroken[] = [];
  const seen = new Set<string>();
  const codes = new Set<string>();
  edition.sections.forEach((section, at) => {
    if (edition.sections.findIndex((other) => other.id === section.id) !== at) {
      broken.push({ path: ["sections", at, "id"], message: `section ${section.id} appears twice` });
    }
    section.questions.forEach((question, index) => {
      const say: Say = (field, message) =>
        broken.push({
          path: ["sections", at, "questions", index, field],
          message,
        });
      if (seen.has(question.id)) say("id", "another question has the same id");
      seen.add(question.id);
      checkChoices(question, say);
      checkKind(question, say);
      checkKnockOut(question, codes, say);
      checkCondition(question, section.questions.slice(0, index), say);
    });
  });
  return broken;
}

function checkChoices(question: Question, say: Say): void {
  const values = question.choices.map((choice) => choice.value);
  if (new Set(values).size !== values.length) say("choices", "two choices have the same value");
  for (const choice of question.choices) {
    // An option without points would silently count as something: nobody would know as what.
    if (question.weight > 0 && choice.credit === undefined) {
      say("choices", `choice "${choice.value}" has no credit; give it 0 to 6 sixths`);
    }
    if (question.weight === 0 && choice.credit !== undefined) {
      say("choices", `choice "${choice.value}" has credit, but the question has no weight`);
    }
  }
  if (question.weight > 0 && !question.choices.some((choice) => choice.credit === 6)) {
    say("choices", "no choice earns the full weight; nobody could meet it");
  }
}

function checkKind(question: Question, say: Say): void {
  const offersChoices = question.kind === "single_choice" || question.kind === "multi_choice";
  if (offersChoices && question.choices.length < 2) say("choices", "offer at least two choices");
  if (!offersChoices && question.choices.length > 0)
    say("choices", "only choice questions offer them");
  if (question.weight > 0 && question.kind !== "single_choice") {
    say("weight", "only a single choice can be weighted; set 0");
  }
  if ((question.kind === "text") !== (question.maxLength !== undefined)) {
    say("maxLength", "a text question, and no other, states its greatest length");
  }
  if ((question.kind === "number") !== (question.range !== undefined)) {
    say("range", "a number question, and no other, states its range");
  }
  if (question.range && question.range.min > question.range.max) say("range", "min is above max");
  if (question.allowNotApplicable && question.kind !== "single_choice") {
    say("allowNotApplicable", "only a single choice can be answered as not applicable");
  }
}

function checkKnockOut(question: Question, codes: Set<string>, say: Say): void {
  const knockOut = question.knockOut;
  if (!knockOut) return;
  if (codes.has(knockOut.code)) say("knockOut", `the code ${knockOut.code} is used twice`);
  codes.add(knockOut.code);
  for (const value of knockOut.whenAnswered) {
    const choice = question.choices.find((candidate) => candidate.value === value);
    if (!choice) say("knockOut", `answer "${value}" is not among the choices`);
    if (choice?.credit) say("knockOut", `answer "${value}" knocks out and earns credit`);
  }
  // A knock-out that can be hidden or declared not applicable can be dodged.
  if (question.visibleIf) say("knockOut", "a knock-out question is always visible");
  if (question.allowNotApplicable) say("knockOut", "a knock-out question always applies");
  if (isBelow(knockOut.from, question.relevantFrom)) {
    say("knockOut", "it would apply where the question is not asked");
  }
}

function checkCondition(question: Question, earlier: readonly Question[], say: Say): void {
  for (const leaf of leaves(question.visibleIf)) {
    // Same section, so that a section handed to a colleague is complete by itself.
    const read = earlier.find((candidate) => candidate.id === leaf.question);
    if (!read) {
      say("visibleIf", `"${leaf.question}" is not an earlier question of the same section`);
      continue;
    }
    for (const value of leaf.isAnyOf) {
      if (!read.choices.some((choice) => choice.value === value)) {
        say("visibleIf", `"${value}" is not a choice of "${read.id}"`);
      }
    }
    if (isBelow(question.relevantFrom, read.relevantFrom)) {
      say("visibleIf", `"${read.id}" is not asked at ${question.relevantFrom}`);
    }
    // Otherwise a better answer could open weighted questions and so worsen the result.
    if (question.weight > 0 && read.weight > 0) {
      say("visibleIf", `a weighted question may not depend on the weighted "${read.id}"`);
    }
  }
}

type Leaf = Extract<Condition, { question: string }>;

function leaves(condition: Condition | undefined): readonly Leaf[] {
  if (!condition) return [];
  if ("all" in condition) return condition.all.flatMap(leaves);
  if ("any" in condition) return condition.any.flatMap(leaves);
  if ("not" in condition) return leaves(condition.not);
  return [condition];
}

function isBelow(one: Exposure, other: Exposure): boolean {
  return EXPOSURE_RANK[one] < EXPOSURE_RANK[other];
}
