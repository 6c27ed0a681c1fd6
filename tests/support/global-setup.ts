// One PostgreSQL and one migrated template for the whole run: that of TEST_OWNER_URL, else the embedded one.
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";
import { startEmbeddedForTests } from "./embedded.ts";
import { APP_PASSWORD } from "./passwords.ts";

declare module "vitest" {
  interface ProvidedContext {
    templateUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_OWNER_URL;
  const embedded = given ? undefined : await startEmbeddedForTests();
  const url = new URL(given ?? embedded!.ownerUrl);
  url.pathname = "/postgres";
  const client = new pg.Client(url.toString());
  await client.connect();
  await client.query("drop database if exists flowdown_template with (force)");
  await client.query("create database flowdown_template");
  await client.end();
  url.pathname = "/flowdown_template";
  await migrate(url.toString(), APP_PASSWORD);
  project.provide("templateUrl", url.toString());
  return async () => {
    await embedded?.stop();
  };
}
