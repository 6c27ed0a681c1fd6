// The register of material as a list: one query for a page, narrowed and ordered by the database.
import { sql } from "kysely";
import type { Level, Phase } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";

export interface MaterialFilter {
  readonly q: string;
  readonly level: Level | "";
  readonly phase: Phase | "";
  readonly owner: string;
  readonly state: "active" | "retired";
}

export interface MaterialWish {
  readonly sort: "title" | "reference";
  readonly descending: boolean;
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly size: number;
}

export interface ListedMaterial {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly owner: string;
  readonly head: string | null;
  readonly state: "active" | "retired";
  /** Grants that hold today, and grants given that do not. */
  readonly live: number;
  readonly suspended: number;
  readonly hasContent: boolean;
  readonly sortKey: string;
}

/** A page of the register; reads one row more than asked when there is a next page. */
export async function listMaterial(
  reader: Reader,
  filter: MaterialFilter,
  wish: MaterialWish,
  today: string,
): Promise<ListedMaterial[]> {
  const key = sql`lower(${sql.ref(wish.sort === "title" ? "m.title" : "m.reference")})`;
  const direction = sql.raw(wish.descending ? "desc" : "asc");
  const parts = [sql`m.state = ${filter.state}`];
  for (const word of filter.q.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    parts.push(sql`(m.title ilike ${like} or m.reference ilike ${like})`);
  }
  if (filter.level) parts.push(sql`m.level = ${filter.level}`);
  if (filter.phase) parts.push(sql`m.phase = ${filter.phase}`);
  if (filter.owner) parts.push(sql`m.owner_id = ${filter.owner}::uuid`);
  if (wish.after)
    parts.push(
      sql`(${key}, m.id) ${sql.raw(wish.descending ? "<" : ">")} (${wish.after.key}, ${wish.after.id}::uuid)`,
    );
  const { rows } =
    await sql<ListedMaterial>`select m.id, m.reference, m.title, m.level, m.phase, o.name as owner,
      head.title as head, m.state, ${key} as "sortKey", coalesce(g.live, 0)::int as live,
      coalesce(g.suspended, 0)::int as suspended,
      exists (select from material_event x where x.material_id = m.id and x.type = 'content_stored') as "hasContent"
    from (select * from material m where ${sql.join(parts, sql` and `)}
      order by ${key} ${direction}, m.id ${direction} limit ${wish.size}) m
    join staff_member o on o.id = m.owner_id
    left join agreement head on head.id = m.head_agreement_id
    left join lateral (select count(*) filter (where x.holds_until is null or x.holds_until >= ${today}::date) as live,
        count(*) filter (where x.holds_until < ${today}::date and x.ends_on >= ${today}::date) as suspended
      from access_grant x where x.material_id = m.id and x.revoked_at is null) g on true
    order by ${key} ${direction}, m.id ${direction}`.execute(reader);
  return rows;
}

/** Everybody who owns an item, for the filter. */
export async function listMaterialOwners(reader: Reader) {
  return reader
    .selectFrom("staff_member as s")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("material as m")
          .whereRef("m.owner_id", "=", "s.id")
          .select(eb.lit(1).as("x")),
      ),
    )
    .orderBy("s.name")
    .select(["s.id", "s.name"])
    .execute();
}
