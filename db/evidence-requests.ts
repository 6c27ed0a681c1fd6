// What is asked of a supplier beside the questions: read by staff, added to, and waived with a reason.
import { sql } from "kysely";
import type { EvidenceKind } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

/** An engagement as far as its requests need it. */
export async function findAskingEngagement(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .where("e.id", "=", engagementId)
    .select([
      "e.id",
      "e.title",
      "e.state",
      "e.due_on as dueOn",
      "e.supplier_id as supplierId",
      "s.legal_name as supplierName",
    ])
    .executeTakeFirst();
}

/** Every request of an engagement, in the order it was made. */
export async function listRequests(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("evidence_request as q")
    .leftJoin("staff_member as m", "m.id", "q.settled_by")
    .where("q.engagement_id", "=", engagementId)
    .orderBy("q.created_at")
    .orderBy("q.id")
    .limit(200)
    .select([
      "q.id",
      "q.kind",
      "q.reason",
      "q.message",
      "q.places",
      "q.required",
      "q.due_on as dueOn",
      "q.state",
      "q.waived_reason as waivedReason",
      "m.name as settledBy",
      "q.settled_at as settledAt",
    ])
    .execute();
}

/** What was sent for the requests of an engagement and still stands. */
export async function listSentFor(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("evidence as v")
    .innerJoin("evidence_request as q", "q.id", "v.request_id")
    .innerJoin("stored_file as f", "f.id", "v.file_id")
    .where("q.engagement_id", "=", engagementId)
    .where("v.replaced_at", "is", null)
    .orderBy("v.created_at")
    .limit(500)
    .select([
      "v.id",
      "v.request_id as requestId",
      "v.title",
      "v.review_state as reviewState",
      "v.issued_on as issuedOn",
      "v.expires_on as expiresOn",
      "f.scan_state as scanState",
    ])
    .execute();
}

export interface NewRequest {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly kind: EvidenceKind;
  readonly message: string;
  readonly required: boolean;
  readonly dueOn: string | null;
  readonly createdBy: string;
  /** Why, for staff. */
  readonly reason: string;
  /** The countries it is about; none: every country. */
  readonly places: readonly string[];
}

/** Asks for one more document under an open engagement. Undefined when it is not open. */
export async function addRequest(writer: Writer, request: NewRequest): Promise<string | undefined> {
  const row = await writer
    .insertInto("evidence_request")
    .columns([
      "supplier_id",
      "engagement_id",
      "kind",
      "message",
      "required",
      "due_on",
      "created_by",
      "reason",
      "places",
    ])
    .expression((eb) =>
      eb
        .selectFrom("engagement")
        .where("id", "=", request.engagementId)
        .where("supplier_id", "=", request.supplierId)
        .where("state", "=", "open")
        .select([
          "supplier_id",
          "id",
          sql<string>`${request.kind}`.as("kind"),
          sql<string>`${request.message}`.as("message"),
          sql<boolean>`${request.required}::boolean`.as("required"),
          sql<string | null>`${request.dueOn}::date`.as("due_on"),
          sql<string>`${request.createdBy}::uuid`.as("created_by"),
          sql<string>`${request.reason}`.as("reason"),
          sql<string[]>`${[...request.places]}::text[]`.as("places"),
        ]),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Does without a document that is still asked for. Undefined when it is not asked for any more. */
export async function waiveRequest(
  writer: Writer,
  waiver: { engagementId: string; requestId: string; reason: string; staffId: string },
) {
  return writer
    .updateTable("evidence_request")
    .set({
      state: "waived",
      waived_reason: waiver.reason,
      settled_by: waiver.staffId,
      settled_at: sql`now()`,
    })
    .where("id", "=", waiver.requestId)
    .where("engagement_id", "=", waiver.engagementId)
    .where("state", "=", "open")
    .returning(["supplier_id as supplierId", "kind", "required"])
    .executeTakeFirst();
}
