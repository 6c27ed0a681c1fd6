// Reads what a receipt repeats: the answers as they were submitted, from their history, and the statement as declared.
import type { Submission } from "#app/pdf/submission-receipt.ts";
import { QUESTIONNAIRE_WORDS } from "#app/screens/supplier/questionnaire-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { basisOf } from "#app/use-cases/parts/assessment-basis.server.ts";
import { findAssessmentOfSupplier, findSupplierFacts } from "#db/assessments-of-supplier.ts";
import type { Reader } from "#db/connection.ts";
import { findContact } from "#db/contacts.ts";
import { readSettings } from "#db/settings.ts";
import {
  listAttachedEvidence,
  listSubmittedAnswers,
  type SubmissionStatement,
} from "#db/submissions.ts";
import type { SupplierPerson } from "./context.ts";
import { speakSheet } from "./read-answer-sheet.server.ts";

/** The receipt's content; undefined when nothing was submitted or it is another supplier's. */
export async function readReceipt(
  reader: Reader,
  { supplierId, language: locale }: SupplierPerson,
  assessmentId: string,
  portal: string,
): Promise<Submission | undefined> {
  const assessment = await findAssessmentOfSupplier(reader, supplierId, assessmentId);
  const basis = assessment && basisOf(assessment);
  const statement = assessment?.statement as SubmissionStatement | null | undefined;
  if (!assessment?.submittedAt || !assessment.submittedById || !basis || !statement)
    return undefined;
  const words = wordsFor(QUESTIONNAIRE_WORDS, locale);
  const answers = await listSubmittedAnswers(reader, supplierId, assessmentId);
  const attached = await listAttachedEvidence(reader, supplierId, assessmentId);
  const { edition, exposure } = basis;
  const { sections } = speakSheet(edition, { exposure }, answers, attached, locale);
  const supplier = await findSupplierFacts(reader, supplierId);
  const contact = await findContact(reader, supplierId, assessment.submittedById);
  const { organisation } = await readSettings(reader);
  const files = new Map(
    attached.map(({ title, sha256 }) => [`${title}/${sha256}`, { name: title, sha256 }]),
  );
  return {
    locale,
    receiptId: assessmentId,
    requestedBy: organisation,
    portal,
    supplier: {
      legalName: supplier.legalName,
      registration: supplier.registrationNumber || null,
    },
    submittedBy: { name: statement.name, email: contact?.email ?? "", role: statement.title },
    submittedAt: assessment.submittedAt,
    questionnaire: {
      title: edition.title[locale],
      edition: edition.edition,
      checksum: edition.sha256,
    },
    statementOfTruth: statement.text,
    answersSha256: statement.answersSha256,
    sections: sections.map((section) => ({
      title: `${section.id}. ${section.title}`,
      answers: section.questions.map(({ text, lines, notApplicable, comment }) => ({
        question: text,
        answer:
          notApplicable !== null ? words.doesNotApply(notApplicable) : lines.join("; ") || null,
        note: comment || null,
      })),
    })),
    evidence: [...files.values()],
  };
}
