// Faults sown into the guards of grants: some attempt by bare SQL gets through that must not, so that the tests notice.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerTo, stageAttempts, type Named } from "#tests/support/attempt-scenes.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { sow } from "#tests/support/sow-fault.ts";
import { ATTEMPTS } from "#tests/support/sql-attempts.ts";
import { GUARDING_FAULTS } from "#tests/support/wall-faults.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());

describe("attempts by bare SQL show a guard that", () => {
  let named: Named;
  // an attempt that gets through changes the scenes
  const anew = async () => (named = await stageAttempts(db));
  beforeAll(anew);

  test.each(GUARDING_FAULTS)("$fault", async (fault) => {
    const good = await sow(db.owner, fault);
    let noticed: string | undefined;
    for (const attempt of ATTEMPTS) {
      if ((await answerTo(db, named, attempt)) !== attempt.meets) noticed = attempt.to;
      if (noticed) break;
    }
    await db.owner.query(good);
    await anew();
    expect(noticed).toBeDefined();
  });
});
