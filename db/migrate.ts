// Brings a database to the newest schema: numbered SQL files, forward only, frozen once published.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from "kysely";
import { runMigrations as migrateQueue } from "graphile-worker";
import { quietPool } from "./connection.ts";

const FOLDER = path.join(import.meta.dirname, "migrations");

/** Reads the migrations in the order of their names. */
export async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).sort();
  const migrations: Record<string, Migration> = {};
  for (const name of names) {
    const text = await readFile(path.join(FOLDER, name), "utf8");
    migrations[name.slice(0, -".sql".length)] = {
      up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)),
    };
  }
  return migrations;
}

/**
 * Makes the application's login (no superuser, no BYPASSRLS, not the owner of anything), the queue and the schema.
 * Returns the names of the migrations that ran now; throws when one fails, leaving the schema as it was.
 */
export async function migrate(ownerUrl: string, appPassword: string): Promise<string[]> {
  const pool = quietPool(ownerUrl, 2);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await makeAppRole(db, appPassword);
    await migrateQueue({ pgPool: pool });
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error(String(error));
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

async function makeAppRole(db: Kysely<unknown>, password: string): Promise<void> {
  // the lock keeps two processes that start at once from altering the role at the same time
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('flowdown role'))`.execute(trx);
    const { rows } = await sql`select from pg_roles where rolname = 'flowdown_app'`.execute(trx);
    const options = `login nosuperuser nocreatedb nocreaterole nobypassrls password '${password.replaceAll("'", "''")}'`;
    const verb = rows.length === 0 ? "create" : "alter";
    await sql.raw(`${verb} role flowdown_app ${options}`).execute(trx);
  });
}

/** The same database as the application's own login. */
export function appUrlFrom(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl);
  url.username = "flowdown_app";
  url.password = appPassword;
  return url.toString();
}
