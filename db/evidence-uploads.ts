// Where an uploaded file belongs, and the row it becomes: one per content and request, however often it is sent.
import { sql } from "kysely";
import type { EvidenceKind } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

/** An open request of this supplier, under an engagement that is open. */
export async function findOpenRequest(reader: Reader, supplierId: string, requestId: string) {
  return reader
    .selectFrom("evidence_request as q")
    .innerJoin("engagement as e", "e.id", "q.engagement_id")
    .where("q.id", "=", requestId)
    .where("q.supplier_id", "=", supplierId)
    .where("q.state", "=", "open")
    .where("e.state", "=", "open")
    .select(["q.id as requestId", "q.kind"])
    .executeTakeFirst();
}

/** An assessment of this supplier that can still be answered. */
export async function findAnswerable(reader: Reader, supplierId: string, assessmentId: string) {
  return reader
    .selectFrom("assessment")
    .where("id", "=", assessmentId)
    .where("supplier_id", "=", supplierId)
    .where("state", "in", ["sent", "opened", "started", "returned"])
    .select(["id", "questionnaire", "edition", "exposure"])
    .executeTakeFirst();
}

/** The piece of evidence that a new file replaces: this supplier's, and not replaced yet. */
export async function findReplaceable(reader: Reader, supplierId: string, evidenceId: string) {
  return reader
    .selectFrom("evidence as v")
    .where("v.id", "=", evidenceId)
    .where("v.supplier_id", "=", supplierId)
    .select((eb) => [
      "v.id",
      "v.request_id as requestId",
      "v.kind",
      "v.title",
      "v.review_state as reviewState",
      eb
        .or([
          eb("v.replaced_at", "is not", null),
          eb.exists(
            eb
              .selectFrom("evidence as n")
              .whereRef("n.supersedes_id", "=", "v.id")
              .whereRef("n.supplier_id", "=", "v.supplier_id")
              .select("n.id"),
          ),
        ])
        .$castTo<boolean>()
        .as("replaced"),
    ])
    .executeTakeFirst();
}

/** A piece of evidence that came of the very same upload and still stands. */
export async function findSameUpload(reader: Reader, supplierId: string, uploadKey: string) {
  return reader
    .selectFrom("evidence")
    .where("supplier_id", "=", supplierId)
    .where("upload_key", "=", uploadKey)
    .where("replaced_at", "is", null)
    .select(["id", "file_id as fileId"])
    .executeTakeFirst();
}

/** A kept file of this supplier with the same content and kind, unless malware was found in it. */
export async function findSameFile(
  reader: Reader,
  supplierId: string,
  file: { sha256: string; sniffedType: string },
) {
  return reader
    .selectFrom("stored_file")
    .where("supplier_id", "=", supplierId)
    .where("sha256", "=", file.sha256)
    .where("sniffed_type", "=", file.sniffedType)
    .where("scan_state", "<>", "infected")
    .select("id")
    .executeTakeFirst();
}

export interface NewEvidence {
  readonly id: string;
  readonly supplierId: string;
  readonly requestId: string | null;
  readonly fileId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly uploadKey: string;
  readonly supersedesId: string | null;
  readonly createdBy: string;
}

/** Adds a piece of evidence, still to be described and reviewed. */
export async function addEvidence(writer: Writer, evidence: NewEvidence): Promise<void> {
  await writer
    .insertInto("evidence")
    .values({
      id: evidence.id,
      supplier_id: evidence.supplierId,
      request_id: evidence.requestId,
      file_id: evidence.fileId,
      kind: evidence.kind,
      title: evidence.title,
      upload_key: evidence.uploadKey,
      supersedes_id: evidence.supersedesId,
      created_by: evidence.createdBy,
    })
    .execute();
}

/** Retires evidence that a new file replaces. Accepted evidence stays in force until the new one is accepted too. */
export async function retireReplaced(writer: Writer, evidenceId: string): Promise<void> {
  await writer
    .updateTable("evidence")
    .set({ replaced_at: sql`now()` })
    .where("id", "=", evidenceId)
    .where("replaced_at", "is", null)
    .where("review_state", "<>", "accepted")
    .execute();
}

/** Ties evidence to a question; once is enough. */
export async function attachToQuestion(
  writer: Writer,
  link: {
    assessmentId: string;
    questionId: string;
    supplierId: string;
    evidenceId: string;
    contactId: string;
  },
): Promise<void> {
  await writer
    .insertInto("answer_evidence")
    .values({
      assessment_id: link.assessmentId,
      question_id: link.questionId,
      supplier_id: link.supplierId,
      evidence_id: link.evidenceId,
      attached_by: link.contactId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
