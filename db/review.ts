// What a reviewer reads of one assessment: whose it is, every answer with its review, and the evidence behind it.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** An assessment that was sent, with the names around it; undefined when there is none. Drafts are not reviewed. */
export async function findReviewedAssessment(reader: Reader, assessmentId: string) {
  return reader
    .selectFrom("assessment as a")
    .innerJoin("supplier as s", "s.id", "a.supplier_id")
    .innerJoin("engagement as e", "e.id", "a.engagement_id")
    .leftJoin("contact as c", "c.id", "a.submitted_by")
    .leftJoin("staff_member as inviter", "inviter.id", "e.created_by")
    .where("a.id", "=", assessmentId)
    .where("a.state", "<>", "draft")
    .select([
      "a.id as id",
      "a.supplier_id as supplierId",
      "a.engagement_id as engagementId",
      "a.questionnaire as questionnaire",
      "a.edition as edition",
      "a.edition_sha256 as editionSha256",
      "a.model_edition as modelEdition",
      "a.exposure as exposure",
      "a.state as state",
      "a.due_on as dueOn",
      "a.submitted_at as submittedAt",
      "a.decided_at as decidedAt",
      "s.legal_name as supplierName",
      "e.title as engagementTitle",
      "e.material_level as materialLevel",
      "e.created_by as inviterId",
      "inviter.name as inviterName",
      "c.name as submittedBy",
    ])
    .executeTakeFirst();
}

export type ReviewedAssessment = NonNullable<Awaited<ReturnType<typeof findReviewedAssessment>>>;

/** Every answer of an assessment with its review and how often it was given. */
export async function listReviewedAnswers(reader: Reader, assessmentId: string) {
  return reader
    .selectFrom("answer as w")
    .innerJoin("contact as c", "c.id", "w.answered_by")
    .leftJoin("staff_member as r", "r.id", "w.reviewed_by")
    .where("w.assessment_id", "=", assessmentId)
    .select([
      "w.question_id as questionId",
      "w.value as value",
      "w.not_applicable_reason as notApplicable",
      "w.comment as comment",
      "w.version as version",
      "w.answered_at as answeredAt",
      sql<string>`(w.answered_at at time zone 'UTC')::date`.as("answeredOn"),
      "c.name as answeredBy",
      "w.review_state as reviewState",
      "w.review_message as reviewMessage",
      "w.internal_note as internalNote",
      "w.not_applicable_approved as notApplicableApproved",
      "w.assurance as assurance",
      "w.reviewed_at as reviewedAt",
      "r.name as reviewedBy",
      // changed after somebody reviewed it: whatever was decided about the old words says nothing about these
      sql<boolean>`coalesce(w.answered_at > w.reviewed_at, false)`.as("changedSinceReview"),
    ])
    .select((eb) =>
      eb
        .selectFrom("answer_event as h")
        .whereRef("h.assessment_id", "=", "w.assessment_id")
        .whereRef("h.question_id", "=", "w.question_id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("timesGiven"),
    )
    .execute();
}

export type ReviewedAnswer = Awaited<ReturnType<typeof listReviewedAnswers>>[number];

/** Earlier and present words of one answer, the latest first. */
export async function listAnswerHistory(reader: Reader, assessmentId: string, questionId: string) {
  return reader
    .selectFrom("answer_event as h")
    .innerJoin("contact as c", "c.id", "h.contact_id")
    .where("h.assessment_id", "=", assessmentId)
    .where("h.question_id", "=", questionId)
    .orderBy("h.id", "desc")
    .limit(50)
    .select([
      "h.id as id",
      "h.at as at",
      "c.name as by",
      "h.value as value",
      "h.not_applicable_reason as notApplicable",
      "h.comment as comment",
    ])
    .execute();
}

/**
 * The evidence attached to the answers of an assessment. A piece that was replaced stands for its latest accepted
 * successor: the supplier attached the certificate, not this one copy of it.
 */
export async function listAnswerEvidence(reader: Reader, assessmentId: string) {
  const { rows } = await sql<AttachedEvidence>`
    with recursive chain as (
      select l.question_id, v.id, v.supplier_id, 0 as depth from answer_evidence l join evidence v on v.id = l.evidence_id
        where l.assessment_id = ${assessmentId}::uuid
      union all
      select chain.question_id, v.id, v.supplier_id, chain.depth + 1 from chain
        join evidence v on v.supersedes_id = chain.id and v.supplier_id = chain.supplier_id where chain.depth < 20)
    select distinct on (chain.question_id, v.id) chain.question_id as "questionId", v.id, v.kind, v.title,
      v.file_id as "fileId", f.original_name as "fileName", f.scan_state as "scanState", v.review_state as "reviewState",
      v.assurance, v.replaced_at is not null as replaced, v.issued_on as "issuedOn", v.effective_on as "effectiveOn",
      v.expires_on as "expiresOn", (v.created_at at time zone 'UTC')::date as "receivedOn"
    from chain join evidence v on v.id = chain.id join stored_file f on f.id = v.file_id
    order by chain.question_id, v.id, v.created_at`.execute(reader);
  return rows;
}

export interface AttachedEvidence {
  readonly questionId: string;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly scanState: "quarantined" | "not_scanned" | "clean" | "infected" | "error";
  readonly reviewState: "pending" | "accepted" | "rejected";
  /** How far the document itself was checked; null for one accepted before that was asked. */
  readonly assurance: "document_reviewed" | "independently_verified" | null;
  readonly replaced: boolean;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly receivedOn: string;
}
