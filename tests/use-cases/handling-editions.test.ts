// Editions of the handling rules: drafted by one person, published by another as it was seen, and judged by at once.
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { draftHandling } from "#app/use-cases/draft-handling.server.ts";
import { publishHandling } from "#app/use-cases/publish-handling.server.ts";
import { listHandlingEditions } from "#db/handling.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import type { HandlingRules } from "#scoring/gate/handling.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { unmetOn } from "#tests/support/both-walls.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { stage } from "#tests/support/gate-scene.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
const TWO = { ok: false, reason: "second_person" };
let portal: TestPortal;
beforeAll(async () => {
  portal = await aBarePortal();
  await pinToday(portal.db.owner, TODAY);
});
afterAll(() => portal.stop());
// every test begins without a draft
beforeEach(() => portal.db.owner.query("delete from handling_edition where state = 'draft'"));

const drafter = () => staffContext(portal, "handling.write", ["business_owner"]);
const officer = () => staffContext(portal, "handling.publish", ["risk_officer"]);
const editions = () =>
  inReading({ database: portal.portal.database, scope: SYSTEM }, listHandlingEditions);
const inForce = async () => (await editions()).find(({ state }) => state === "published")!;
const draft = async () => (await editions()).find(({ state }) => state === "draft");

/** The rules in force, with what the gate reads at these levels changed. */
async function rulesWith(changes: {
  readonly [level in "C2" | "C3" | "C4"]?: { viewOnly?: boolean; undertaking?: boolean };
}): Promise<HandlingRules> {
  const { rules } = await inForce();
  return Object.fromEntries(
    Object.entries(rules).map(([level, rule]) => [
      level,
      { ...rule, ...changes[level as keyof typeof changes] },
    ]),
  ) as unknown as HandlingRules;
}
async function aDraft(changes: Parameters<typeof rulesWith>[0] = {}, by = drafter()) {
  const done = await draftHandling(await by, { note: "Why", rules: await rulesWith(changes) });
  if (!done.ok) throw new Error(done.looser.join());
  const { number, version } = (await draft())!;
  return { number, version };
}

describe("an edition", () => {
  test("changes nothing as a draft, and everything at once when another person publishes it, in both walls", async () => {
    const ids = await stage(portal.db.owner, { ...OPEN_SCENE, approvedBySelf: false }, TODAY);
    const seen = await aDraft({ C3: { viewOnly: true } });
    expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
    expect(await publishHandling(await officer(), seen)).toEqual({ ok: true, number: seen.number });
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["limits_kept"]);
    await publishHandling(await officer(), await aDraft({ C3: { viewOnly: false } }));
    expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
    await publishHandling(await officer(), await aDraft({ C3: { undertaking: true } }));
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["recipients_bound"]);
    await publishHandling(await officer(), await aDraft({ C3: { undertaking: false } }));
  });

  test("is not looser at a level than at the one below in what the gate reads", async () => {
    const rules = await rulesWith({ C3: { undertaking: true }, C4: { undertaking: false } });
    expect(await draftHandling(await drafter(), { note: "", rules })).toEqual({
      ok: false,
      looser: ["C4"],
    });
    expect(await draft()).toBeUndefined();
  });

  test("is not published by whoever drafted it last, by a use-case or by bare SQL", async () => {
    const person = await staffContext(portal, "handling.write", ["risk_officer"]);
    const seen = await aDraft({}, Promise.resolve(person));
    const same = { ...(await officer()), staff: person.staff, scope: person.scope };
    expect(await publishHandling(same, seen)).toEqual(TWO);
    const owner = await drafter();
    for (const id of [person.staff.id, owner.staff.id])
      await expect(
        inTransaction({ database: portal.portal.database, scope: SYSTEM }, (writer) =>
          sql`update handling_edition set state = 'published', published_by = ${id}, published_at = now()
            where state = 'draft'`.execute(writer),
        ),
      ).rejects.toMatchObject({ code: "FD009" });
    await aDraft({ C3: { viewOnly: true } });
    const anew = await draft();
    expect(await publishHandling(same, { number: anew!.number, version: anew!.version })).toEqual({
      ok: true,
      number: anew!.number,
    });
    await publishHandling(await officer(), await aDraft({ C3: { viewOnly: false } }));
  });

  test("is published as it was seen: what was drafted anew meanwhile is looked at again", async () => {
    const seen = await aDraft();
    await aDraft({ C2: { viewOnly: true }, C3: { viewOnly: true } });
    expect(await publishHandling(await officer(), seen)).toEqual(TWO);
    expect((await inForce()).number).toBeLessThan(seen.number);
  });

  test("that is published stays as it is", async () => {
    const { number } = await inForce();
    await expect(
      inTransaction({ database: portal.portal.database, scope: SYSTEM }, (writer) =>
        sql`update handling_edition set rules = rules where number = ${number}`.execute(writer),
      ),
    ).rejects.toMatchObject({ code: "FD005" });
  });
});

describe("two at once", () => {
  test("fifty who draft at once leave one draft, and none of them an error", async () => {
    const by = await drafter();
    const rules = await rulesWith({});
    // connections that stand, so that they really begin together
    await Promise.all(Array.from({ length: 20 }, editions));
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, place) => draftHandling(by, { note: `Why ${place}`, rules })),
    );
    expect(tries.every(({ ok }) => ok)).toBe(true);
    expect((await editions()).filter(({ state }) => state === "draft")).toHaveLength(1);
    expect(new Set(tries.map((one) => (one.ok ? one.number : 0))).size).toBe(1);
  });

  test("of fifty who publish at once, one does", async () => {
    const seen = await aDraft();
    const by = await officer();
    const tries = await Promise.all(Array.from({ length: 50 }, () => publishHandling(by, seen)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const { rowCount } = await portal.db.owner.query(
      "select from audit_event where type = 'handling.published' and body::jsonb #>> '{detail,edition}' = $1",
      [String(seen.number)],
    );
    expect(rowCount).toBe(1);
  });
});
