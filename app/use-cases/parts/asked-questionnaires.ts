// Decides which edition of a questionnaire is sent now, and how long it will take to answer.
import { findEdition, listEditions, type PublishedEdition } from "#questionnaires/catalogue.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import type { Exposure } from "#scoring/facts.ts";

/** The newest published edition. Throws for a questionnaire that was never published: a package names no other. */
export function newestEdition(questionnaire: string): PublishedEdition {
  const newest = listEditions().findLast(({ id }) => id === questionnaire);
  const edition = newest && findEdition(newest.id, newest.edition);
  if (!edition) throw new Error(`no edition of the questionnaire ${questionnaire} is published`);
  return edition;
}

export interface AskedQuestionnaire {
  readonly id: string;
  readonly edition: string;
  readonly title: { readonly en: string; readonly de: string };
  /** Questions that matter for the exposure class; conditions may hide some of them. */
  readonly questions: number;
}

/** What the newest edition asks at this exposure class. */
export function askedQuestionnaire(questionnaire: string, exposure: Exposure): AskedQuestionnaire {
  const edition = newestEdition(questionnaire);
  const questions = sectionsAsked(edition, { exposure }).reduce(
    (sum, section) => sum + section.questions.length,
    0,
  );
  return { id: edition.id, edition: edition.edition, title: edition.title, questions };
}

/** Minutes to answer, in steps of ten: a minute and a half a question, ten for each document, five to sign. */
export function minutesFor(asked: {
  readonly questions: number;
  readonly documents: number;
  readonly agreements: number;
}): number {
  const minutes = asked.questions * 1.5 + asked.documents * 10 + asked.agreements * 5;
  return Math.max(10, Math.ceil(minutes / 10) * 10);
}
