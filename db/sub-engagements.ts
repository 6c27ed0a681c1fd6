// The engagement of a subcontractor: hangs below its prime's, takes owner and head agreement from there.
import { sql } from "kysely";
import type { Level, Exposure } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

/** What a subcontractor's engagement takes over from its prime's. */
export async function findPrimeEngagement(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement")
    .where("id", "=", engagementId)
    .select([
      "id",
      "state",
      "business_owner_id as businessOwnerId",
      "head_agreement_id as headId",
      "material_level as materialLevel",
      "access_mode as accessMode",
      "volume",
    ])
    .executeTakeFirst();
}

export type PrimeEngagement = NonNullable<Awaited<ReturnType<typeof findPrimeEngagement>>>;

/** Opens a subcontractor's engagement. Returns its id. */
export async function addSubEngagement(
  writer: Writer,
  prime: PrimeEngagement,
  sub: {
    readonly supplierId: string;
    readonly title: string;
    readonly touches: string;
    readonly country: string;
    readonly level: Level;
    readonly exposure: Exposure;
    readonly package: unknown;
    readonly dueOn: string;
    readonly createdBy: string;
  },
): Promise<string> {
  const { id } = await writer
    .insertInto("engagement")
    .values({
      supplier_id: sub.supplierId,
      title: sub.title,
      purpose: sub.touches,
      business_owner_id: prime.businessOwnerId,
      created_by: sub.createdBy,
      parent_engagement_id: prime.id,
      head_agreement_id: prime.headId,
      material_level: sub.level,
      access_mode: prime.accessMode,
      volume: prime.volume,
      subcontracting: "none",
      countries: [sub.country],
      exposure: sub.exposure,
      package: JSON.stringify(sub.package),
      due_on: sub.dueOn,
      state: "open",
      sent_at: sql`now()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Closes a subcontractor's engagement when its edge of the chain ends. */
export async function closeSubEngagement(writer: Writer, id: string): Promise<void> {
  await writer
    .updateTable("engagement")
    .set({ state: "closed", closed_at: sql`now()` })
    .where("id", "=", id)
    .where("parent_engagement_id", "is not", null)
    .where("state", "=", "open")
    .execute();
}

/** The companies from an engagement up to the one directly below the head, nearest first. */
export async function findPathSuppliers(reader: Reader, engagementId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select p.supplier_id as id
    from engagement_path(${engagementId}::uuid) p order by p.step`.execute(reader);
  return rows.map(({ id }) => id);
}

/** The topmost engagement of the chain in which an engagement stands; undefined when there is none of this id. */
export async function findRoot(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .where("e.id", "=", (eb) =>
      eb
        .selectFrom(
          sql<{ engagement_id: string; step: number }>`engagement_path(${engagementId}::uuid)`.as(
            "p",
          ),
        )
        .orderBy("p.step", "desc")
        .limit(1)
        .select("p.engagement_id"),
    )
    .select([
      "e.id",
      "e.title",
      "e.material_level as materialLevel",
      "e.head_agreement_id as headId",
      "s.id as supplierId",
      "s.legal_name as supplierName",
      "s.country as supplierCountry",
    ])
    .executeTakeFirst();
}

/** How many grants that were not revoked rest on a tree of engagements. */
export async function countTreeGrants(reader: Reader, rootId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with recursive tree as (
      select ${rootId}::uuid as id union select e.id from tree t join engagement e on e.parent_engagement_id = t.id)
    select count(*) as n from tree t join access_grant g on g.engagement_id = t.id
    where g.revoked_at is null and g.ends_on >= flowdown_today()`.execute(reader);
  return rows[0]?.n ?? 0;
}
