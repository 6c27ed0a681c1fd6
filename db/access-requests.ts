// Requests for access: what was asked for, for whom, until when, and what became of it.
import type { Reader, Writer } from "./connection.ts";

export interface Recipient {
  readonly name: string;
  readonly email: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface NewAccessRequest {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly materialId: string;
  readonly purpose: string;
  readonly untilOn: string;
  readonly mode?: "view_only" | "download";
  readonly requestedBy: string;
  readonly recipients: readonly Recipient[];
}

/** Keeps a request with its named recipients. Returns its id. */
export async function addAccessRequest(writer: Writer, asked: NewAccessRequest): Promise<string> {
  const { id } = await writer
    .insertInto("access_request")
    .values({
      supplier_id: asked.supplierId,
      engagement_id: asked.engagementId,
      material_id: asked.materialId,
      purpose: asked.purpose,
      until_on: asked.untilOn,
      requested_by: asked.requestedBy,
      mode: asked.mode ?? "download",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writer
    .insertInto("access_recipient")
    .values(
      asked.recipients.map((one) => ({ ...one, request_id: id, supplier_id: asked.supplierId })),
    )
    .execute();
  return id;
}

/** A request with everything its page shows, its decision and grant included; undefined when there is none. */
export async function findAccessRequest(reader: Reader, id: string) {
  return reader
    .selectFrom("access_request as r")
    .innerJoin("supplier as s", "s.id", "r.supplier_id")
    .innerJoin("engagement as e", "e.id", "r.engagement_id")
    .innerJoin("material as m", "m.id", "r.material_id")
    .innerJoin("staff_member as asker", "asker.id", "r.requested_by")
    .leftJoin("access_decision as d", "d.request_id", "r.id")
    .leftJoin("staff_member as decider", "decider.id", "d.decided_by")
    .leftJoin("access_grant as g", "g.request_id", "r.id")
    .leftJoin("staff_member as revoker", "revoker.id", "g.revoked_by")
    .where("r.id", "=", id)
    .select([
      "r.id",
      "r.supplier_id as supplierId",
      "s.legal_name as supplierName",
      "r.engagement_id as engagementId",
      "e.title as engagementTitle",
      "e.business_owner_id as businessOwnerId",
      "r.material_id as materialId",
      "m.reference",
      "m.title as materialTitle",
      "m.level",
      "m.phase",
      "r.purpose",
      "r.until_on as untilOn",
      "r.requested_by as requestedBy",
      "asker.name as requesterName",
      "r.requested_at as requestedAt",
      "r.state",
      "d.outcome",
      "d.reason",
      "d.conditions",
      "d.decided_at as decidedAt",
      "decider.name as deciderName",
      "g.id as grantId",
      "g.starts_on as startsOn",
      "g.ends_on as endsOn",
      "g.holds_until as holdsUntil",
      "g.lapse_code as lapseCode",
      "g.revoked_at as revokedAt",
      "g.revoke_reason as revokeReason",
      "revoker.name as revokerName",
    ])
    .executeTakeFirst();
}
export type AccessRequestFile = NonNullable<Awaited<ReturnType<typeof findAccessRequest>>>;

/** The people a request names. */
export async function listRecipients(reader: Reader, requestId: string) {
  return reader
    .selectFrom("access_recipient")
    .where("request_id", "=", requestId)
    .orderBy("name")
    .orderBy("id")
    .select(["name", "email", "country"])
    .execute();
}

/** Settles an open request, once: of any number of attempts at the same time one gets true. */
export async function settleRequest(
  writer: Writer,
  id: string,
  state: "granted" | "refused" | "withdrawn",
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("access_request")
    .set({ state })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps the decision on a request with every condition as it was judged. Returns its id. */
export async function addAccessDecision(
  writer: Writer,
  decision: {
    readonly requestId: string;
    readonly supplierId: string;
    readonly outcome: "granted" | "refused";
    readonly reason: string;
    readonly conditions: unknown;
    readonly decidedBy: string;
  },
): Promise<string> {
  const { id } = await writer
    .insertInto("access_decision")
    .values({
      request_id: decision.requestId,
      supplier_id: decision.supplierId,
      outcome: decision.outcome,
      reason: decision.reason,
      conditions: JSON.stringify(decision.conditions),
      decided_by: decision.decidedBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Requests for an item that nobody decided yet. */
export async function listOpenRequests(reader: Reader, materialId: string) {
  return reader
    .selectFrom("access_request as r")
    .innerJoin("supplier as s", "s.id", "r.supplier_id")
    .where("r.material_id", "=", materialId)
    .where("r.state", "=", "open")
    .orderBy("r.requested_at")
    .select(["r.id as requestId", "s.legal_name as supplierName", "r.until_on as untilOn"])
    .execute();
}
