// What an agreement hangs on: the engagement it is made for, the head agreement above it, and who stands below.
import { sql } from "kysely";
import type { Phase } from "#scoring/facts.ts";
import type { AgreementKind } from "./agreements.ts";
import type { Reader } from "./connection.ts";

/** An engagement as far as its agreement needs it; undefined when there is none of this id. */
export async function findAgreementEngagement(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .where("e.id", "=", engagementId)
    .select([
      "e.id",
      "e.title",
      "e.state",
      "e.supplier_id as supplierId",
      "e.material_level as materialLevel",
      "e.countries",
      "e.head_agreement_id as headId",
      "e.parent_engagement_id as parentEngagementId",
      "e.version",
      "s.legal_name as supplierName",
      "s.registration_number as registrationNumber",
      "s.country as supplierCountry",
    ])
    .executeTakeFirst();
}

export type AgreementEngagement = NonNullable<Awaited<ReturnType<typeof findAgreementEngagement>>>;

/** What binds a company in the chain. */
const CHAIN_KINDS: readonly AgreementKind[] = ["supplier_deed", "joinder"];

const FACTS = [
  "id",
  "kind",
  "reference",
  "counterparty",
  "title",
  "terms",
  "modes",
  "state",
  "effective_on as effectiveOn",
  "ends_on as endsOn",
] as const;

/** The facts of one agreement that a comparison needs. */
export async function findPromise(reader: Reader, agreementId: string) {
  return reader
    .selectFrom("agreement")
    .where("id", "=", agreementId)
    .select(FACTS)
    .executeTakeFirst();
}

export type StoredPromise = NonNullable<Awaited<ReturnType<typeof findPromise>>>;

/**
 * What a subcontractor joins: the deed (or joinder) in force for the engagement above its own, else the newest that
 * still counts. `number` counts the texts of this engagement that were sent, this one included.
 */
export async function findDeed(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("agreement")
    .where("engagement_id", "=", engagementId)
    .where("kind", "in", CHAIN_KINDS)
    .where("state", "not in", ["draft", "withdrawn", "superseded", "declined", "terminated"])
    .orderBy((eb) => eb("state", "=", "in_force"), "desc")
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(1)
    .select(FACTS)
    .select(
      sql<number>`(select count(*)::integer from agreement older where older.engagement_id = agreement.engagement_id
        and older.kind = agreement.kind and older.sent_at <= agreement.sent_at)`.as("number"),
    )
    .executeTakeFirst();
}

/** Everything agreed between the head agreement and an engagement's own agreement, topmost first. */
export async function listPromisesAbove(
  reader: Reader,
  engagementId: string,
): Promise<StoredPromise[]> {
  return reader
    .selectFrom(
      sql<{ engagement_id: string; step: number }>`engagement_path(${engagementId}::uuid)`.as("p"),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("agreement as x")
          .whereRef("x.engagement_id", "=", "p.engagement_id")
          .where("x.kind", "in", CHAIN_KINDS)
          .where("x.state", "not in", [
            "draft",
            "withdrawn",
            "superseded",
            "declined",
            "terminated",
          ])
          .orderBy((of) => of("x.state", "=", "in_force"), "desc")
          .orderBy("x.created_at", "desc")
          .orderBy("x.id")
          .limit(1)
          .select(FACTS.map((one) => `x.${one}` as const))
          .as("a"),
      (join) => join.onTrue(),
    )
    .where("p.step", ">", 0)
    .orderBy("p.step", "desc")
    .select([
      "a.id",
      "a.kind",
      "a.reference",
      "a.counterparty",
      "a.title",
      "a.terms",
      "a.modes",
      "a.state",
      "a.effectiveOn",
      "a.endsOn",
    ])
    .execute();
}

/** Where an engagement stands in the chain, 1 for a supplier's own, and the furthest phase that is open for it. */
export async function findPlaceInChain(reader: Reader, engagementId: string, today: string) {
  const { rows } = await sql<{ tier: number; phase: Phase | null }>`
    with recursive up as (
      select e.id, e.parent_engagement_id, 1 as tier from engagement e where e.id = ${engagementId}::uuid
      union all
      select e.id, e.parent_engagement_id, up.tier + 1 from engagement e join up on e.id = up.parent_engagement_id
        where up.tier < 50)
    select max(tier) as tier, (select max(p.phase) from engagement_phase p where p.engagement_id in (select id from up)
      and p.closes_on >= ${today}::date) as phase from up`.execute(reader);
  return rows[0] ?? { tier: 1, phase: null };
}

/** Every agreement ever made for an engagement, newest first: deed or joinder, unless papers are asked for. */
export async function listAgreementVersions(
  reader: Reader,
  engagementId: string,
  kinds: readonly AgreementKind[] = CHAIN_KINDS,
) {
  return reader
    .selectFrom("agreement")
    .where("engagement_id", "=", engagementId)
    .where("kind", "in", kinds)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(100)
    .select([
      ...FACTS,
      "locale",
      "material",
      "version",
      "supersedes_id as supersedesId",
      "parent_id as parentId",
      "template",
      "edition",
      "facts",
      "sent_at as sentAt",
      "created_at as createdAt",
    ])
    .execute();
}
