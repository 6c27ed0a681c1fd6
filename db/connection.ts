// The connection to PostgreSQL: made on first use, one pool per process, one way to read numbers and days.
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.generated.ts";

// A calendar day stays text: a JavaScript Date would shift it by the server's time zone. int8 counts fit a number.
const DATE = 1082;
const INT8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: "text" | "binary") {
    if (id === DATE) return (text: string) => text;
    if (id === INT8) return Number;
    return format === "binary"
      ? pg.types.getTypeParser(id, "binary")
      : pg.types.getTypeParser(id, "text");
  },
};

export type Database = Kysely<Schema>;

/** What a read may do. A loader holds nothing else, so that a write in a loader does not compile. */
export type Reader = Pick<
  Database,
  "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "getExecutor"
>;

/** A transaction that belongs to one change. Only transaction.ts makes one. */
export type Writer = Transaction<Schema>;

/** Opens a pool for a connection string; no connection is made before the first query. */
export function connect(
  connectionString: string,
  poolSize = 16,
): { database: Database; pool: pg.Pool } {
  const pool = quietPool(connectionString, poolSize);
  return { database: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/**
 * A pool whose connections may break (database restarted) without ending the process: the query that used one
 * fails, an idle one is replaced.
 */
export function quietPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, types, idleTimeoutMillis: 30_000 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
