// Fifty attempts of somebody who holds the application's own login and writes SQL: to make, widen, revive or read past a grant.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerTo, stageAttempts, type Named } from "#tests/support/attempt-scenes.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import { ATTEMPTS } from "#tests/support/sql-attempts.ts";

let db: TestDatabase;
let named: Named;

beforeAll(async () => {
  db = await freshDatabase();
  named = await stageAttempts(db);
}, 60_000);
afterAll(() => db.drop());

test("there are at least fifty", () => {
  expect(ATTEMPTS.length).toBeGreaterThanOrEqual(50);
  expect(OPEN_SCENE.evidence).not.toBeNull();
});

describe("somebody with the application's login cannot", () => {
  test.each(ATTEMPTS.map((attempt) => [attempt.to, attempt] as const))(
    "%s",
    async (_to, attempt) => {
      const held = `select to_jsonb(g) - array['holds_until','lapse_code','suspension_noted_at'] as row
        from access_grant g order by id`;
      const before = await db.owner.query(held);
      expect(await answerTo(db, named, attempt)).toBe(attempt.meets);
      expect((await db.owner.query(held)).rows).toEqual(before.rows);
    },
  );
});
