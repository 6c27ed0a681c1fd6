// What is on record so that material may go to a country under an engagement, and how each way stands on a day.
import { sql } from "kysely";
import { momentText } from "./agreements.ts";
import type { Reader, Writer } from "./connection.ts";
import type { WayFinding } from "./jurisdictions.ts";
import type { TransferBasis } from "./schema.generated.ts";

export type Mechanism = TransferBasis["mechanism"];

export interface NewBasis {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly toCountry: string;
  readonly overlay: string;
  readonly mechanism: Mechanism;
  readonly ruleId: string | null;
  readonly agreementId: string | null;
  readonly note: string;
  readonly validUntil: string;
  readonly recordedBy: string;
}

/** Puts a basis on record; it counts from today. Returns its id. */
export async function addBasis(writer: Writer, basis: NewBasis): Promise<string> {
  const { id } = await writer
    .insertInto("transfer_basis")
    .values({
      supplier_id: basis.supplierId,
      engagement_id: basis.engagementId,
      to_country: basis.toCountry,
      overlay: basis.overlay,
      mechanism: basis.mechanism,
      rule_id: basis.ruleId,
      agreement_id: basis.agreementId,
      note: basis.note,
      valid_until: basis.validUntil,
      recorded_by: basis.recordedBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a basis today, once. False when it was withdrawn already. */
export async function withdrawBasis(
  writer: Writer,
  id: string,
  by: string,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("transfer_basis")
    .set({ withdrawn_on: sql`flowdown_today()`, withdrawn_by: by, withdraw_reason: reason })
    .where("id", "=", id)
    .where("withdrawn_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * What rested on clauses that were signed anew rests on the new ones: each basis ends and is put on record again, with the
 * same end. Returns how many.
 */
export async function carryBases(
  writer: Writer,
  { from, to, by, reason }: { from: string; to: string; by: string; reason: string },
): Promise<number> {
  const { rows } = await sql`
    with ended as (update transfer_basis set withdrawn_on = flowdown_today(), withdrawn_by = ${by}::uuid, withdraw_reason = ${reason}
        where agreement_id = ${from}::uuid and withdrawn_on is null and valid_until >= flowdown_today() returning *)
    insert into transfer_basis (supplier_id, engagement_id, to_country, overlay, mechanism, rule_id, agreement_id, note,
        valid_until, recorded_by)
      select b.supplier_id, b.engagement_id, b.to_country, b.overlay, b.mechanism, b.rule_id, ${to}::uuid, b.note,
        b.valid_until, ${by}::uuid from ended b
    returning id`.execute(writer);
  return rows.length;
}

function bases(reader: Reader) {
  return reader
    .selectFrom("transfer_basis as b")
    .innerJoin("staff_member as recorder", "recorder.id", "b.recorded_by")
    .leftJoin("staff_member as withdrawer", "withdrawer.id", "b.withdrawn_by")
    .leftJoin("jurisdiction_rule as r", "r.id", "b.rule_id")
    .leftJoin("agreement as a", "a.id", "b.agreement_id")
    .select([
      "b.id",
      "b.engagement_id as engagementId",
      "b.supplier_id as supplierId",
      "b.to_country as country",
      "b.overlay",
      "b.mechanism",
      "b.note",
      "b.valid_from as validFrom",
      "b.valid_until as validUntil",
      "b.withdrawn_on as withdrawnOn",
      "b.withdraw_reason as withdrawReason",
      "r.id as ruleId",
      "r.source as ruleSource",
      "a.id as agreementId",
      "a.reference as agreement",
      "recorder.name as recordedBy",
      "withdrawer.name as withdrawnBy",
      momentText("b.recorded_at").as("recordedAt"),
      sql<boolean>`basis_counts(b, flowdown_today())`.as("counts"),
    ]);
}

/** Every basis of an engagement, those that count first. */
export async function listBases(reader: Reader, engagementId: string) {
  return bases(reader)
    .where("b.engagement_id", "=", engagementId)
    .orderBy("counts", "desc")
    .orderBy("b.recorded_at", "desc")
    .limit(200)
    .execute();
}

export type Basis = Awaited<ReturnType<typeof listBases>>[number];

/** One of them; undefined when there is none of this id. */
export async function findBasis(reader: Reader, id: string): Promise<Basis | undefined> {
  return bases(reader).where("b.id", "=", id).executeTakeFirst();
}

export interface Way {
  readonly country: string;
  readonly mark: string;
  /** Whether an item that this engagement may come to carries the mark. */
  readonly borne: boolean;
  readonly state: "open" | "forbidden" | "no_basis" | "unknown";
  /** The last day on which it stands so; null without an end. */
  readonly lastDay: string | null;
  readonly findings: readonly WayFinding[];
}

/**
 * How each way of an engagement stands today: to the countries it was registered with and those of the people named for
 * access, for personal data and for every mark of the items that were asked for or rest on the same promise.
 */
export async function listWays(reader: Reader, engagementId: string): Promise<Way[]> {
  const { rows } = await sql<Way>`
    with e as (select x.* from engagement x where x.id = ${engagementId}::uuid),
    target as (select unnest(e.countries) as country from e
      union select p.country from e join access_request q on q.engagement_id = e.id join access_recipient p on p.request_id = q.id),
    item as (select m.overlays from e join material m on m.head_agreement_id = e.head_agreement_id
      union select m.overlays from e join access_request q on q.engagement_id = e.id join material m on m.id = q.material_id),
    mark as (select unnest(i.overlays) as mark, true as borne from item i
      union select 'personal_data', exists (select from item i where 'personal_data' = any (i.overlays)))
    select t.country, k.mark, bool_or(k.borne) as borne, s.state, s.last_day as "lastDay",
      coalesce((select jsonb_agg(jsonb_build_object('finding', f.finding, 'source', r.source, 'scope', r.scope, 'ruleId', r.id)
          order by array_position(array['forbidden','needs_basis','conditional','allowed'], f.finding), r.id)
        from route_findings(home_country(), t.country, k.mark, flowdown_today()) f join jurisdiction_rule r on r.id = f.rule_id), '[]') as findings
    from e cross join target t cross join mark k
      cross join lateral (select x.state, x.last_day from route_spans(e.id, home_country(), t.country, array[k.mark], flowdown_today()) x
        order by x.first_day limit 1) s
    group by t.country, k.mark, s.state, s.last_day
    order by array_position(array['forbidden','unknown','no_basis','open'], s.state), t.country, k.mark limit 400`.execute(
    reader,
  );
  return rows;
}

/** Agreements in force between the supplier of an engagement and us that a basis may rest on. */
export async function listClauses(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("agreement as a")
    .where("a.supplier_id", "=", supplierId)
    .where("a.state", "=", "in_force")
    .orderBy(sql`a.kind <> 'scc_sheet'`)
    .orderBy("a.reference")
    .limit(100)
    .select(["a.id", "a.reference", "a.title", "a.kind"])
    .execute();
}
