// The decision in scoring/gate and the wall in the database judge the same facts: they must never differ.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { decideGate, decideReadiness } from "#scoring/gate/decide-gate.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { stage } from "#tests/support/gate-scene.ts";
import { scenes } from "#tests/support/scene-arbitrary.ts";

const TODAY = "2026-05-04";
const CASES = 400;
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

test("both walls name the same unmet conditions, and the same last day of the met ones", async () => {
  let open = 0;
  const routes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const { engagementId, requestId } = await stage(db.owner, scene, TODAY, true);
      await inReading({ database: db.database, scope: SYSTEM }, async (reader) => {
        const facts = await findGateFacts(reader, engagementId, requestId);
        if (!facts) throw new Error("no facts");
        for (const { route } of facts.request?.recipients ?? [])
          routes.add(route?.map(({ state }) => state).join(", ") ?? "");
        const decision = decideGate(facts, TODAY);
        const wall = await listWallConditions(reader, engagementId, requestId, TODAY);
        expect(unmetOf(wall)).toEqual(unmetOf(decision.conditions));
        const ready = await listWallConditions(reader, engagementId, null, TODAY);
        const bare = await findGateFacts(reader, engagementId);
        expect(unmetOf(ready)).toEqual(unmetOf(decideReadiness(bare!, TODAY).conditions));
        if (decision.open) {
          open += 1;
          const last =
            wall
              .map((one) => one.holdsUntil)
              .filter((day) => day !== null)
              .sort()[0] ?? null;
          expect(last && dayAfter(last)).toBe(decision.lapsesOn);
        }
      });
    }),
    { numRuns: CASES },
  );
  // every way a way can stand, and one that opens or shuts by itself, was there
  for (const stood of ["open", "forbidden", "unknown", "no_basis", "open, no_basis"])
    expect(routes).toContain(stood);
  // guided well enough to reach what it guards
  expect(open / CASES).toBeGreaterThan(0.3);
}, 120_000);

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
