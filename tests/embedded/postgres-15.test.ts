// That the suite can be run on the oldest PostgreSQL supported, or says why it cannot.
import { expect, test, vi } from "vitest";

import { withDatabase } from "#db/embedded/connection-url.ts";
import { ask } from "#tests/embedded/holder.ts";
import { startEmbeddedForTests } from "#tests/support/embedded.ts";
import { startPostgres15 } from "#tests/support/postgres-15.ts";

// A busy machine takes its time to start processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test("Debian's PostgreSQL 15 serves a test run on a private socket", async (context) => {
  const server = await startPostgres15();
  if ("skipped" in server) return context.skip(server.skipped);
  const [row] = await ask(
    server.ownerUrl,
    "select version() as v, current_setting('listen_addresses') as tcp",
  );
  await server.stop();
  expect(row).toMatchObject({ v: expect.stringContaining("PostgreSQL 15"), tcp: "" });
});

test("a test run has an embedded PostgreSQL 18 of its own, in which databases can be made", async () => {
  const server = await startEmbeddedForTests();
  await ask(server.ownerUrl, "create database another");
  const rows = await ask(
    withDatabase(server.ownerUrl, "another"),
    "select current_database() as name",
  );
  await server.stop();
  expect(rows).toEqual([{ name: "another" }]);
});
