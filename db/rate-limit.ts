// How often somebody tried: counted in the database, so that several processes count together.
import { sql } from "kysely";
import type { Database } from "./connection.ts";

/** Counts one try and returns how many there were in the running window. Buckets hold hashes or addresses, never secrets. */
export async function countTry(
  database: Database,
  bucket: string,
  windowSeconds: number,
): Promise<number> {
  const { rows } = await sql<{ hits: number }>`
    insert into rate_limit as known (bucket, window_started_at, hits) values (${bucket}, now(), 1)
    on conflict (bucket) do update set
      hits = case when known.window_started_at < now() - make_interval(secs => ${windowSeconds})
        then 1 else known.hits + 1 end,
      window_started_at = case when known.window_started_at < now() - make_interval(secs => ${windowSeconds})
        then now() else known.window_started_at end
    returning hits`.execute(database);
  return rows[0]?.hits ?? 0;
}

/** Forgets the tries of a bucket: it succeeded. */
export async function forgetTries(database: Database, bucket: string): Promise<void> {
  await database.deleteFrom("rate_limit").where("bucket", "=", bucket).execute();
}
