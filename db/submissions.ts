// Submitting: the assessment's row is held while the answers are judged complete, and moves once.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** States in which a supplier may submit. */
const OPEN = ["sent", "opened", "started", "returned"] as const;

/** Holds an assessment that may be submitted until the transaction ends; undefined when it may not (any more). */
export async function lockForSubmission(writer: Writer, supplierId: string, assessmentId: string) {
  return writer
    .selectFrom("assessment as a")
    .where("a.supplier_id", "=", supplierId)
    .where("a.id", "=", assessmentId)
    .where("a.state", "in", OPEN)
    .forNoKeyUpdate()
    .select([
      "a.id",
      "a.state",
      "a.questionnaire",
      "a.edition",
      "a.exposure",
      "a.engagement_id as engagementId",
    ])
    .executeTakeFirst();
}

export interface SubmissionStatement {
  readonly id: string;
  readonly edition: string;
  readonly sha256: string;
  readonly locale: "en" | "de";
  readonly text: string;
  readonly name: string;
  readonly title: string;
  readonly answersSha256: string;
}

/** Moves the assessment to submitted, with the statement; answers that came back wait for review again. Once. */
export async function markSubmitted(
  writer: Writer,
  submission: {
    readonly supplierId: string;
    readonly assessmentId: string;
    readonly contactId: string;
    readonly statement: SubmissionStatement;
  },
): Promise<Date | undefined> {
  const { supplierId, assessmentId, contactId, statement } = submission;
  const moved = await writer
    .updateTable("assessment")
    .set({
      state: "submitted",
      // after the lock, so that no answer that counts is younger than the submission
      submitted_at: sql`clock_timestamp()`,
      started_at: sql`coalesce(started_at, now())`,
      submitted_by: contactId,
      statement: JSON.stringify(statement),
    })
    .where("supplier_id", "=", supplierId)
    .where("id", "=", assessmentId)
    .where("state", "in", OPEN)
    .returning("submitted_at as submittedAt")
    .executeTakeFirst();
  if (!moved?.submittedAt) return undefined;
  await writer
    .updateTable("answer")
    .set({ review_state: "pending" })
    .where("supplier_id", "=", supplierId)
    .where("assessment_id", "=", assessmentId)
    .where("review_state", "=", "returned")
    .execute();
  return moved.submittedAt;
}

/** Who inside wants to know of a submission: whoever invited, and the risk officers. */
export async function listSubmissionReaders(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("staff_member as s")
    .where("s.status", "=", "active")
    .where((eb) =>
      eb.or([
        eb(eb.val("risk_officer"), "=", eb.fn.any("s.roles")),
        eb(
          "s.id",
          "=",
          eb.selectFrom("engagement as e").where("e.id", "=", engagementId).select("e.created_by"),
        ),
      ]),
    )
    .orderBy("s.created_at")
    .limit(25)
    .select(["s.id", "s.name", "s.email"])
    .execute();
}

/** The answers as they stood when the assessment was last submitted, from their history: what a receipt repeats. */
export async function listSubmittedAnswers(
  reader: Reader,
  supplierId: string,
  assessmentId: string,
) {
  return reader
    .selectFrom("answer_event as v")
    .innerJoin("assessment as a", "a.id", "v.assessment_id")
    .where("v.supplier_id", "=", supplierId)
    .where("v.assessment_id", "=", assessmentId)
    .whereRef("v.at", "<=", "a.submitted_at")
    .distinctOn("v.question_id")
    .orderBy("v.question_id")
    .orderBy("v.version", "desc")
    .select([
      "v.question_id as questionId",
      "v.value",
      "v.not_applicable_reason as notApplicable",
      "v.comment",
      "v.version",
    ])
    .execute();
}

/** The documents beside the answers of an assessment: their titles and checksums, by question. */
export async function listAttachedEvidence(
  reader: Reader,
  supplierId: string,
  assessmentId: string,
) {
  return reader
    .selectFrom("answer_evidence as x")
    .innerJoin("evidence as v", "v.id", "x.evidence_id")
    .innerJoin("stored_file as f", "f.id", "v.file_id")
    .where("x.supplier_id", "=", supplierId)
    .where("x.assessment_id", "=", assessmentId)
    .orderBy("v.title")
    .select(["x.question_id as questionId", "v.title", "f.sha256"])
    .execute();
}
