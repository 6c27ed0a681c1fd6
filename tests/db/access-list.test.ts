// The tabs of the access list: every request stands in exactly one, and the pages of a tab are the whole of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACCESS_STATES, listAccess, type AccessState } from "#db/access-list.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { aPerson } from "#tests/support/builders.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { aWaitingRequest, grantBySql } from "#tests/support/open-access.ts";

const TODAY = "2026-05-04";
let db: TestDatabase;
const all: string[] = [];
beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, TODAY);
  const decidedBy = await aPerson(db, ["risk_officer"]);
  for (const fate of ["open", "refused", "withdrawn", "live", "over", "suspended", "revoked"])
    for (let round = 0; round < 3; round += 1) {
      const request = await aWaitingRequest(db);
      const { requestId, supplierId } = request;
      all.push(requestId);
      if (fate === "refused" || fate === "withdrawn")
        await db.owner.query("update access_request set state = $2 where id = $1", [
          requestId,
          fate,
        ]);
      if (["live", "over", "suspended", "revoked"].includes(fate))
        await grantBySql(db.database, request, {
          decidedBy,
          endsOn: addDays(TODAY, fate === "over" ? round : 20),
        });
      if (fate === "suspended")
        await db.owner.query("update evidence set expires_on = $2 where supplier_id = $1", [
          supplierId,
          addDays(TODAY, 4),
        ]);
      if (fate === "revoked")
        await db.owner.query(
          "update access_grant set revoked_at = now(), revoke_reason = 'over' where request_id = $1",
          [requestId],
        );
    }
});
afterAll(() => db.drop());

const today = addDays(TODAY, 5);
const page = (state: AccessState, after: { key: string; id: string } | null, size: number) =>
  inReading({ database: db.database, scope: SYSTEM }, (reader) =>
    listAccess(reader, { state, q: "", why: "", level: "" }, { after, size }, today),
  );

test("every request stands in exactly one tab", async () => {
  const seen: string[] = [];
  const counts: Record<string, number> = {};
  for (const state of ACCESS_STATES) {
    const rows = await page(state, null, 100);
    counts[state] = rows.length;
    seen.push(...rows.map(({ id }) => id));
  }
  expect(seen.sort()).toEqual(all.sort());
  expect(counts).toEqual({ open: 3, live: 3, suspended: 3, ended: 12 });
});

test.each(ACCESS_STATES)("page after page, %s is the whole tab in its order", async (state) => {
  const whole = (await page(state, null, 100)).map(({ id }) => id);
  const paged: string[] = [];
  let after: { key: string; id: string } | null = null;
  for (;;) {
    const [row] = await page(state, after, 1);
    if (!row) break;
    paged.push(row.id);
    after = { key: row.sortKey, id: row.id };
  }
  expect(paged).toEqual(whole);
});
