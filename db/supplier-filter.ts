// What narrows the register: each filter as a condition on the supplier's own row.
import { sql, type RawBuilder } from "kysely";
import type { Exposure, Tier } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";

/** What is shown. Everything left out does not narrow. */
export interface SupplierFilter {
  readonly status: "active" | "archived";
  /** Beginnings of words of the name, the domain or the registration number; all must occur. */
  readonly search?: string;
  readonly tier?: Tier | "none";
  readonly exposure?: Exposure | "none";
  readonly state?: string;
  readonly country?: string;
  readonly ownerId?: string;
  readonly tag?: string;
  readonly due?: "overdue" | "14";
  /** Earliest expiry of accepted evidence: past, or within so many days. */
  readonly evidence?: "expired" | "30" | "60" | "90";
  /** blocked: a grant that was given and does not hold today. */
  readonly access?: "blocked" | "live";
}

/** The tier in force on a day: the override while it lasts. */
export function effectiveTierSql(today: string): RawBuilder<unknown> {
  return sql`case when s.override_until >= ${today}::date then coalesce(s.override_tier, s.tier) else s.tier end`;
}

/** The condition of a filter on `supplier s`; a search needs `wordsQuery` in front of the statement. */
export function whereOf(filter: SupplierFilter, today: string): RawBuilder<unknown> {
  const day = sql`${today}::date`;
  const parts: RawBuilder<unknown>[] = [sql`s.status = ${filter.status}`];
  if (searchTerms(filter.search).length > 0) parts.push(sql`s.id in (select id from found)`);
  if (filter.tier === "none") parts.push(sql`${effectiveTierSql(today)} is null`);
  else if (filter.tier) parts.push(sql`${effectiveTierSql(today)} = ${filter.tier}`);
  if (filter.exposure === "none") parts.push(sql`s.exposure is null`);
  else if (filter.exposure) parts.push(sql`s.exposure = ${filter.exposure}`);
  if (filter.state) parts.push(sql`s.assessment_state = ${filter.state}`);
  if (filter.country) parts.push(sql`s.country = ${filter.country}`);
  if (filter.ownerId) parts.push(sql`s.owner_id = ${filter.ownerId}::uuid`);
  if (filter.tag) parts.push(sql`s.tags @> array[${filter.tag}::text]`);
  if (filter.due === "overdue") parts.push(sql`s.due_key < ${day}`);
  if (filter.due === "14") parts.push(sql`s.due_key between ${day} and ${day} + 14`);
  if (filter.evidence === "expired") parts.push(sql`s.expiry_key < ${day}`);
  else if (filter.evidence)
    parts.push(sql`s.expiry_key between ${day} and ${day} + ${Number(filter.evidence)}::integer`);
  if (filter.access) parts.push(accessSql(filter.access, day));
  return sql.join(parts, sql` and `);
}

function accessSql(access: "blocked" | "live", day: RawBuilder<unknown>): RawBuilder<unknown> {
  const grants = sql`select g.supplier_id from access_grant g where g.revoked_at is null`;
  return access === "blocked"
    ? sql`s.id in (${grants} and g.holds_until < ${day})`
    : sql`s.live_grants > 0 and s.id in (${grants} and (g.holds_until is null or g.holds_until >= ${day}))`;
}

/** The words of a search, cut where the database cuts names into words. */
export function searchTerms(search: string | undefined): string[] {
  return (search ?? "").split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== "");
}

/** `with found as (…)` for a filter that searches, nothing for one that does not. */
export function wordsQuery(filter: SupplierFilter): RawBuilder<unknown> {
  const terms = searchTerms(filter.search).slice(0, 8);
  if (terms.length === 0) return sql``;
  // only letters, digits and marks are left, so that no word can be an operator; each matches as a beginning
  const query = terms.map((term) => `'${term}':*`).join(" & ");
  return sql`with found as materialized (select * from supplier_ids_by_words(to_tsquery('simple', ${query})) as id) `;
}

const MOST_COUNTED = 1000;

/** How many suppliers a filter leaves; undefined when more than a thousand, which nobody needs to the digit. */
export async function countSuppliers(
  reader: Reader,
  filter: SupplierFilter,
  today: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`${wordsQuery(filter)}
    select count(*) as n from (select from supplier s where ${whereOf(filter, today)} limit ${MOST_COUNTED + 1}) counted`.execute(
    reader,
  );
  const n = rows[0]?.n ?? 0;
  return n > MOST_COUNTED ? undefined : n;
}
