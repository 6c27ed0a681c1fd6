// What stands in every table, as one checksum each: reading must change none of them.
import type { TestPortal } from "./portal.ts";

// what a read may write: that it happened, and when somebody was last seen; sums a job keeps meanwhile
const LIVING = /^(?:portfolio_|auth_|audit_|supplier_session|material_event|rate_limit|kysely)/;

/** A checksum for every table that only a change may change. */
export async function checksums(portal: TestPortal): Promise<Record<string, string>> {
  const { rows } = await portal.db.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const sums: Record<string, string> = {};
  for (const { name } of rows.filter((row) => !LIVING.test(row.name))) {
    const { rows: sum } = await portal.db.owner.query<{ sum: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as sum from ${name} t`,
    );
    sums[name] = sum[0]!.sum;
  }
  return sums;
}
