// What was granted to be looked at only is not handed out as a copy, whatever the engagement allows.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { judgeHandling, type HandlingFacts } from "#scoring/delivery/handling.ts";
import { aPerson } from "#tests/support/builders.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { aWaitingRequest, grantBySql } from "#tests/support/open-access.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());

test.each([
  ["download", null],
  ["view_only", "mode"],
] as const)("granted as %s", async (mode, viewOnlyBy) => {
  const request = await aWaitingRequest(db);
  await db.owner.query("update access_request set mode = $2 where id = $1", [
    request.requestId,
    mode,
  ]);
  const decidedBy = await aPerson(db, ["risk_officer"]);
  const grantId = await grantBySql(db.database, request, { decidedBy });
  const facts = await inReading({ database: db.database, scope: SYSTEM }, async (reader) => {
    const { rows } = await sql<{
      facts: HandlingFacts;
    }>`select delivery_facts(${grantId}::uuid) as facts`.execute(reader as never);
    return rows[0]!.facts;
  });
  expect(judgeHandling(facts).viewOnlyBy).toBe(viewOnlyBy);
});
