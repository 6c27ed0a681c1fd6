// What the page of the gate shows beside the gate itself: where an item can be reached, who is who, and which documents count.
import { sql } from "kysely";
import type { EvidenceKind, Level, Phase } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";
import { searchTerms } from "./supplier-filter.ts";

/** A supplier and an item by their ids; undefined when either does not exist. */
export async function findGatePair(reader: Reader, supplierId: string, materialId: string) {
  const row = await reader
    .selectFrom("supplier as s")
    .innerJoin("material as m", (join) => join.onTrue())
    .where("s.id", "=", supplierId)
    .where("m.id", "=", materialId)
    .select([
      "s.id as supplierId",
      "s.legal_name as supplierName",
      "m.id as materialId",
      "m.title as materialTitle",
      "m.reference",
      "m.level",
      "m.phase",
    ])
    .executeTakeFirst();
  return row && { ...row, level: row.level as Level, phase: row.phase as Phase };
}

/** One way to an item: a grant, a request that waits or was refused, or an engagement under which nobody asked. */
export interface GateWay {
  readonly engagementId: string;
  readonly engagement: string;
  readonly requestId: string | null;
  readonly standing: "granted" | "asked" | "unasked" | "over";
  readonly until: string | null;
}

/** Every way a supplier has to an item, the one that counts most first; at most twenty. */
export async function listGateWays(
  reader: Reader,
  supplierId: string,
  materialId: string,
  today: string,
): Promise<GateWay[]> {
  const { rows } =
    await sql<GateWay>`select "engagementId", engagement, "requestId", standing, until from (
      select e.id as "engagementId", e.title as engagement, r.id as "requestId", coalesce(g.ends_on, r.until_on) as until,
        case when g.revoked_at is null and g.ends_on >= ${today}::date then 'granted' when r.state = 'open' then 'asked'
          else 'over' end as standing, r.requested_at as at
      from access_request r join engagement e on e.id = r.engagement_id left join access_grant g on g.request_id = r.id
      where r.supplier_id = ${supplierId}::uuid and r.material_id = ${materialId}::uuid
      union all
      select e.id, e.title, null, null, 'unasked', e.created_at from engagement e
      where e.supplier_id = ${supplierId}::uuid and e.state in ('draft', 'open') and not exists (select from access_request r
        left join access_grant g on g.request_id = r.id where r.engagement_id = e.id and r.material_id = ${materialId}::uuid
          and (r.state = 'open' or g.revoked_at is null and g.ends_on >= ${today}::date))) way
    order by array_position(array['granted', 'asked', 'unasked', 'over'], standing), at desc, "requestId", "engagementId"
    limit 20`.execute(reader);
  return rows;
}

/** Who can be asked to act under an engagement, by name. */
export async function findGateParties(reader: Reader, engagementId: string) {
  const { rows } = await sql<{
    supplier: string;
    contact: string | null;
    procurement: string | null;
    businessOwner: string;
  }>`select s.legal_name as supplier, bo.name as "businessOwner",
      (select p.name from staff_member p where p.id in (s.owner_id, e.created_by) and p.status = 'active'
        and 'procurement' = any (p.roles) order by p.id = s.owner_id desc nulls last, p.id limit 1) as procurement,
      (select c.name from contact c where c.supplier_id = s.id and c.kind = 'lead' and c.status = 'active'
        order by c.created_at, c.id limit 1) as contact
    from engagement e join supplier s on s.id = e.supplier_id join staff_member bo on bo.id = e.business_owner_id
    where e.id = ${engagementId}::uuid`.execute(reader);
  return rows[0];
}

export type GateParties = NonNullable<Awaited<ReturnType<typeof findGateParties>>>;

/** Documents offered under an engagement, for each request the one that counts first. */
export async function listGateDocuments(reader: Reader, engagementId: string) {
  const { rows } = await sql<{
    id: string;
    requirementId: string;
    kind: EvidenceKind;
    title: string;
    accepted: boolean;
    expiresOn: string | null;
  }>`select v.id, q.id as "requirementId", v.kind, v.title, v.review_state = 'accepted' as accepted, v.expires_on as "expiresOn"
    from evidence v join evidence_request q on q.id = v.request_id
    where q.engagement_id = ${engagementId}::uuid and v.replaced_at is null
    order by v.review_state = 'accepted' desc, v.review_state = 'pending' desc, v.expires_on desc nulls first, v.id limit 100`.execute(
    reader,
  );
  return rows;
}

/** The decision about the tier that counts under an engagement. */
export async function findGateDecision(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("tier_decision")
    .where("engagement_id", "=", engagementId)
    .orderBy("decided_at", "desc")
    .orderBy("id")
    .limit(1)
    .select(["id", "assessment_id as assessmentId"])
    .executeTakeFirst();
}

/** Active suppliers by the beginnings of the words of their names, at most twenty. */
export async function listSuppliersByName(reader: Reader, search: string) {
  const terms = searchTerms(search).slice(0, 8);
  if (terms.length === 0) return [];
  const query = terms.map((term) => `'${term}':*`).join(" & ");
  const { rows } = await sql<{
    id: string;
    name: string;
    grants: number;
  }>`select s.id, s.legal_name as name,
      s.live_grants as grants from supplier_ids_by_words(to_tsquery('simple', ${query})) found(id)
      join supplier s on s.id = found.id where s.status = 'active'
    order by s.live_grants > 0 desc, lower(s.legal_name), s.id limit 20`.execute(reader);
  return rows;
}

/** A line of the list before an item is chosen: read from the kept forecast, no gate is judged for it. */
export interface GateLineRow {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly materialId: string;
  readonly materialTitle: string;
  readonly reference: string;
  readonly state: "open" | "granted" | "refused" | "withdrawn";
  readonly endsOn: string | null;
  readonly holdsUntil: string | null;
  readonly lapseCode: string | null;
  readonly revokedAt: Date | null;
}

const LINE = sql`select distinct on (r.supplier_id, m.id) s.id as "supplierId", s.legal_name as "supplierName",
    m.id as "materialId", m.title as "materialTitle", m.reference, r.state, g.ends_on as "endsOn",
    g.holds_until as "holdsUntil", g.lapse_code as "lapseCode", g.revoked_at as "revokedAt"`;
const FROM = sql`from access_request r join material m on m.id = r.material_id join supplier s on s.id = r.supplier_id
    left join access_grant g on g.request_id = r.id`;
const NEWEST = sql`r.supplier_id, m.id, (g.id is not null and g.revoked_at is null) desc, r.requested_at desc`;

/** The items a supplier was ever asked for, by title; at most two hundred. */
export async function listGateItems(reader: Reader, supplierId: string): Promise<GateLineRow[]> {
  const { rows } = await sql<GateLineRow>`select * from (${LINE} ${FROM}
    where r.supplier_id = ${supplierId}::uuid order by ${NEWEST}) line order by lower("materialTitle"), "materialId" limit 200`.execute(
    reader,
  );
  return rows;
}

/** Grants that are shut although they stand, the ones that shut last first; at most twenty. */
export async function listShutPairs(reader: Reader, today: string): Promise<GateLineRow[]> {
  const { rows } = await sql<GateLineRow>`select * from (${LINE} ${FROM}
    where g.revoked_at is null and g.holds_until < ${today}::date and g.ends_on >= ${today}::date order by ${NEWEST}) line
    order by "holdsUntil" desc, lower("supplierName"), "materialId" limit 20`.execute(reader);
  return rows;
}
