// Engagements as a list: newest first, narrowed by supplier, state, owner or words of the title.
import { sql, type Selectable } from "kysely";
import type { Exposure, Level } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";
import type { Assessment, Engagement } from "./schema.generated.ts";

export interface ListedEngagement {
  readonly id: string;
  readonly title: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly ownerName: string;
  readonly level: Level;
  readonly exposure: Exposure;
  readonly state: Selectable<Engagement>["state"];
  /** Of its newest assessment; null when nothing is asked. */
  readonly assessmentState: Selectable<Assessment>["state"] | null;
  readonly dueOn: string;
  readonly createdAt: string;
}

export interface EngagementFilter {
  readonly supplierId?: string;
  readonly search?: string;
  /** An engagement's own state, or `overdue`: open with answers still missing after the due day. */
  readonly state?: "draft" | "open" | "withdrawn" | "closed" | "overdue";
  readonly ownerId?: string;
}

/** The moment and id of a row, as the database wrote them. */
export type EngagementPlace = readonly [createdAt: string, id: string];

export interface EngagementPage {
  readonly rows: readonly ListedEngagement[];
  readonly previous: EngagementPlace | undefined;
  readonly next: EngagementPlace | undefined;
}

/** One page, newest first. One statement. */
export async function listEngagements(
  reader: Reader,
  filter: EngagementFilter,
  wish: { after?: EngagementPlace; before?: EngagementPlace; size: number },
  today: string,
): Promise<EngagementPage> {
  const place = wish.before ?? wish.after;
  const backwards = wish.before !== undefined;
  const order = sql.raw(backwards ? "asc" : "desc");
  const beyond = place
    ? sql`and (e.created_at, e.id) ${sql.raw(backwards ? ">" : "<")} (${place[0]}::timestamptz, ${place[1]}::uuid)`
    : sql``;
  const { rows } = await sql<ListedEngagement>`
    select e.id, e.title, e.supplier_id as "supplierId", s.legal_name as "supplierName", m.name as "ownerName",
      e.material_level as level, e.exposure, e.state, a.state as "assessmentState", e.due_on as "dueOn",
      e.created_at::text as "createdAt"
    from engagement e join supplier s on s.id = e.supplier_id join staff_member m on m.id = e.business_owner_id
      left join lateral (select x.state from assessment x where x.engagement_id = e.id
        order by x.created_at desc, x.id limit 1) a on true
    where ${conditions(filter, today)} ${beyond}
    order by e.created_at ${order}, e.id ${order} limit ${wish.size + 1}`.execute(reader);
  const more = rows.length > wish.size;
  const shown = more ? rows.slice(0, wish.size) : rows;
  if (backwards) shown.reverse();
  const placeOf = (row: ListedEngagement | undefined): EngagementPlace | undefined =>
    row && [row.createdAt, row.id];
  return {
    rows: shown,
    previous: placeOf((backwards ? more : wish.after !== undefined) ? shown[0] : undefined),
    next: placeOf(backwards || more ? shown.at(-1) : undefined),
  };
}

function conditions(filter: EngagementFilter, today: string) {
  const parts = [sql`true`];
  if (filter.supplierId) parts.push(sql`e.supplier_id = ${filter.supplierId}::uuid`);
  if (filter.ownerId) parts.push(sql`e.business_owner_id = ${filter.ownerId}::uuid`);
  if (filter.search) {
    const like = `%${filter.search.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    parts.push(sql`(lower(e.title) like ${like} or s.name_key like ${like})`);
  }
  if (filter.state === "overdue")
    parts.push(sql`e.state = 'open' and e.due_on < ${today}::date
      and a.state in ('sent', 'opened', 'started', 'returned')`);
  else if (filter.state) parts.push(sql`e.state = ${filter.state}`);
  return sql.join(parts, sql` and `);
}
