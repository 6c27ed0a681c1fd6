// The page of the gate on other days: both walls agree on any day, and a day looked ahead to is the gate on that day.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findGateFacts, findGateFactsOn, listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { suppose } from "#scoring/forecast/suppose.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { stage } from "#tests/support/gate-scene.ts";
import { scenes } from "#tests/support/scene-arbitrary.ts";

const TODAY = "2026-05-04";
let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, TODAY);
});
afterAll(() => db.drop());

const unmetOf = (conditions: readonly { code: string; met: boolean }[]) =>
  conditions
    .filter((one) => !one.met)
    .map((one) => one.code)
    .sort();

test("both walls agree on any day, past or to come", async () => {
  await fc.assert(
    fc.asyncProperty(scenes, fc.integer({ min: -40, max: 130 }), async (scene, ahead) => {
      const { engagementId, requestId } = await stage(db.owner, scene, TODAY, true);
      const day = addDays(TODAY, ahead);
      await inReading({ database: db.database, scope: SYSTEM }, async (reader) => {
        const asked = { engagementId, requestId, materialId: null };
        const facts = await findGateFactsOn(reader, asked, day);
        const wall = await listWallConditions(reader, engagementId, requestId, day);
        expect(unmetOf(decideGate(facts!, day).conditions)).toEqual(unmetOf(wall));
      });
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("a day looked ahead to is the gate on that day when nothing else happens, and supposing nothing changes nothing", async () => {
  let open = 0;
  await fc.assert(
    fc.asyncProperty(scenes, fc.integer({ min: 1, max: 60 }), async (scene, ahead) => {
      const { engagementId, requestId } = await stage(db.owner, scene, TODAY, true);
      const day = addDays(TODAY, ahead);
      const asking = { database: db.database, scope: SYSTEM };
      const ahead1 = await inReading(asking, (reader) =>
        findGateFactsOn(reader, { engagementId, requestId, materialId: null }, day),
      );
      await pinToday(db.owner, day);
      const there = await inReading(asking, (reader) =>
        findGateFacts(reader, engagementId, requestId),
      );
      await pinToday(db.owner, TODAY);
      expect(decideGate(suppose(ahead1!, null, day), day)).toEqual(decideGate(there!, day));
      if (decideGate(there!, day).open) open += 1;
    }),
    { numRuns: 100 },
  );
  expect(open).toBeGreaterThan(5);
}, 120_000);

test("the day of the facts does not outlive the question", async () => {
  const { engagementId, requestId } = await stage(
    db.owner,
    fc.sample(scenes, { numRuns: 1, seed: 7 })[0]!,
    TODAY,
    true,
  );
  await inReading({ database: db.database, scope: SYSTEM }, async (reader) => {
    const before = await findGateFacts(reader, engagementId, requestId);
    const asked = { engagementId, requestId, materialId: null };
    await findGateFactsOn(reader, asked, "2031-01-01");
    expect(await findGateFacts(reader, engagementId, requestId)).toEqual(before);
  });
});
