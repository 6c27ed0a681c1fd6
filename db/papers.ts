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
      // the last day on which it counts although it has to be signed anew
      sql<string | null>`renewal_due(a.id)`.as("renewBy"),
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

/** Whose papers are looked at: those of one engagement, of every open one of a supplier, or what one item calls for. */
export type PaperScope =
  { readonly supplierId: string } | { readonly engagementId: string; readonly materialId?: string };

/** The engagements, drafts and open ones, with an item that carries one of the marks, newest first. */
export async function listPaperCases(
  reader: Reader,
  scope: PaperScope,
  marks: readonly string[],
): Promise<PaperSubjectRow[]> {
  const whose =
    "supplierId" in scope
      ? sql`e.supplier_id = ${scope.supplierId}::uuid`
      : sql`e.id = ${scope.engagementId}::uuid`;
  const item =
    "materialId" in scope
      ? sql`m.id = ${scope.materialId}::uuid`
      : sql`m.id in (
          select r.material_id from access_request r where r.engagement_id = e.id and r.state in ('open', 'granted')
          union select unnest(c.material_ids) from subcontracting c
            where c.sub_engagement_id = e.id and c.state in ('proposed', 'consented'))`;
  const { rows } = await sql<PaperSubjectRow>`
    select e.id as "engagementId", e.title as "engagementTitle", e.supplier_id as "supplierId",
      s.country as "supplierCountry", e.countries
    from engagement e join supplier s on s.id = e.supplier_id
    where ${whose} and e.state in ('draft', 'open') and exists (
      select from material m where m.state = 'active' and m.overlays && ${[...marks]}::text[] and ${item})
    order by e.created_at desc, e.id limit 20`.execute(reader);
  return rows;
}

export interface PaperSubjectRow {
  readonly engagementId: string;
  readonly engagementTitle: string;
  readonly supplierId: string;
  readonly supplierCountry: string;
  readonly countries: readonly string[];
}

/** One item as far as it can call for a paper; none when it is not in use. */
export async function listItemAlone(reader: Reader, materialId: string) {
  return reader
    .selectFrom("material")
    .where("id", "=", materialId)
    .where("state", "=", "active")
    .select(["title", "overlays"])
    .execute();
}
