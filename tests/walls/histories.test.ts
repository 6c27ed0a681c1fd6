// Histories along both walls: what happens to an engagement changes what both say alike, and a grant is inserted or refused by it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONDITION_CODES } from "#scoring/gate/condition.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import { proveWalls } from "#tests/support/histories/prove-walls.ts";
import { runHistories } from "#tests/support/histories/run-histories.ts";
import { sow } from "#tests/support/sow-fault.ts";

/** `npm run prove` runs a hundred thousand, in which every condition is shut and opened again too. */
const HISTORIES = 1_600;
const SEED = 20_260_504;
let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());

test(`${HISTORIES} random histories: never a disagreement, two of five reach a grant, and every condition is once the only thing missing`, async () => {
  const client = await db.owner.connect();
  const proof = await proveWalls(client, { histories: HISTORIES, seed: SEED }).finally(() =>
    client.release(),
  );
  expect(proof.story).toBeNull();
  expect(proof).toMatchObject({ histories: HISTORIES, disagreements: 0 });
  expect(proof.granted / HISTORIES).toBeGreaterThan(0.4);
  const alone = CONDITION_CODES.filter((code) => proof.seen[code].alone > 0);
  expect(alone).toEqual(CONDITION_CODES);
}, 600_000);

test("a disagreement is told as the shortest history that shows it", async () => {
  const client = await db.owner.connect();
  const good = await sow(client, {
    fault: "does not mind incidents",
    in: "gate_supplier_conditions",
    text: "('S1', 'S2')",
    slip: "('S4')",
  });
  const proof = await proveWalls(client, { histories: 400, seed: 1, together: 400 });
  await client.query(good);
  client.release();
  const [story = "", ...happened] = (proof.story ?? "").split("\n");
  expect(story).toMatch(/seed 1, history \d+: on 2026-05-0\d: .*no_severe_incident/);
  expect(happened.filter((line) => /incident/.test(line))).toHaveLength(1);
  expect(happened.length).toBeLessThanOrEqual(3);
}, 600_000);

test("a history without changes reaches a grant where everything holds", async () => {
  const client = await db.owner.connect();
  const ran = await runHistories(client, [{ scene: OPEN_SCENE, patience: 0, moments: [] }]);
  client.release();
  expect(ran).toEqual([{ difference: null, granted: true, looks: [[]] }]);
});
