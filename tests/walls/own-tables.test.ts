// The application's login makes tables of its own session; the walls keep reading the real ones.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson } from "#tests/support/builders.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { aWaitingRequest, grantBySql } from "#tests/support/open-access.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());

test("a list of required evidence of one's own is not what the gate reads", async () => {
  const request = await aWaitingRequest(db, { evidence: null });
  await db.database.connection().execute(async (mine) => {
    await sql`set flowdown.scope = 'staff'`.execute(mine);
    await sql`create temp table evidence_request
      (id uuid, engagement_id uuid, kind text, required boolean, state text)`.execute(mine);
    await sql`grant all on evidence_request to public`.execute(mine);
    const { rows } = await sql<{
      met: boolean;
    }>`select met from gate_conditions(${request.engagementId}::uuid, ${request.requestId}::uuid, flowdown_today())
      where code = 'evidence_current'`.execute(mine);
    expect(rows).toEqual([{ met: false }]);
    await sql`drop table pg_temp.evidence_request`.execute(mine);
  });
});

test("every function that acts for the owner, and every trigger, looks into the session's own tables last", async () => {
  const { rows } = await db.owner.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace
       and (p.prosecdef or p.prorettype = 'trigger'::regtype)
       and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, public, pg_temp']`,
  );
  expect(rows).toEqual([]);
});

test("and a grant that everything speaks for is still made", async () => {
  const officer = await aPerson(db, ["risk_officer"]);
  const request = await aWaitingRequest(db);
  expect(await grantBySql(db.database, request, { decidedBy: officer })).toBeTruthy();
});
