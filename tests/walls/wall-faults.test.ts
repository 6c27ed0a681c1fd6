// Faults sown into the wall of the database, one at a time and rolled back: histories along both walls notice every one.
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideGate, type GateDecision } from "#scoring/gate/decide-gate.ts";
import { askWall, differenceOf, readFacts } from "#tests/support/both-judged.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { rollHistory } from "#tests/support/histories/history.ts";
import { QUIET } from "#tests/support/histories/moment.ts";
import { runHistories } from "#tests/support/histories/run-histories.ts";
import type { SceneIds } from "#tests/support/lay-out.ts";
import { scenes } from "#tests/support/scene-arbitrary.ts";
import { sow } from "#tests/support/sow-fault.ts";
import { diceOf } from "#tests/support/term-dice.ts";
import { JUDGING_FAULTS } from "#tests/support/wall-faults.ts";

const HISTORIES = 350;
/** What one round does not show, the next one may: rounds go on until every fault was noticed, but not for ever. */
const ROUNDS = 5;
const AT_ONCE = 50;
const SEED = 7;
const MOMENTS = [
  { ...QUIET, rules: { viewOnly: false, undertaking: true } },
  { ...QUIET, days: 1, daysLeft: 7 },
];
let db: TestDatabase;
const noticed = new Set<string>();

beforeAll(async () => {
  db = await freshDatabase();
  const client = await db.owner.connect();
  try {
    for (let round = 0; round < ROUNDS && noticed.size < JUDGING_FAULTS.length; round += 1)
      await look(client, SEED + round);
  } finally {
    client.release();
  }
}, 900_000);
afterAll(() => db.drop());

/** Lets histories of one seed happen, and looks how they end under every fault that nobody noticed yet. */
async function look(client: pg.ClientBase, seed: number): Promise<void> {
  const dice = diceOf(seed);
  const histories = fc
    .sample(scenes, { numRuns: HISTORIES, seed })
    .map((scene) => rollHistory(dice, scene, MOMENTS));
  const ran = await runHistories(client, histories, async (ids, day) => {
    const facts = await readFacts(client, ids);
    const decisions = facts.map((one) => decideGate(one, day));
    for (const fault of JUDGING_FAULTS.filter((one) => !noticed.has(one.fault))) {
      await client.query("savepoint before");
      await sow(client, fault);
      if (await isNoticed(client, ids, decisions, day)) noticed.add(fault.fault);
      await client.query("rollback to savepoint before");
    }
  });
  expect(ran.filter(({ difference }) => difference)).toEqual([]);
}

/** Whether some history ends otherwise than by the decision. */
async function isNoticed(
  client: pg.ClientBase,
  ids: readonly SceneIds[],
  decisions: readonly GateDecision[],
  day: string,
): Promise<boolean> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const said = await askWall(client, ids.slice(from, from + AT_ONCE), day);
    if (said.some((one, at) => differenceOf(one, decisions[from + at]!))) return true;
  }
  return false;
}

describe("histories show a wall that", () => {
  test.each(JUDGING_FAULTS)("$fault", ({ fault }) => {
    expect(noticed.has(fault)).toBe(true);
  });
});
