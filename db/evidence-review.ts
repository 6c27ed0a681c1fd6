// One piece of evidence before its reviewer: what it is, what rests on it, what came before; and the verdict.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** Everything a reviewer reads about a piece. */
export async function findEvidence(reader: Reader, evidenceId: string) {
  return reader
    .selectFrom("evidence as v")
    .innerJoin("stored_file as f", "f.id", "v.file_id")
    .innerJoin("supplier as s", "s.id", "v.supplier_id")
    .leftJoin("contact as c", "c.id", "v.created_by")
    .leftJoin("staff_member as r", "r.id", "v.reviewed_by")
    .leftJoin("evidence as n", "n.supersedes_id", "v.id")
    .leftJoin("evidence_request as q", "q.id", "v.request_id")
    .leftJoin("engagement as e", "e.id", "q.engagement_id")
    .where("v.id", "=", evidenceId)
    .select([
      "v.id",
      "v.supplier_id as supplierId",
      "s.legal_name as supplierName",
      "v.kind",
      "v.title",
      "v.issued_on as issuedOn",
      "v.effective_on as effectiveOn",
      "v.expires_on as expiresOn",
      "v.issuer",
      "v.reference",
      "v.review_state as reviewState",
      "v.review_reason as reviewReason",
      "v.assurance",
      "v.reviewed_at as reviewedAt",
      "r.name as reviewer",
      "v.replaced_at as replacedAt",
      "v.supersedes_id as supersedesId",
      "n.id as successorId",
      "v.created_by as createdBy",
      "c.name as sentBy",
      "v.created_at as sentAt",
      "v.version",
      "f.id as fileId",
      "f.original_name as fileName",
      "f.sniffed_type as fileKind",
      "f.size_bytes as bytes",
      "f.sha256",
      "f.scan_state as scanState",
      "f.scan_detail as scanDetail",
      "q.required",
      "e.id as engagementId",
      "e.title as engagement",
    ])
    .executeTakeFirst();
}

/** The questions that a piece is attached to, with the edition that says what they ask. */
export async function listQuestionsOn(reader: Reader, evidenceId: string) {
  return reader
    .selectFrom("answer_evidence as l")
    .innerJoin("assessment as a", "a.id", "l.assessment_id")
    .innerJoin("engagement as e", "e.id", "a.engagement_id")
    .where("l.evidence_id", "=", evidenceId)
    .orderBy("l.attached_at")
    .limit(100)
    .select([
      "l.question_id as questionId",
      "a.id as assessmentId",
      "a.questionnaire",
      "a.edition",
      "e.title as engagement",
    ])
    .execute();
}

/** What the record says about a piece and its file, the newest first. */
export async function listEvidenceHistory(reader: Reader, subjectIds: readonly string[]) {
  return reader
    .selectFrom("audit_event")
    .where("subject_id", "in", subjectIds)
    .orderBy("at", "desc")
    .orderBy("seq", "desc")
    .limit(60)
    .select(["stream", "seq", "type", "at", "actor_name as actorName"])
    .execute();
}

/** What was written back and forth about a piece, the oldest first. */
export async function listEvidenceMessages(reader: Reader, evidenceId: string) {
  return reader
    .selectFrom("evidence_message")
    .where("evidence_id", "=", evidenceId)
    .orderBy("at")
    .orderBy("id")
    .limit(200)
    .select(["id", "author_kind as authorKind", "author_name as authorName", "text", "at"])
    .execute();
}

/** The piece that waits longest behind this one, so that a reviewer can go on. */
export async function findNextPending(
  reader: Reader,
  afterId: string,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom("evidence")
    .where("review_state", "=", "pending")
    .where("replaced_at", "is", null)
    .where("id", "<>", afterId)
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .select("id")
    .executeTakeFirst();
  return row?.id;
}

export interface Acceptance {
  readonly evidenceId: string;
  readonly version: number;
  readonly reviewerId: string;
  readonly issuedOn: string;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly issuer: string;
  readonly reference: string;
  readonly assurance: "document_reviewed" | "independently_verified";
}

/**
 * Accepts a piece with what the reviewer read off it, in one statement: only what is pending, not replaced, unchanged
 * since it was read, and not under suspicion. Of two reviewers one wins. False when nothing was accepted.
 */
export async function acceptPiece(writer: Writer, verdict: Acceptance): Promise<boolean> {
  const result = await writer
    .updateTable("evidence as v")
    .set({
      issued_on: verdict.issuedOn,
      effective_on: verdict.effectiveOn,
      expires_on: verdict.expiresOn,
      issuer: verdict.issuer,
      reference: verdict.reference,
      assurance: verdict.assurance,
      review_state: "accepted",
      review_reason: "",
      reviewed_by: verdict.reviewerId,
      reviewed_at: sql`now()`,
      version: sql`v.version + 1`,
    })
    .where("v.id", "=", verdict.evidenceId)
    .where("v.version", "=", verdict.version)
    .where("v.review_state", "=", "pending")
    .where("v.replaced_at", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("stored_file as f")
          .whereRef("f.id", "=", "v.file_id")
          .where("f.scan_state", "in", ["clean", "not_scanned"])
          .select("f.id"),
      ),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Retires everything that an accepted piece replaces, back to the first. Returns how many. */
export async function retirePredecessors(writer: Writer, evidenceId: string): Promise<number> {
  const result = await sql`with recursive older as (
      select v.supersedes_id as id from evidence v where v.id = ${evidenceId}::uuid
      union select v.supersedes_id from evidence v join older on v.id = older.id)
    update evidence set replaced_at = now() where id in (select id from older) and replaced_at is null`.execute(
    writer,
  );
  return Number(result.numAffectedRows ?? 0n);
}

/** Rejects a piece that is pending, in one statement. False when somebody was faster or it was replaced. */
export async function rejectPiece(
  writer: Writer,
  verdict: { evidenceId: string; version: number; reviewerId: string; reason: string },
): Promise<boolean> {
  const result = await writer
    .updateTable("evidence")
    .set({
      review_state: "rejected",
      review_reason: verdict.reason,
      reviewed_by: verdict.reviewerId,
      reviewed_at: sql`now()`,
      version: sql`version + 1`,
    })
    .where("id", "=", verdict.evidenceId)
    .where("version", "=", verdict.version)
    .where("review_state", "=", "pending")
    .where("replaced_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
