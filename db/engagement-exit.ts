// The end of an engagement, with everything that hangs below it in the chain.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** Closes an open engagement and the open ones below it, any depth. Those that were closed by this, top first. */
export async function closeWithBelow(
  writer: Writer,
  engagementId: string,
): Promise<{ id: string; supplierId: string }[]> {
  const { rows } = await sql<{
    id: string;
    supplierId: string;
    depth: number;
  }>`with recursive line as (
      select e.id, 0 as depth from engagement e where e.id = ${engagementId}::uuid and e.state = 'open'
      union all select e.id, l.depth + 1 from line l join engagement e on e.parent_engagement_id = l.id where l.depth < 50),
    closed as (
      update engagement e set state = 'closed', closed_at = now(), version = e.version + 1
      from line l where l.id = e.id and e.state = 'open' returning e.id, e.supplier_id, l.depth)
    select id, supplier_id as "supplierId", depth from closed order by depth, id`.execute(writer);
  return rows;
}

/** How many open engagements hang below one, any depth. */
export async function countBelow(reader: Reader, engagementId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`with recursive line as (
      select e.id, 1 as depth from engagement e where e.parent_engagement_id = ${engagementId}::uuid and e.state = 'open'
      union all select e.id, l.depth + 1 from line l join engagement e on e.parent_engagement_id = l.id
        where e.state = 'open' and l.depth < 50)
    select count(*)::int as n from line`.execute(reader);
  return rows[0]?.n ?? 0;
}
