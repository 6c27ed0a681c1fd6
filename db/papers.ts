// What is signed beside deed and joinder: the versions of each paper, and what in an engagement calls for one.
import { sql } from "kysely";
import type { AgreementKind } from "./agreements.ts";
import type { Reader } from "./connection.ts";

/** A supplier as far as a paper needs it; undefined when there is none of this id. */
export async function findPaperSupplier(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("supplier")
    .where("id", "=", supplierId)
    .select(["id", "legal_name as name", "country", "status"])
    .executeTakeFirst();
}

/** The engagements of a supplier that a paper can be made for, newest first. */
export async function listPaperEngagements(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("engagement")
    .where("supplier_id", "=", supplierId)
    .where("state", "in", ["draft", "open"])
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(100)
    .select([
      "id",
      "title",
      "state",
      "material_level as level",
      "countries",
      "parent_engagement_id as parentId",
    ])
    .execute();
}

export type PaperEngagement = Awaited<ReturnType<typeof listPaperEngagements>>[number];

/** Every agreement ever made with a supplier, newest first: the register of one company. */
export async function listSupplierAgreements(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("agreement as a")
    .leftJoin("engagement as e", "e.id", "a.engagement_id")
    .where("a.supplier_id", "=", supplierId)
    .orderBy("a.created_at", "desc")
    .orderBy("a.id")
    .limit(300)
    .select([
      "a.id",
      "a.kind",
      "a.reference",
      "a.state",
      "a.engagement_id as engagementId",
      "e.title as engagementTitle",
      "a.effective_on as effectiveOn",
      "a.ends_on as endsOn",
      "a.created_at as createdAt",
    ])
    .execute();
}

export type SupplierAgreement = Awaited<ReturnType<typeof listSupplierAgreements>>[number];

/** The versions of one paper of a supplier, newest first; `engagementId` null for what binds the whole company. */
export async function listPaperVersions(
  reader: Reader,
  paper: {
    readonly supplierId: string;
    readonly kind: AgreementKind;
    readonly engagementId: string | null;
  },
) {
  return reader
    .selectFrom("agreement")
    .where("supplier_id", "=", paper.supplierId)
    .where("kind", "=", paper.kind)
    .where("engagement_id", "is not distinct from", paper.engagementId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(100)
    .select([
      "id",
      "reference",
      "state",
      "locale",
      "terms",
      "facts",
      "material",
      "ends_on as endsOn",
    ])
    .execute();
}

/**
 * What an agreement is read against: the newest version before it, of the same kind, for the same company and
 * engagement, that the supplier signed. Undefined when it is the first.
 */
export async function findSignedBefore(reader: Reader, agreementId: string) {
  return reader
    .selectFrom("agreement as a")
    .innerJoin("agreement as old", (join) =>
      join
        .onRef("old.supplier_id", "=", "a.supplier_id")
        .onRef("old.kind", "=", "a.kind")
        .on(sql<boolean>`old.engagement_id is not distinct from a.engagement_id`)
        .onRef("old.created_at", "<", "a.created_at"),
    )
    .where("a.id", "=", agreementId)
    .where("old.signed_at", "is not", null)
    .orderBy("old.created_at", "desc")
    .orderBy("old.id")
    .limit(1)
    .select([
      "old.id",
      "old.kind",
      "old.reference",
      "old.template",
      "old.edition",
      "old.terms",
      "old.facts",
    ])
    .executeTakeFirst();
}

/** The items of an engagement: those asked for or granted under it, and those its place in the chain was opened for. */
export async function listEngagementItems(reader: Reader, engagementId: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    overlays: string[];
    allowedCountries: string[] | null;
  }>`
    select m.id, m.title, m.overlays, m.allowed_countries as "allowedCountries" from material m
    where m.state = 'active' and m.id in (
      select r.material_id from access_request r where r.engagement_id = ${engagementId}::uuid and r.state in ('open', 'granted')
      union select unnest(c.material_ids) from subcontracting c
        where c.sub_engagement_id = ${engagementId}::uuid and c.state in ('proposed', 'consented'))
    order by m.title, m.id`.execute(reader);
  return rows;
}
