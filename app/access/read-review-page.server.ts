// Reads what the review page of a questionnaire shows to this person.
import type { ReviewPageFacts } from "#app/screens/supplier/review-page.tsx";
import { basisOf } from "#app/use-cases/parts/assessment-basis.server.ts";
import { sectionsFor } from "#app/use-cases/parts/handed-over.ts";
import { listAnswersOfSupplier } from "#db/answers.ts";
import {
  findAssessmentOfSupplier,
  type AssessmentOfSupplier,
} from "#db/assessments-of-supplier.ts";
import type { Reader } from "#db/connection.ts";
import { findContact } from "#db/contacts.ts";
import { listHandovers } from "#db/handovers.ts";
import { readSettings } from "#db/settings.ts";
import { listAttachedEvidence, type SubmissionStatement } from "#db/submissions.ts";
import { CURRENT_STATEMENTS, getStatement } from "#questionnaires/statements/statements.ts";
import type { SupplierPerson } from "./context.ts";
import { speakSheet } from "./read-answer-sheet.server.ts";

/** The page's facts; undefined when the assessment is not this person's to see. */
export async function readReviewPage(
  reader: Reader,
  person: SupplierPerson,
  assessmentId: string,
): Promise<ReviewPageFacts | undefined> {
  const { supplierId, contactId, language: locale } = person;
  const sections = sectionsFor(person, assessmentId);
  const assessment = await findAssessmentOfSupplier(reader, supplierId, assessmentId);
  const basis = assessment && basisOf(assessment);
  if (!assessment || !basis || sections === null) return undefined;
  const { edition, exposure } = basis;
  const answers = await listAnswersOfSupplier(reader, supplierId, assessmentId);
  const attached = await listAttachedEvidence(reader, supplierId, assessmentId);
  const sheet = speakSheet(edition, { exposure, sections }, answers, attached, locale);
  const statement = getStatement("statement_of_truth", CURRENT_STATEMENTS);
  const contact = await findContact(reader, supplierId, contactId);
  const mine =
    person.role === "colleague" ? await listHandovers(reader, supplierId, assessmentId) : [];
  const settings = await readSettings(reader);
  const before = submissionOf(assessment);
  return {
    locale,
    assessmentId,
    title: edition.title[locale],
    asker: settings.organisation,
    standing: standingOf(assessment),
    role: person.role === "colleague" ? "colleague" : "lead",
    finished: mine.some((one) => one.contactId === contactId && one.finished),
    again: assessment.state === "returned",
    sections: sheet.sections,
    open: sheet.open,
    statement: { title: statement.title[locale], text: statement.text[locale] },
    // who submitted before need not type the function again
    person: {
      name: person.name,
      title: before?.name === person.name ? before.title : (contact?.jobTitle ?? ""),
    },
    submission: before,
  };
}

function standingOf({ state }: AssessmentOfSupplier): ReviewPageFacts["standing"] {
  return state === "submitted" || state === "decided" ? "submitted" : "open";
}

function submissionOf(assessment: AssessmentOfSupplier): ReviewPageFacts["submission"] {
  const statement = assessment.statement as SubmissionStatement | null;
  if (!statement || !assessment.submittedAt) return null;
  return {
    name: statement.name,
    title: statement.title,
    text: statement.text,
    at: assessment.submittedAt.toISOString(),
  };
}
