// What depends on a supplier: as long as there is anything, it cannot leave the register.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** One thing that would be left hanging, with where to look at it. */
export interface Dependant {
  readonly kind: "engagement" | "grant" | "agreement" | "prime" | "subcontractor" | "copies";
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

/** Open engagements, grants under them, agreements under way or in force, and chains the supplier stands in. */
export async function listDependants(reader: Reader, supplierId: string): Promise<Dependant[]> {
  const { rows } = await sql<Dependant>`
    select 'engagement' as kind, e.id::text, e.title, e.state from engagement e
      where e.supplier_id = ${supplierId} and e.state in ('draft', 'open')
    union all
    select 'grant', g.id::text, m.reference || ' · ' || m.title, 'until ' || g.ends_on from access_grant g
      join material m on m.id = g.material_id join engagement e on e.id = g.engagement_id and e.state = 'open'
      where g.supplier_id = ${supplierId} and g.revoked_at is null and g.ends_on >= flowdown_today()
    union all
    select 'agreement', a.id::text, a.title, a.state from agreement a
      where a.supplier_id = ${supplierId} and a.state in ('sent', 'signed', 'in_force')
        and (a.ends_on is null or a.ends_on >= flowdown_today())
    union all
    select 'subcontractor', c.id::text, c.name, c.state from subcontracting c
      where c.prime_supplier_id = ${supplierId} and c.state in ('proposed', 'consented')
    union all
    select 'prime', c.id::text, p.legal_name, c.state from subcontracting c join supplier p on p.id = c.prime_supplier_id
      where c.sub_supplier_id = ${supplierId} and c.state in ('proposed', 'consented')
    union all
    select 'copies', l.engagement_id::text, e.title, count(*) || ' open' from return_line l
      join engagement e on e.id = l.engagement_id
      where l.supplier_id = ${supplierId} and l.state <> 'accepted' group by l.engagement_id, e.title
    limit 50`.execute(reader);
  return rows;
}
