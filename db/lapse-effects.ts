// What could be shut by one lapse: the thing itself, and every running grant that may rest on it, down the whole chain.
import { sql, type RawBuilder } from "kysely";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import type { Reader } from "./connection.ts";

export const LAPSE_KINDS = ["evidence", "agreement", "subcontractor", "person"] as const;
export type LapseKind = (typeof LAPSE_KINDS)[number];

/** A thing that could lapse. */
export interface Lapsing {
  readonly id: string;
  readonly kind: LapseKind;
  readonly title: string;
  /** Null for a head agreement. */
  readonly supplierId: string | null;
  readonly supplierName: string;
  /** What is supposed to end: for a subcontractor what binds it. Null while nothing does. */
  readonly endsId: string | null;
  /** Its last day as recorded; null when it has none. */
  readonly lastDay: string | null;
}

const THINGS: Readonly<Record<LapseKind, (id: string) => RawBuilder<unknown>>> = {
  evidence: (
    id,
  ) => sql`select v.id, v.title, v.supplier_id as "supplierId", s.legal_name as "supplierName", v.id as "endsId", v.expires_on as "lastDay"
    from evidence v join supplier s on s.id = v.supplier_id where v.id = ${id}::uuid`,
  agreement: (
    id,
  ) => sql`select a.id, a.title || ' ' || a.reference as title, a.supplier_id as "supplierId", coalesce(s.legal_name, a.counterparty) as "supplierName",
      a.id as "endsId", a.ends_on as "lastDay"
    from agreement a left join supplier s on s.id = a.supplier_id where a.id = ${id}::uuid`,
  subcontractor: (
    id,
  ) => sql`select c.id, c.name as title, p.id as "supplierId", p.legal_name as "supplierName", c.joinder_id as "endsId",
      j.ends_on as "lastDay"
    from subcontracting c join supplier p on p.id = c.prime_supplier_id left join agreement j on j.id = c.joinder_id
    where c.id = ${id}::uuid`,
  person: (
    id,
  ) => sql`select q.id, q.name as title, s.id as "supplierId", s.legal_name as "supplierName", q.id as "endsId", null::date as "lastDay"
    from supplier_person q join supplier s on s.id = q.supplier_id where q.id = ${id}::uuid`,
};

/** The thing, or undefined when there is none of this id. */
export async function findLapsing(
  reader: Reader,
  kind: LapseKind,
  id: string,
): Promise<Lapsing | undefined> {
  const { rows } = await sql<Omit<Lapsing, "kind">>`${THINGS[kind](id)}`.execute(reader);
  return rows[0] && { ...rows[0], kind };
}

// every engagement of the tree an agreement stands in; for a head agreement every engagement below it
const treeOf = (agreementId: string) => sql`(with recursive tree as (
    select (select p.engagement_id from engagement_path(a.engagement_id) p order by p.step desc limit 1) as id
    from agreement a where a.id = ${agreementId}::uuid and a.engagement_id is not null
    union select e.id from tree t join engagement e on e.parent_engagement_id = t.id)
  select id from tree where id is not null
  union select e.id from engagement e where e.head_agreement_id = ${agreementId}::uuid)`;

function touches({ kind, endsId }: Lapsing): RawBuilder<unknown> {
  if (endsId === null) return sql`false`;
  if (kind === "evidence")
    return sql`g.engagement_id in (select q.engagement_id from evidence v join evidence_request q on q.id = v.request_id
      where v.id = ${endsId}::uuid)`;
  if (kind === "person")
    return sql`exists (select from supplier_person p join access_recipient x on x.supplier_id = p.supplier_id and x.email = p.email
      where p.id = ${endsId}::uuid and x.request_id = g.request_id)`;
  return sql`(g.engagement_id in ${treeOf(endsId)}
    or g.material_id in (select m.id from material m where m.head_agreement_id = ${endsId}::uuid))`;
}

/** A running grant with the facts it is judged by. */
export interface TouchedGrant {
  readonly grantId: string;
  readonly requestId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly materialId: string;
  readonly materialTitle: string;
  readonly reference: string;
  readonly engagement: string;
  /** 1 for our own supplier, 2 for its subcontractor, and so on. */
  readonly tier: number;
  readonly endsOn: string;
  readonly facts: GateFacts | null;
}

/** Grants that run on the day and may rest on the thing, behind a place, by their ids. */
export async function listTouchedGrants(
  reader: Reader,
  lapsing: Lapsing,
  today: string,
  wish: { readonly after: string | null; readonly size: number },
): Promise<TouchedGrant[]> {
  const { rows } =
    await sql<TouchedGrant>`select g.id as "grantId", g.request_id as "requestId", s.id as "supplierId",
      s.legal_name as "supplierName", m.id as "materialId", m.title as "materialTitle", m.reference, e.title as engagement,
      (select count(*)::int from engagement_path(e.id)) as tier, g.ends_on as "endsOn", gate_facts(e.id, g.request_id) as facts
    from access_grant g join supplier s on s.id = g.supplier_id join material m on m.id = g.material_id
      join engagement e on e.id = g.engagement_id
    where g.revoked_at is null and g.ends_on >= ${today}::date and g.id > coalesce(${wish.after}::uuid, '00000000-0000-0000-0000-000000000000')
      and ${touches(lapsing)}
    order by g.id limit ${wish.size}`.execute(reader);
  return rows;
}
