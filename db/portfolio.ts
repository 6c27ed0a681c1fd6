// The portfolio's figures as the database keeps them: a handful of rows, whatever the number of suppliers.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";

/** Folds the kept counts; sums stay as they are. */
export async function compactPortfolio(writer: Writer): Promise<void> {
  await sql`select compact_portfolio()`.execute(writer);
}

/** Keeps the day's figures for the trend; run again on the same day it replaces them. */
export async function keepSnapshot(writer: Writer, today: string): Promise<void> {
  await sql`insert into portfolio_snapshot (day, kind, key, n)
    select ${today}::date, kind, key, sum(n) from portfolio_delta where kind in ('cell', 'state')
    group by kind, key having sum(n) <> 0
    on conflict (day, kind, key) do update set n = excluded.n`.execute(writer);
}
