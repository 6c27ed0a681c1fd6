// Decides what a supplier of the story answers: its profile picks among the published choices, its own words come on top.
import { checkAnswer } from "#questionnaires/check-answer.ts";
import type { Edition, Question } from "#questionnaires/edition.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import type { KeptAnswer } from "#questionnaires/survey-answer.ts";
import { toScoredQuestions } from "#questionnaires/to-scored-questions.ts";
import type { AnswerFact, Exposure } from "#scoring/facts.ts";
import { visibleQuestions } from "#scoring/risk/visible-questions.ts";
import { chanceOf } from "./stable-id.ts";
import { WORDS_BY_QUESTION } from "./story/spoken.ts";
import type { AssessmentStory, Profile } from "./story-shape.ts";

export interface GivenAnswer extends KeptAnswer {
  readonly question: Question;
}

export interface Respondent {
  readonly key: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly number: string;
  readonly language: "en" | "de";
  readonly hasSubcontractors: boolean;
  readonly certificate: { readonly expiresOn: string } | null;
}

// Of a hundred answers so many are the best choice, and so many the best or the second; the rest is the worst.
const SHARE: Readonly<Record<Profile, readonly [best: number, good: number]>> = {
  strong: [93, 100],
  middling: [62, 95],
  weak: [30, 72],
  poor: [10, 42],
};

/** The answers to every question that this exposure class asks and these answers show, in the order of the edition. */
export function answersOf(
  edition: Edition,
  exposure: Exposure,
  who: Respondent,
  story: AssessmentStory,
): GivenAnswer[] {
  const scored = toScoredQuestions(edition);
  const facts: Record<string, AnswerFact> = {};
  const given: GivenAnswer[] = [];
  for (const { questions } of sectionsAsked(edition, { exposure }))
    for (const question of questions) {
      if (!visibleQuestions(scored, facts).has(question.id)) continue;
      const checked = checkAnswer(edition, question.id, rawAnswer(question, who, story));
      if (!checked.ok) throw new Error(`${who.key}, ${question.id}: ${JSON.stringify(checked)}`);
      const { value } = checked.answer;
      if (value !== null)
        facts[question.id] = {
          state: "answered",
          value,
          answeredOn: "",
          assurance: "self_attested",
          evidenceValidUntil: null,
        };
      given.push({ question, ...checked.answer });
    }
  return given;
}

function rawAnswer(question: Question, who: Respondent, story: AssessmentStory) {
  const notApplicable = story.notApplicable?.[question.id];
  const spoken = WORDS_BY_QUESTION[question.id]?.[who.language];
  const comment = story.comments?.[question.id] ?? (spoken && speaks(question, who) ? spoken : "");
  if (notApplicable !== undefined) return { notApplicable, comment };
  const value = story.answers?.[question.id] ?? plainValue(question, who, story.profile);
  return { value, comment };
}

// a sentence beside every third answer that has one: people do not comment on everything
function speaks(question: Question, who: Respondent): boolean {
  return chanceOf("comment", who.key, question.id) < 34;
}

function plainValue(question: Question, who: Respondent, profile: Profile): unknown {
  switch (question.kind) {
    case "single_choice":
      return singleChoice(question, who, profile);
    case "multi_choice":
      return profile === "poor" ? ["email", "cloud_share"] : ["portal", "own_share"];
    case "number":
      return profile === "strong" ? 730 : 365;
    case "date":
      return who.certificate?.expiresOn ?? null;
    case "text":
      return textAnswer(question, who);
  }
}

const FACTS: Readonly<Record<string, string>> = {
  entity_controlled: "no",
  remote_work: "yes",
  past_incident: "no",
  soa_shared: "full",
  sanctions_route: "no",
};

function singleChoice(question: Question, who: Respondent, profile: Profile): string | undefined {
  if (question.id === "outside_parties") return who.hasSubcontractors ? "yes" : "no";
  if (question.id === "iso_certificate")
    return who.certificate ? "covers" : profile === "poor" ? "no" : "preparing";
  const fact = FACTS[question.id];
  if (fact) return fact;
  // nobody in the story says what closes the gate, unless it is told so
  const ranked = question.choices
    .filter(({ value }) => !question.knockOut?.whenAnswered.includes(value))
    .toSorted((one, other) => (other.credit ?? 0) - (one.credit ?? 0));
  const [best, good] = SHARE[profile];
  const chance = chanceOf(profile, who.key, question.id);
  const place = chance < best ? 0 : chance < good ? 1 : ranked.length - 1;
  return ranked[Math.min(place, ranked.length - 1)]?.value;
}

function textAnswer({ id }: Question, who: Respondent): string | null {
  const german = who.language === "de";
  if (id === "entity_registration")
    return german
      ? `${who.name}, Registernummer ${who.number}, ${who.city}`
      : `${who.name}, register number ${who.number}, ${who.city}`;
  if (id === "storage_countries")
    return german
      ? `Nur ${who.country} (${who.city}); Sicherungen im zweiten Brandabschnitt am selben Ort.`
      : `${who.country} only (${who.city}); backups in a second fire zone at the same site.`;
  return null;
}
