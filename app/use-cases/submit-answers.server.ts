// Submits a questionnaire with a named person's statement of truth; refused, with the list, while something is missing.
import type { SupplierContext } from "#app/access/context.ts";
import { answersReceived } from "#app/emails/answers-received.ts";
import { submissionNotice } from "#app/emails/submission-notice.ts";
import { answersChecksum } from "#app/use-cases/parts/answers-checksum.ts";
import { readSheet } from "#app/use-cases/parts/answer-sheet.server.ts";
import { organisationAsker } from "#app/use-cases/parts/mail-asker.ts";
import { listAnswersOfSupplier, type AnswerOfSupplier } from "#db/answers.ts";
import { findAssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { listSubmissionReaders, lockForSubmission, markSubmitted } from "#db/submissions.ts";
import { inTransaction } from "#db/transaction.ts";
import { findEdition } from "#questionnaires/catalogue.ts";
import type { MissingAnswer } from "#questionnaires/missing-answers.ts";
import { CURRENT_STATEMENTS, getStatement } from "#questionnaires/statements/statements.ts";

export interface Declaration {
  readonly name: string;
  readonly title: string;
}

export type Submitted =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "closed" | "not_found" }
  | {
      readonly ok: false;
      readonly reason: "incomplete";
      readonly missing: readonly MissingAnswer[];
    };

/** Of any number of attempts exactly one submits. Answers that came back have to be changed or explained first. */
export async function submitAnswers(
  context: SupplierContext<"own.answers.submit">,
  assessmentId: string,
  { name, title }: Declaration,
): Promise<Submitted> {
  const { supplierId, contactId, language: locale } = context.supplier;
  return inTransaction(context, async (writer) => {
    const assessment = await lockForSubmission(writer, supplierId, assessmentId);
    const edition = assessment && findEdition(assessment.questionnaire, assessment.edition);
    if (!assessment || !edition) {
      const known = await findAssessmentOfSupplier(writer, supplierId, assessmentId);
      return { ok: false, reason: known ? "closed" : "not_found" };
    }
    const answers = await listAnswersOfSupplier(writer, supplierId, assessmentId);
    const asked = { exposure: assessment.exposure };
    const { missing, visible } = readSheet(edition, asked, answers);
    const untouched = answers.filter(
      (answer) => visible.has(answer.questionId) && isUntouched(answer),
    );
    const sectionOf = (id: string) =>
      edition.sections.find(({ questions }) => questions.some((question) => question.id === id))
        ?.id ?? "";
    const open = [
      ...missing,
      ...untouched.map(({ questionId }) => ({ questionId, section: sectionOf(questionId) })),
    ];
    if (open.length > 0) return { ok: false, reason: "incomplete", missing: open };
    const statement = getStatement("statement_of_truth", CURRENT_STATEMENTS);
    const declared = {
      id: statement.id,
      edition: statement.edition,
      sha256: statement.sha256,
      locale,
      text: statement.text[locale],
      name,
      title,
      answersSha256: answersChecksum(answers),
    };
    const submittedAt = await markSubmitted(writer, {
      supplierId,
      assessmentId,
      contactId,
      statement: declared,
    });
    if (!submittedAt) return { ok: false, reason: "closed" };
    await recordEvent(writer, context.scope.actor, {
      type: assessment.state === "returned" ? "assessment.resubmitted" : "assessment.submitted",
      supplierId,
      subjectId: assessmentId,
      detail: {
        name,
        title,
        statement: `${statement.id}/${statement.edition}`,
        statementSha256: statement.sha256,
        answers: answers.length,
        answersSha256: declared.answersSha256,
        address: context.address,
      },
    });
    await mailEverybody(context, writer, {
      assessmentId,
      engagementId: assessment.engagementId,
      questionnaire: edition.title[locale],
      submittedAt,
      by: name,
      again: assessment.state === "returned",
    });
    return { ok: true };
  });
}

/** It came back and was not changed since. */
function isUntouched({ reviewState, reviewedAt, answeredAt }: AnswerOfSupplier): boolean {
  return reviewState === "returned" && reviewedAt !== null && answeredAt <= reviewedAt;
}

interface Matter {
  readonly assessmentId: string;
  readonly engagementId: string;
  readonly questionnaire: string;
  readonly submittedAt: Date;
  readonly by: string;
  readonly again: boolean;
}

async function mailEverybody(
  context: SupplierContext<"own.answers.submit">,
  writer: Writer,
  matter: Matter,
): Promise<void> {
  const { supplierId, supplierName, name, email, language: locale } = context.supplier;
  const settings = await readSettings(writer);
  const origin = context.portal.config.FLOWDOWN_URL;
  const about = { supplierId, subjectId: matter.assessmentId };
  const asker = organisationAsker(settings);
  const receipt = answersReceived({ ...matter, locale, name, supplierName, asker, origin });
  await queueMail(writer, {
    template: "answers_received",
    to: { name, address: email },
    ...receipt,
    ...about,
  });
  for (const reader of await listSubmissionReaders(writer, matter.engagementId)) {
    const notice = submissionNotice({ ...matter, name: reader.name, supplierName, asker, origin });
    await queueMail(writer, {
      template: "submission_notice",
      to: { name: reader.name, address: reader.email },
      ...notice,
      ...about,
    });
  }
}
