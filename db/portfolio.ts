// The portfolio's figures as the database keeps them: a handful of rows, whatever the number of suppliers.
import { sql } from "kysely";
import type { Exposure, Tier } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

/** Folds the kept counts; sums stay as they are. */
export async function compactPortfolio(writer: Writer): Promise<void> {
  await sql`select compact_portfolio()`.execute(writer);
}

/** Keeps the day's figures for the trend; run again on the same day it replaces them. */
export async function keepSnapshot(writer: Writer, today: string): Promise<void> {
  await sql`select keep_portfolio_snapshot(${today}::date)`.execute(writer);
}

export interface PortfolioFigure {
  readonly kind: "cell" | "state" | "due" | "expiry" | "grant";
  readonly exposure: Exposure | null;
  /** The tier in force: an override while it stands. */
  readonly tier: Tier | null;
  /** The state of assessments, or the condition that shuts or will shut a grant. */
  readonly key: string;
  /** Days from today: negative is past. For due: -1 past, 0 later. For expiry: -1 past, else 30, 60, 90 or 0 for later. */
  readonly window: number;
  readonly n: number;
}

/** Every figure of the dashboard in one query over the kept counts. Active suppliers and standing grants only. */
export async function readPortfolio(reader: Reader, today: string): Promise<PortfolioFigure[]> {
  const day = sql`${today}::date`;
  const { rows } = await sql<PortfolioFigure>`
    select kind, exposure, tier, key, bucket as "window", sum(n)::integer as n from (
      select kind, n,
        case when kind = 'cell' then nullif(split_part(key, '|', 1), '-') end as exposure,
        case when kind = 'cell' then nullif(case when day >= ${day} and split_part(key, '|', 3) <> '-'
          then split_part(key, '|', 3) else split_part(key, '|', 2) end, '-') end as tier,
        case when kind in ('state', 'grant') then key else '' end as key,
        case when day is null or kind in ('cell', 'state') then 0 when day < ${day} then -1
          when kind <> 'expiry' then 0 when day <= ${day} + 30 then 30 when day <= ${day} + 60 then 60
          when day <= ${day} + 90 then 90 else 0 end as bucket
      from portfolio_delta) figures
    group by kind, exposure, tier, key, bucket having sum(n) <> 0`.execute(reader);
  return rows;
}

export interface TrendPoint {
  readonly day: string;
  readonly tier: Tier | null;
  readonly n: number;
}

/** How many suppliers stood in each tier on the last kept day of each of the past months, the oldest first. */
export async function readTrend(
  reader: Reader,
  today: string,
  months: number,
): Promise<TrendPoint[]> {
  const { rows } = await sql<TrendPoint>`
    select s.day, nullif(s.key, '-') as tier, s.n
    from generate_series(0, ${months - 1}::integer) back
    cross join lateral (select ${today}::date - make_interval(months => back) as until) edge
    cross join lateral (select max(x.day) as day from portfolio_snapshot x
      where x.kind = 'tier' and x.day <= edge.until and x.day > edge.until - interval '1 month') kept
    join portfolio_snapshot s on s.day = kept.day and s.kind = 'tier'
    order by s.day, s.key`.execute(reader);
  return rows;
}
