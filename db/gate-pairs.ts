// What another system asks the gate about: one supplier and one item, and everything access to it could rest on.
import { sql } from "kysely";
import type { GateFacts, MaterialFact } from "#scoring/gate/gate-facts.ts";
import type { Reader } from "./connection.ts";

/** The most requests and engagements one answer speaks of, newest first. */
const MOST = 20;

/** A supplier by its id and an item by its id or reference; undefined when either is unknown. */
export async function findPair(reader: Reader, supplierId: string, material: string) {
  const { rows } = await sql<{
    supplierId: string;
    materialId: string;
    reference: string;
    state: "active" | "retired";
    facts: MaterialFact;
  }>`select s.id as "supplierId", m.id as "materialId", m.reference, m.state,
      jsonb_build_object('id', m.id, 'name', m.title, 'level', m.level, 'phase', m.phase) as facts
    from supplier s cross join material m
    where s.id = ${supplierId}::uuid and (m.id::text = lower(${material}) or m.reference = ${material})
    order by m.id::text = lower(${material}) desc limit 1`.execute(reader);
  return rows[0];
}

export interface Standing {
  readonly engagementId: string;
  readonly requestId: string | null;
  readonly grantId: string | null;
  readonly facts: GateFacts | null;
  /** Whether the database's own wall finds every condition met. */
  readonly wallOpen: boolean;
}

/** Every grant of the item to the supplier with the facts the gate judges it by, newest first. */
export async function listGrantStandings(
  reader: Reader,
  pair: { readonly supplierId: string; readonly materialId: string },
): Promise<Standing[]> {
  const { rows } =
    await sql<Standing>`select g.engagement_id as "engagementId", g.request_id as "requestId",
      g.id as "grantId", gate_facts(g.engagement_id, g.request_id) as facts,
      (select coalesce(bool_and(c.met), false) from gate_conditions(g.engagement_id, g.request_id, flowdown_today()) c)
        as "wallOpen"
    from access_grant g where g.supplier_id = ${pair.supplierId}::uuid and g.material_id = ${pair.materialId}::uuid
    order by g.revoked_at is null desc, g.ends_on desc, g.created_at desc, g.id limit ${MOST}`.execute(
      reader,
    );
  return rows;
}

/** Where nothing was granted: the supplier's engagements that are not over, with what is known of each. */
export async function listEngagementStandings(
  reader: Reader,
  supplierId: string,
): Promise<Standing[]> {
  const { rows } =
    await sql<Standing>`select e.id as "engagementId", null as "requestId", null as "grantId",
      gate_facts(e.id, null) as facts, false as "wallOpen"
    from engagement e where e.supplier_id = ${supplierId}::uuid and e.state in ('draft', 'open')
    order by e.created_at desc, e.id limit ${MOST}`.execute(reader);
  return rows;
}
