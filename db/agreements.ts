// Agreements as people read them: the register's list, one agreement whole, and what a supplier may see of its own.
import { sql, type SqlBool } from "kysely";
import type { Reader } from "./connection.ts";
import type { Agreement } from "./schema.generated.ts";

export type AgreementKind = Agreement["kind"];
export const AGREEMENT_STATES = [
  "draft",
  "sent",
  "signed",
  "in_force",
  "declined",
  "withdrawn",
  "superseded",
  "terminated",
] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];
export const VERDICTS = ["pass", "fail", "review"] as const;
export type FlowDownVerdict = (typeof VERDICTS)[number];

export interface AgreementFilter {
  readonly kinds: readonly AgreementKind[];
  readonly state: AgreementState | "";
  readonly verdict: FlowDownVerdict | "";
  readonly q: string;
}

/** A row's place in a list by time. The moment stays text: a JavaScript Date would lose its microseconds. */
export interface PlaceInList {
  readonly at: string;
  readonly id: string;
}

/** A moment as text that sorts and comes back as it was. */
export const momentText = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Agreements, newest first, one page from behind `after`. The verdict is the last one recorded. */
export async function listAgreements(
  reader: Reader,
  filter: AgreementFilter,
  page: { readonly after: PlaceInList | null; readonly size: number },
) {
  let query = reader
    .selectFrom("agreement as a")
    .leftJoin("supplier as s", "s.id", "a.supplier_id")
    .leftJoin("engagement as e", "e.id", "a.engagement_id")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("flow_down_check as c")
          .whereRef("c.agreement_id", "=", "a.id")
          .orderBy("c.checked_at", "desc")
          .orderBy("c.id")
          .limit(1)
          .select("c.verdict")
          .as("latest"),
      (join) => join.onTrue(),
    )
    .where("a.kind", "in", filter.kinds)
    .select([
      "a.id",
      "a.kind",
      "a.title",
      "a.reference",
      "a.counterparty",
      "a.state",
      "a.effective_on as effectiveOn",
      "a.ends_on as endsOn",
      "s.legal_name as supplierName",
      "e.title as engagementTitle",
      "latest.verdict",
      momentText("a.created_at").as("place"),
    ]);
  if (filter.state !== "") query = query.where("a.state", "=", filter.state);
  if (filter.verdict !== "") query = query.where("latest.verdict", "=", filter.verdict);
  if (filter.q !== "") {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or(
        (["a.reference", "a.counterparty", "s.legal_name", "e.title"] as const).map((column) =>
          eb(column, "ilike", like),
        ),
      ),
    );
  }
  if (page.after)
    query = query.where(
      sql<SqlBool>`(a.created_at, a.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`,
    );
  return query
    .orderBy("a.created_at", "desc")
    .orderBy("a.id", "desc")
    .limit(page.size + 1)
    .execute();
}

const WHOLE = [
  "a.id",
  "a.kind",
  "a.title",
  "a.supplier_id as supplierId",
  "a.engagement_id as engagementId",
  "a.parent_id as parentId",
  "a.supersedes_id as supersedesId",
  "a.counterparty",
  "a.reference",
  "a.template",
  "a.edition",
  "a.locale",
  "a.terms",
  "a.modes",
  "a.facts",
  "a.material",
  "a.text_body as text",
  "a.text_sha256 as sha256",
  "a.state",
  "a.effective_on as effectiveOn",
  "a.ends_on as endsOn",
  "a.sent_at as sentAt",
  "a.sign_by as signBy",
  "a.signed_at as signedAt",
  "a.countersigned_at as countersignedAt",
  "a.decline_reason as declineReason",
  "a.end_reason as endReason",
  "a.ended_at as endedAt",
  "a.created_at as createdAt",
  "a.created_by as createdBy",
  "a.version",
  "s.legal_name as supplierName",
  "s.registration_number as registrationNumber",
  "s.country as supplierCountry",
  "e.title as engagementTitle",
  "e.material_level as materialLevel",
  "e.state as engagementState",
  "e.head_agreement_id as headId",
  "e.parent_engagement_id as parentEngagementId",
] as const;

/** One agreement with whose it is and what it is about; undefined when there is none of this id. For staff. */
export async function findAgreement(reader: Reader, id: string) {
  return reader
    .selectFrom("agreement as a")
    .leftJoin("supplier as s", "s.id", "a.supplier_id")
    .leftJoin("engagement as e", "e.id", "a.engagement_id")
    .leftJoin("staff_member as author", "author.id", "a.created_by")
    .leftJoin("staff_member as ender", "ender.id", "a.ended_by")
    .leftJoin("agreement as replaced", "replaced.supersedes_id", "a.id")
    .where("a.id", "=", id)
    .select(WHOLE)
    .select([
      "author.name as createdByName",
      "ender.name as endedByName",
      "replaced.id as replacedById",
    ])
    .orderBy("replaced.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export type WholeAgreement = NonNullable<Awaited<ReturnType<typeof findAgreement>>>;

/** An agreement of this supplier that was sent to it; a draft does not exist for it. */
export async function findOwnAgreement(reader: Reader, supplierId: string, id: string) {
  return reader
    .selectFrom("agreement as a")
    .innerJoin("supplier as s", "s.id", "a.supplier_id")
    .leftJoin("engagement as e", "e.id", "a.engagement_id")
    .where("a.supplier_id", "=", supplierId)
    .where("a.id", "=", id)
    .where("a.sent_at", "is not", null)
    .select([
      "a.id",
      "a.kind",
      "a.title",
      "a.reference",
      "a.template",
      "a.edition",
      "a.locale",
      "a.terms",
      "a.facts",
      "a.text_body as text",
      "a.text_sha256 as sha256",
      "a.state",
      "a.effective_on as effectiveOn",
      "a.ends_on as endsOn",
      "a.sent_at as sentAt",
      "a.sign_by as signBy",
      "a.signed_at as signedAt",
      "a.countersigned_at as countersignedAt",
      "a.decline_reason as declineReason",
      "a.supersedes_id as supersedesId",
      "a.version",
      "a.created_by as createdBy",
      "s.legal_name as supplierName",
      "s.registration_number as registrationNumber",
      "s.country as supplierCountry",
      "e.title as engagementTitle",
      "e.id as engagementId",
    ])
    .executeTakeFirst();
}

export type OwnAgreement = NonNullable<Awaited<ReturnType<typeof findOwnAgreement>>>;

/** The supplier's own agreements that were sent to it, newest first. */
export async function listOwnAgreements(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("agreement as a")
    .leftJoin("engagement as e", "e.id", "a.engagement_id")
    .where("a.supplier_id", "=", supplierId)
    .where("a.sent_at", "is not", null)
    .orderBy("a.created_at", "desc")
    .orderBy("a.id")
    .limit(200)
    .select([
      "a.id",
      "a.kind",
      "a.title",
      "a.reference",
      "a.state",
      "a.effective_on as effectiveOn",
      "a.sent_at as sentAt",
      "a.sign_by as signBy",
      "e.title as engagementTitle",
    ])
    .execute();
}
