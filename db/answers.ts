// The answers of an assessment as the supplier may read them back: never the reviewer's notes or labels.
import type { Reader } from "./connection.ts";

/** Every answer with who gave it, and what the reviewer says about it to the supplier. */
export async function listAnswersOfSupplier(
  reader: Reader,
  supplierId: string,
  assessmentId: string,
) {
  return reader
    .selectFrom("answer as r")
    .innerJoin("contact as by", "by.id", "r.answered_by")
    .where("r.supplier_id", "=", supplierId)
    .where("r.assessment_id", "=", assessmentId)
    .select([
      "r.question_id as questionId",
      "r.value",
      "r.not_applicable_reason as notApplicable",
      "r.comment",
      "r.version",
      "r.answered_at as answeredAt",
      "r.review_state as reviewState",
      "r.review_message as reviewMessage",
      "r.reviewed_at as reviewedAt",
      "by.id as answeredById",
      "by.name as answeredBy",
    ])
    .execute();
}

export type AnswerOfSupplier = Awaited<ReturnType<typeof listAnswersOfSupplier>>[number];
