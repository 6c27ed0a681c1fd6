// Which released items a demand touches: what can be picked, what was picked, and on which items and gates it shows.
import { sql } from "kysely";
import type { Level } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

export interface TouchableGrant {
  readonly grantId: string;
  readonly materialId: string;
  readonly engagementId: string;
  readonly engagement: string;
  readonly title: string;
  readonly level: Level;
  readonly startsOn: string;
  /** The last day, or the day it was withdrawn; a copy may be there after it. */
  readonly over: string | null;
}

const GRANT = sql`g.id as "grantId", g.material_id as "materialId", g.engagement_id as "engagementId",
  e.title as engagement, m.title, m.level, g.starts_on as "startsOn",
  case when g.revoked_at is not null then (g.revoked_at at time zone 'UTC')::date
    when g.ends_on < flowdown_today() then g.ends_on end as over`;
const FROM = sql`access_grant g join material m on m.id = g.material_id join engagement e on e.id = g.engagement_id`;

/** Everything that was ever granted to a supplier, or under one engagement; what runs first. */
export async function listTouchable(
  reader: Reader,
  of: { readonly supplierId: string } | { readonly engagementId: string },
): Promise<TouchableGrant[]> {
  const only =
    "supplierId" in of
      ? sql`g.supplier_id = ${of.supplierId}::uuid`
      : sql`g.engagement_id = ${of.engagementId}::uuid`;
  const { rows } = await sql<TouchableGrant>`select ${GRANT} from ${FROM} where ${only}
    order by e.title, e.id, g.revoked_at is not null or g.ends_on < flowdown_today(), lower(m.title), g.id
    limit 500`.execute(reader);
  return rows;
}

/** Keeps which grants a demand touches, with the report itself. */
export async function addTouches(
  writer: Writer,
  of: { readonly demandId: string; readonly supplierId: string },
  grantIds: readonly string[],
): Promise<void> {
  if (grantIds.length === 0) return;
  await writer
    .insertInto("compelled_touch")
    .values(
      grantIds.map((grantId) => ({
        demand_id: of.demandId,
        supplier_id: of.supplierId,
        grant_id: grantId,
      })),
    )
    .execute();
}

/** The released items a demand touches. */
export async function listTouched(reader: Reader, demandId: string): Promise<TouchableGrant[]> {
  const { rows } = await sql<TouchableGrant>`select ${GRANT} from compelled_touch t
      join ${FROM} on g.id = t.grant_id
    where t.demand_id = ${demandId}::uuid order by lower(m.title), g.id`.execute(reader);
  return rows;
}

export interface TouchingDemand {
  readonly id: string;
  readonly supplier: string;
  readonly authority: string;
  readonly country: string;
  readonly reportedAt: Date;
  readonly answerDueOn: string | null;
  readonly disclosed: boolean;
}

/** Demands that touch an item, as long as they are open, and for good once something was handed over. */
export async function listDemandsOfItem(
  reader: Reader,
  of: { readonly materialId: string; readonly supplierId?: string },
): Promise<TouchingDemand[]> {
  const { rows } =
    await sql<TouchingDemand>`select distinct d.id, s.legal_name as supplier, d.authority, d.country,
      d.reported_at as "reportedAt", d.answer_due_on as "answerDueOn", d.disclosed
    from compelled_touch t join access_grant g on g.id = t.grant_id join compelled_demand d on d.id = t.demand_id
      join supplier s on s.id = d.supplier_id
    where g.material_id = ${of.materialId}::uuid and (d.state = 'open' or d.disclosed)
      and (${of.supplierId ?? null}::uuid is null or d.supplier_id = ${of.supplierId ?? null}::uuid)
    order by d.reported_at desc, d.id limit 20`.execute(reader);
  return rows;
}
