// Evidence as its supplier sees it: what is asked, what was sent, what became of it. No classes, no internal reasons.
import type { Reader } from "./connection.ts";

/** What is asked of a supplier under its open engagements, the earliest due first within each. */
export async function listRequestsOf(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("evidence_request as q")
    .innerJoin("engagement as e", "e.id", "q.engagement_id")
    .where("q.supplier_id", "=", supplierId)
    .where("e.supplier_id", "=", supplierId)
    .where("e.state", "=", "open")
    .where("q.state", "in", ["open", "waived"])
    .orderBy("e.created_at")
    .orderBy("q.required", "desc")
    .orderBy("q.created_at")
    .orderBy("q.id")
    .limit(300)
    .select([
      "q.id",
      "q.kind",
      "q.places",
      "q.required",
      "q.message",
      "q.due_on as dueOn",
      "q.state",
      "e.id as engagementId",
      "e.title as engagement",
    ])
    .execute();
}

/** What a supplier sent and did not replace, the newest first; of one sender when said. */
export async function listEvidenceOf(reader: Reader, supplierId: string, createdBy?: string) {
  return ofSupplier(reader, supplierId)
    .where("v.replaced_at", "is", null)
    .$if(createdBy !== undefined, (query) => query.where("v.created_by", "=", createdBy ?? ""))
    .orderBy("v.created_at", "desc")
    .orderBy("v.id")
    .limit(500)
    .execute();
}

export type EvidenceOfSupplier = Awaited<ReturnType<typeof listEvidenceOf>>[number];

/** One piece with what can still be changed; of one sender when said. */
export async function findEvidenceOf(
  reader: Reader,
  supplierId: string,
  evidenceId: string,
  createdBy?: string,
) {
  return ofSupplier(reader, supplierId)
    .where("v.id", "=", evidenceId)
    .$if(createdBy !== undefined, (query) => query.where("v.created_by", "=", createdBy ?? ""))
    .executeTakeFirst();
}

function ofSupplier(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("evidence as v")
    .innerJoin("stored_file as f", "f.id", "v.file_id")
    .leftJoin("evidence as n", (join) =>
      join.onRef("n.supersedes_id", "=", "v.id").onRef("n.supplier_id", "=", "v.supplier_id"),
    )
    .where("v.supplier_id", "=", supplierId)
    .select([
      "v.id",
      "v.request_id as requestId",
      "v.kind",
      "v.title",
      "v.issued_on as issuedOn",
      "v.effective_on as effectiveOn",
      "v.expires_on as expiresOn",
      "v.issuer",
      "v.reference",
      "v.review_state as reviewState",
      "v.review_reason as reviewReason",
      "v.reviewed_at as reviewedAt",
      "v.replaced_at as replacedAt",
      "v.supersedes_id as supersedesId",
      "v.created_at as createdAt",
      "v.version",
      "n.id as successorId",
      "f.id as fileId",
      "f.original_name as fileName",
      "f.size_bytes as bytes",
      "f.scan_state as scanState",
    ]);
}

/** What was written back and forth about a piece, the oldest first. */
export async function listMessagesOf(reader: Reader, supplierId: string, evidenceId: string) {
  return reader
    .selectFrom("evidence_message")
    .where("supplier_id", "=", supplierId)
    .where("evidence_id", "=", evidenceId)
    .orderBy("at")
    .orderBy("id")
    .limit(200)
    .select(["id", "author_kind as authorKind", "author_name as authorName", "text", "at"])
    .execute();
}
