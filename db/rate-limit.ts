// Counts attempts in fixed windows, outside every other transaction: a refused attempt still counts.
import { sql } from "kysely";
import type { Database } from "./connection.ts";

/** Adds one attempt to a bucket and returns how many there were in its current window, this one included. */
export async function countAttempt(
  database: Database,
  bucket: string,
  windowSeconds: number,
): Promise<number> {
  const { rows } = await sql<{
    hits: number;
  }>`insert into rate_limit as r (bucket, window_started_at, hits)
    values (${bucket}, now(), 1)
    on conflict (bucket) do update set
      hits = case when r.window_started_at < now() - make_interval(secs => ${windowSeconds}) then 1 else r.hits + 1 end,
      window_started_at = case when r.window_started_at < now() - make_interval(secs => ${windowSeconds})
        then now() else r.window_started_at end
    returning hits`.execute(database);
  return rows[0]?.hits ?? 1;
}

/** Forgets the attempts of a bucket: the last one succeeded. */
export async function forgetAttempts(database: Database, bucket: string): Promise<void> {
  await database.deleteFrom("rate_limit").where("bucket", "=", bucket).execute();
}
