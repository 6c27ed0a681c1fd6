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

interface PageWish {
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly size: number;
}

/** A page, newest first; reads one row more than asked when there is a next page, however many there are in all. */
export async function listAccess(
  reader: Reader,
  filter: AccessFilter,
  wish: PageWish,
  today: string,
): Promise<ListedAccess[]> {
  const legs = legsOf(filter.state, today).map((leg) => legSql(leg, filter, wish));
  const { rows } =
    await sql<ListedAccess>`select r.id, m.reference, m.title as material, m.level, m.phase, s.id as "supplierId",
      s.legal_name as supplier, asker.name as requester, r.requested_at as "requestedAt", r.until_on as "untilOn", r.state,
      g.ends_on as "endsOn", g.holds_until as "holdsUntil", g.lapse_code as "lapseCode", g.revoked_at as "revokedAt",
      p.key::text as "sortKey"
    from (select * from (${sql.join(legs, sql` union all `)}) legs order by key desc, id desc limit ${wish.size}) p
      join access_request r on r.id = p.id join material m on m.id = r.material_id join supplier s on s.id = r.supplier_id
      join staff_member asker on asker.id = r.requested_by left join access_grant g on g.request_id = r.id
    order by p.key desc, p.id desc`.execute(reader);
  return rows;
}

// Each leg reads in the order of an index of its own and stops after a page: no tab sorts what it does not show.
interface Leg {
  readonly from: "access_request" | "access_grant";
  readonly where: RawBuilder<unknown>;
  readonly order: string;
  /** The instant by which legs are merged; the order column itself unless that is a day. */
  readonly key?: string;
}

function legsOf(state: AccessState, today: string): Leg[] {
  const day = sql`${today}::date`;
  const standing = sql`x.revoked_at is null and x.ends_on >= ${day}`;
  if (state === "open") return [settled("open")];
  if (state === "ended")
    return [
      settled("refused"),
      settled("withdrawn"),
      { from: "access_grant", where: sql`x.revoked_at is not null`, order: "x.revoked_at" },
      {
        from: "access_grant",
        where: sql`x.revoked_at is null and x.ends_on < ${day}`,
        order: "x.ends_on",
        key: "(x.ends_on::timestamp at time zone 'UTC')",
      },
    ];
  const holds =
    state === "live"
      ? sql`(x.holds_until is null or x.holds_until >= ${day})`
      : sql`x.holds_until < ${day}`;
  return [{ from: "access_grant", where: sql`${standing} and ${holds}`, order: "x.created_at" }];
}

function settled(state: string): Leg {
  return { from: "access_request", where: sql`x.state = ${state}`, order: "x.requested_at" };
}

function legSql(leg: Leg, filter: AccessFilter, { after, size }: PageWish): RawBuilder<unknown> {
  const id = sql.raw(leg.from === "access_grant" ? "x.request_id" : "x.id");
  const key = sql.raw(leg.key ?? leg.order);
  const parts = [leg.where];
  if (filter.why && filter.state === "suspended") parts.push(sql`x.lapse_code = ${filter.why}`);
  if (filter.level) parts.push(sql`m.level = ${filter.level}`);
  const words = filter.q.split(/\s+/).filter(Boolean);
  for (const word of words) {
    const like = `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    parts.push(
      sql`(s.legal_name ilike ${like} or m.title ilike ${like} or m.reference ilike ${like})`,
    );
  }
  if (after) {
    parts.push(sql`(${key}, ${id}) < (${after.key}::timestamptz, ${after.id}::uuid)`);
    if (leg.key) parts.push(sql`${sql.raw(leg.order)} <= (${after.key}::timestamptz)::date + 1`);
  }
  const joins =
    words.length > 0 || filter.level
      ? sql`join material m on m.id = x.material_id join supplier s on s.id = x.supplier_id`
      : sql``;
  return sql`(select ${id} as id, ${key} as key from ${sql.table(leg.from)} x ${joins}
    where ${sql.join(parts, sql` and `)} order by ${sql.raw(leg.order)} desc, ${id} desc limit ${size})`;
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
