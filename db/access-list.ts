// Requests and grants as lists: what is to decide, what holds, what is suspended and why, what has ended.
import { sql, type RawBuilder } from "kysely";
import type { Level, Phase } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";

export const ACCESS_STATES = ["open", "live", "suspended", "ended"] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

export interface AccessFilter {
  readonly state: AccessState;
  readonly q: string;
  /** The condition that ended a grant first, among suspended ones. */
  readonly why: string;
  readonly level: Level | "";
}

export interface ListedAccess {
  readonly id: string;
  readonly reference: string;
  readonly material: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly supplierId: string;
  readonly supplier: string;
  readonly requester: string;
  readonly requestedAt: Date;
  readonly untilOn: string;
  readonly state: "open" | "granted" | "refused" | "withdrawn";
  readonly endsOn: string | null;
  readonly holdsUntil: string | null;
  readonly lapseCode: string | null;
  readonly revokedAt: Date | null;
  readonly sortKey: string;
}

/** A page, newest request first; reads one row more than asked when there is a next page. */
export async function listAccess(
  reader: Reader,
  filter: AccessFilter,
  wish: {
    readonly after: { readonly key: string; readonly id: string } | null;
    readonly size: number;
  },
  today: string,
): Promise<ListedAccess[]> {
  const parts = [stateSql(filter.state, today)];
  if (filter.why && filter.state === "suspended") parts.push(sql`g.lapse_code = ${filter.why}`);
  if (filter.level) parts.push(sql`m.level = ${filter.level}`);
  for (const word of filter.q.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    parts.push(
      sql`(s.legal_name ilike ${like} or m.title ilike ${like} or m.reference ilike ${like})`,
    );
  }
  if (wish.after)
    parts.push(
      sql`(r.requested_at, r.id) < (${wish.after.key}::timestamptz, ${wish.after.id}::uuid)`,
    );
  const { rows } =
    await sql<ListedAccess>`select r.id, m.reference, m.title as material, m.level, m.phase, s.id as "supplierId",
      s.legal_name as supplier, asker.name as requester, r.requested_at as "requestedAt", r.until_on as "untilOn", r.state,
      g.ends_on as "endsOn", g.holds_until as "holdsUntil", g.lapse_code as "lapseCode", g.revoked_at as "revokedAt",
      r.requested_at::text as "sortKey"
    from access_request r join material m on m.id = r.material_id join supplier s on s.id = r.supplier_id
      join staff_member asker on asker.id = r.requested_by left join access_grant g on g.request_id = r.id
    where ${sql.join(parts, sql` and `)}
    order by r.requested_at desc, r.id desc limit ${wish.size}`.execute(reader);
  return rows;
}

function stateSql(state: AccessState, today: string): RawBuilder<unknown> {
  const day = sql`${today}::date`;
  if (state === "open") return sql`r.state = 'open'`;
  if (state === "live")
    return sql`r.state = 'granted' and g.revoked_at is null and g.ends_on >= ${day} and (g.holds_until is null or g.holds_until >= ${day})`;
  if (state === "suspended")
    return sql`g.revoked_at is null and g.holds_until < ${day} and g.ends_on >= ${day}`;
  return sql`(r.state in ('refused', 'withdrawn') or g.revoked_at is not null or g.ends_on < ${day})`;
}

/** How many requests wait, how many grants hold and how many are suspended: from an index and from kept figures. */
export async function countAccess(
  reader: Reader,
  today: string,
): Promise<{ open: number; live: number; suspended: number }> {
  const { rows } = await sql<{ open: number; live: number; suspended: number }>`select
      (select count(*)::int from access_request where state = 'open') as open,
      coalesce(sum(n) filter (where day is null or day >= ${today}::date), 0)::int as live,
      coalesce(sum(n) filter (where day < ${today}::date and key <> 'grant_live'), 0)::int as suspended
    from portfolio_delta where kind = 'grant'`.execute(reader);
  return rows[0] ?? { open: 0, live: 0, suspended: 0 };
}

/** Which conditions suspend grants today, and how many each. */
export async function countSuspensions(
  reader: Reader,
  today: string,
): Promise<{ why: string; count: number }[]> {
  const { rows } = await sql<{ why: string; count: number }>`select key as why, sum(n)::int as count
    from portfolio_delta where kind = 'grant' and day < ${today}::date and key <> 'grant_live'
    group by key having sum(n) > 0 order by 2 desc, 1`.execute(reader);
  return rows;
}
