import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endOwnSubcontractor } from "#app/use-cases/end-own-subcontractor.server.ts";
import { objectToSubcontractor } from "#app/use-cases/object-to-subcontractor.server.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { listOwnEdges } from "#db/own-subcontractors.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { aDesk, aHead, HEAD_TERMS, signingAs } from "#tests/support/agreements.ts";
import { anInForceDeed, consent, namingAs } from "#tests/support/chain.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aTierBelow, nameBelow } from "#tests/support/deep-chain.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const conditions = (engagementId: string, code: string) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader, { today }) =>
    (await listWallConditions(reader, engagementId, null, today))
      .filter((one) => one.code === code)
      .map((one) => one.met),
  );

describe("a chain of three tiers", () => {
  test("is judged edge by edge for the company on top, and as a whole for the one at the end", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const third = await aTierBelow(desk, second, false);
    expect(await conditions(deed.engagementId, "chain_signed")).toEqual([true, false]);
    // what is not signed below does not bind the one above it, but closes everybody above
    expect(await conditions(second.engagementId, "chain_signed")).toEqual([false]);
    expect(await conditions(third.engagementId, "path_holds")).toEqual([true]);
    expect(await conditions(deed.engagementId, "path_holds")).toEqual([]);
  });

  test("shuts at its end when the agreement on top ends", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const third = await aTierBelow(desk, second);
    expect(await conditions(third.engagementId, "path_holds")).toEqual([true]);
    await desk.db.owner.query("update agreement set state = 'terminated' where id = $1", [
      deed.agreementId,
    ]);
    expect(await conditions(third.engagementId, "path_holds")).toEqual([false]);
    expect(await conditions(second.engagementId, "path_holds")).toEqual([false]);
  });

  test("is compared anew on every tier when the head agreement is tightened", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const third = await aTierBelow(desk, second);
    expect(await conditions(deed.engagementId, "chain_signed")).toEqual([true, true]);
    const next = await aHead(desk, { ...HEAD_TERMS, breach_notice: 12 }, deed.headId);
    expect(next.compared).toBe(3);
    expect(await conditions(deed.engagementId, "chain_signed")).toEqual([false, false]);
    const { rows } = await desk.db.owner.query<{ above: string[] }>(
      "select above from flow_down_check where agreement_id = $1 order by checked_at desc limit 1",
      [third.agreementId],
    );
    expect(rows[0]!.above).toEqual([deed.agreementId, second.agreementId]);
  });

  test("counts a comparison only against what stands above now", async () => {
    const deed = await anInForceDeed(desk);
    await aTierBelow(desk, await aTierBelow(desk, deed));
    await desk.db.owner.query(
      "update flow_down_check set above = array[gen_random_uuid()] where cardinality(above) = 2",
    );
    expect(await conditions(deed.engagementId, "chain_signed")).toEqual([true, false]);
  });

  test("leaves every tier less time, so that all of them can be kept together", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const third = await aTierBelow(desk, second);
    const notice = async (id: string) =>
      (
        await desk.db.owner.query<{ hours: number }>(
          "select (terms->>'breach_notice')::int as hours from agreement where id = $1",
          [id],
        )
      ).rows[0]!.hours;
    const hours = [
      await notice(deed.agreementId),
      await notice(second.agreementId),
      await notice(third.agreementId),
    ];
    expect([...hours].sort((one, other) => other - one)).toEqual(hours);
    expect(new Set(hours).size).toBe(3);
  });
});

describe("a company that stands above already", () => {
  test("cannot be put below itself, by a use-case or by raw SQL", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const named = await nameBelow(desk, second);
    if (!named.ok) throw new Error(named.reason);
    expect(await consent(desk, named.id, deed.supplierId)).toEqual({ ok: false, reason: "cycle" });
    await expect(
      desk.db.owner.query("update subcontracting set sub_supplier_id = $2 where id = $1", [
        named.id,
        deed.supplierId,
      ]),
    ).rejects.toThrow(/below itself/);
  });
});

describe("ending", () => {
  test("an edge by staff takes everything further down with it", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const third = await aTierBelow(desk, second);
    const officer = await staffContext(desk, "chain.decide", ["risk_officer"]);
    await objectToSubcontractor(officer, second.edgeId, "The order was cancelled.");
    const { rows } = await desk.db.owner.query(
      `select c.state, j.state as joinder, e.state as engagement from subcontracting c
         join agreement j on j.id = c.joinder_id join engagement e on e.id = c.sub_engagement_id
       where c.id = any ($1)`,
      [[second.edgeId, third.edgeId]],
    );
    const over = { state: "ended", joinder: "terminated", engagement: "closed" };
    expect(rows).toEqual([over, over]);
  });

  test("the use by the prime shuts everybody below at once, before anybody of ours has acted", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const third = await aTierBelow(desk, second);
    const stop = () => endOwnSubcontractor(namingAs(desk, deed), second.edgeId, "No more orders.");
    expect(await stop()).toEqual({ ok: true });
    expect(await stop()).toEqual({ ok: false, reason: "decided" });
    expect(await conditions(second.engagementId, "path_holds")).toEqual([false]);
    expect(await conditions(third.engagementId, "path_holds")).toEqual([false]);
    const officer = await staffContext(desk, "chain.decide", ["risk_officer"]);
    const close = () => objectToSubcontractor(officer, second.edgeId, "Papers closed afterwards.");
    expect(await close()).toMatchObject({ ok: true, state: "closed" });
    expect(await close()).toEqual({ ok: false, reason: "decided" });
  });
});

describe("who sees what", () => {
  test("each company its own direct subcontractors, one word each, and nothing above or further down", async () => {
    const deed = await anInForceDeed(desk);
    const second = await aTierBelow(desk, deed);
    const sibling = await aTierBelow(desk, deed);
    const third = await aTierBelow(desk, second, false);
    const seen = (who: typeof second | typeof deed) =>
      inReading({ database: desk.portal.database, scope: signingAs(desk, who).scope }, (reader) =>
        listOwnEdges(reader, who.supplierId),
      );
    const ids = async (who: typeof second | typeof deed) =>
      (await seen(who)).map(({ id, progress }) => [id, progress]);
    expect((await ids(deed)).sort()).toEqual(
      [
        [second.edgeId, "in_force"],
        [sibling.edgeId, "in_force"],
      ].sort(),
    );
    expect(await ids(second)).toEqual([[third.edgeId, "invited"]]);
    expect(await ids(third)).toEqual([]);
    const texts = JSON.stringify([await seen(deed), await seen(second), await seen(sibling)]);
    expect(texts).not.toContain("Northern Prime");
    expect(JSON.stringify(await seen(sibling))).not.toContain(second.edgeId);
  });
});
