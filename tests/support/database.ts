// A fresh, migrated database for a test file: cloned from a template on the PostgreSQL of this run.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { connect, quietPool, type Database } from "#db/connection.ts";
import { appUrlFrom } from "#db/migrate.ts";
import { APP_PASSWORD } from "./passwords.ts";

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the application's own login: row-level security holds. */
  readonly database: Database;
  /** As the owner, for arranging and for looking behind the walls. */
  readonly owner: pg.Pool;
  readonly drop: () => Promise<void>;
}

/** Clones the template. Every test file has its own database, so files run side by side. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = inject("templateUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = new URL(template);
  admin.pathname = "/postgres";
  await withClient(admin.toString(), (client) =>
    client.query(`create database ${name} template flowdown_template`),
  );
  const own = new URL(template);
  own.pathname = `/${name}`;
  const ownerUrl = own.toString();
  const appUrl = appUrlFrom(ownerUrl, APP_PASSWORD);
  const { database } = connect(appUrl, 20);
  const owner = quietPool(ownerUrl, 4);
  return {
    ownerUrl,
    appUrl,
    database,
    owner,
    async drop() {
      await database.destroy();
      await owner.end();
      await withClient(admin.toString(), (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

/** Pins the day for everybody: the wall, the pages and the jobs. Null gives the real day back. */
export async function pinToday(owner: pg.Pool, day: string | null): Promise<void> {
  await owner.query("delete from clock");
  if (day) await owner.query("insert into clock (pinned_on) values ($1)", [day]);
}

async function withClient(
  url: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
