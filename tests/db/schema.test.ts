import { readFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { schemaSource } from "#db/write-schema.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { APP_PASSWORD } from "#tests/support/passwords.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());

test("the types in db/schema.generated.ts are those of the migrated database", async () => {
  const file = path.join(import.meta.dirname, "../../db/schema.generated.ts");
  const fresh = await format(await schemaSource(db.owner), {
    parser: "typescript",
    printWidth: 100,
    trailingComma: "all",
  });
  expect(readFileSync(file, "utf8")).toBe(fresh);
});

test("migrating twice does no harm and changes nothing", async () => {
  expect(await migrate(db.ownerUrl, APP_PASSWORD)).toEqual([]);
});

test("ten processes that start at once migrate a new database once", async () => {
  const name = `race_${process.pid}`;
  await db.owner.query(`create database ${name}`);
  const url = new URL(db.ownerUrl);
  url.pathname = `/${name}`;
  const ran = await Promise.all(
    Array.from({ length: 10 }, () => migrate(url.toString(), APP_PASSWORD)),
  );
  expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  await db.owner.query(`drop database ${name} with (force)`);
});
