// Brings a database to the newest schema: numbered SQL files, forward only, frozen once published.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from "kysely";
import { runMigrations as migrateQueue } from "graphile-worker";
import { quietPool } from "./connection.ts";
import { PROJECT_FOLDER } from "./project-folder.ts";

const FOLDER = path.join(PROJECT_FOLDER, "db", "migrations");

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
    await closeSearchPaths(db);
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/**
 * A table of somebody's own session is found before the real one unless a function names that place last: without this
 * the application's login could put facts of its own before the walls. Holds for walls written later too. Processes
 * that start at once do it one after the other: a function cannot be altered by two.
 */
async function closeSearchPaths(db: Kysely<unknown>): Promise<void> {
  await sql`do $$
    declare f record;
    begin
      perform pg_advisory_xact_lock(hashtext('flowdown search paths'));
      for f in select p.oid::regprocedure::text as name from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner = (select oid from pg_roles where rolname = current_user)
          and (p.prosecdef or p.prorettype = 'trigger'::regtype)
          and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, public, pg_temp'] loop
        execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f.name);
      end loop;
    end $$`.execute(db);
}

const ROLE_TRIES = 20;

/**
 * Makes the role or renews its password. A role belongs to the whole server and advisory locks to one database: two
 * portals on two databases of a server may meet here, so whoever comes second tries again.
 */
async function makeAppRole(db: Kysely<unknown>, password: string): Promise<void> {
  const options = `login nosuperuser nocreatedb nocreaterole nobypassrls password '${password.replaceAll("'", "''")}'`;
  for (let tries = 1; ; tries += 1) {
    try {
      const { rows } = await sql`select from pg_roles where rolname = 'flowdown_app'`.execute(db);
      const verb = rows.length === 0 ? "create" : "alter";
      return void (await sql.raw(`${verb} role flowdown_app ${options}`).execute(db));
    } catch (error) {
      if (tries === ROLE_TRIES || !isMeeting(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * tries));
    }
  }
}

// "tuple concurrently updated" has no code of its own; the other two are a role made by the other meanwhile
function isMeeting(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === "42710" || code === "23505" || /concurrently updated/.test(message ?? "");
}

/** The same database as the application's own login. */
export function appUrlFrom(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl);
  url.username = "flowdown_app";
  url.password = appPassword;
  return url.toString();
}
