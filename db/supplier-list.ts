// The register as a list: one query for a page, whatever the number of suppliers, the order and the filter.
import { sql, type RawBuilder, type Selectable } from "kysely";
import type { Exposure, Tier } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";
import type { Supplier } from "./schema.generated.ts";
import { effectiveTierSql, whereOf, wordsQuery, type SupplierFilter } from "./supplier-filter.ts";

export const SUPPLIER_ORDERS = [
  "name",
  "tier",
  "exposure",
  "state",
  "due",
  "evidence",
  "created",
] as const;
export type SupplierOrder = (typeof SUPPLIER_ORDERS)[number];

export type AssessmentState = Selectable<Supplier>["assessment_state"];

/** A row of the list; the tier is the one in force today, an override included. */
export interface ListedSupplier {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly tier: Tier | null;
  readonly overridden: boolean;
  readonly exposure: Exposure | null;
  readonly state: AssessmentState;
  readonly dueOn: string | null;
  readonly evidenceUntil: string | null;
  readonly grants: number;
}

/** A place in the list: the sort key, the name and the id of a row, as the database wrote them. */
export type Place = readonly [key: string, name: string, id: string];

export interface PageWish {
  readonly order: SupplierOrder;
  readonly descending: boolean;
  /** Rows behind this place, or before it; the first page without either. */
  readonly after?: Place;
  readonly before?: Place;
  readonly size: number;
}

export interface SupplierPage {
  readonly rows: readonly ListedSupplier[];
  /** Set when there are rows before the first or behind the last one shown. */
  readonly previous: Place | undefined;
  readonly next: Place | undefined;
  /** All active suppliers, from the figures the database keeps. */
  readonly total: number;
}

// a key is a plain column with an index (status, key, name, id); its type is what a place is read back as
const KEYS: Readonly<Record<Exclude<SupplierOrder, "tier">, { column: string; type: string }>> = {
  name: { column: "name_key", type: "text" },
  exposure: { column: "exposure_key", type: "integer" },
  state: { column: "state_key", type: "integer" },
  due: { column: "due_key", type: "date" },
  evidence: { column: "expiry_key", type: "date" },
  created: { column: "created_at", type: "timestamptz" },
};

interface Row extends ListedSupplier {
  readonly sortKey: string;
  readonly sortName: string;
  readonly total: number | null;
}

/** One page of the register. One statement; reads about as many rows as it shows. */
export async function listSuppliers(
  reader: Reader,
  filter: SupplierFilter,
  wish: PageWish,
  today: string,
): Promise<SupplierPage> {
  const backwards = wish.before !== undefined;
  const place = wish.before ?? wish.after;
  const down = wish.descending !== backwards;
  const legs =
    wish.order === "tier"
      ? tierLegs(filter, place, down, wish.size, today)
      : leg(KEYS[wish.order], whereOf(filter, today), place, down, wish.size, today);
  const { rows } = await sql<Row>`${wordsQuery(filter)}${legs}`.execute(reader);
  const more = rows.length > wish.size;
  const shown = more ? rows.slice(0, wish.size) : rows;
  if (backwards) shown.reverse();
  return {
    rows: shown.map(listed),
    previous: placeOf((backwards ? more : wish.after !== undefined) ? shown[0] : undefined),
    next: placeOf((backwards ? true : more) ? shown.at(-1) : undefined),
    total: rows[0]?.total ?? 0,
  };
}

// A limit on each leg and one on their union: the index gives the order, nothing is sorted but the few overridden rows.
function tierLegs(
  filter: SupplierFilter,
  place: Place | undefined,
  down: boolean,
  size: number,
  today: string,
): RawBuilder<unknown> {
  const rank = sql`coalesce(array_position(array['low','moderate','high','critical'], ${effectiveTierSql(today)}), 0)`;
  const where = whereOf(filter, today);
  const plain = { column: "tier_key", type: "integer" };
  const usual = leg(plain, sql`${where} and s.override_tier is null`, place, down, size, today);
  const overridden = leg(
    { column: rank, type: "integer" },
    sql`${where} and s.override_tier is not null`,
    place,
    down,
    size,
    today,
  );
  const direction = sql.raw(down ? "desc" : "asc");
  return sql`select * from ((${usual}) union all (${overridden})) both_legs
    order by "sortRank" ${direction}, "sortName" ${direction}, id ${direction} limit ${size + 1}`;
}

function leg(
  key: { column: string | RawBuilder<unknown>; type: string },
  where: RawBuilder<unknown>,
  place: Place | undefined,
  down: boolean,
  size: number,
  today: string,
): RawBuilder<unknown> {
  const column = typeof key.column === "string" ? sql.raw(`s.${key.column}`) : key.column;
  const direction = sql.raw(down ? "desc" : "asc");
  const type = sql.raw(key.type);
  const beyond = place
    ? sql`and (${column}, s.name_key, s.id) ${sql.raw(down ? "<" : ">")}
        (${place[0]}::text::${type}, ${place[1]}::text collate "C", ${place[2]}::uuid)`
    : sql``;
  const rank = key.type === "integer" ? sql`, ${column} as "sortRank"` : sql``;
  return sql`select s.id, s.legal_name as name, s.country, ${effectiveTierSql(today)} as tier,
      (s.override_tier is not null and s.override_until >= ${today}::date) as overridden, s.exposure,
      s.assessment_state as state, s.due_on as "dueOn", s.evidence_expires_on as "evidenceUntil",
      s.live_grants as grants, ${column}::text as "sortKey", s.name_key as "sortName",
      (select sum(d.n) from portfolio_delta d where d.kind = 'state') as total${rank}
    from supplier s where ${where} ${beyond}
    order by ${column} ${direction}, s.name_key ${direction}, s.id ${direction} limit ${size + 1}`;
}

function placeOf(row: Row | undefined): Place | undefined {
  return row && [row.sortKey, row.sortName, row.id];
}

function listed(row: Row): ListedSupplier {
  const { id, name, country, tier, overridden, exposure, state, dueOn, evidenceUntil, grants } =
    row;
  return { id, name, country, tier, overridden, exposure, state, dueOn, evidenceUntil, grants };
}
