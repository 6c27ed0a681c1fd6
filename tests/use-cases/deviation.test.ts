import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { proposeDeviation } from "#app/use-cases/propose-deviation.server.ts";
import { settleDeviation } from "#app/use-cases/settle-deviation.server.ts";
import { withdrawDeviation } from "#app/use-cases/withdraw-deviation.server.ts";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { decideReadiness } from "#scoring/gate/decide-gate.ts";
import { aDesk, aSentDeed, countersign, HEAD_TERMS, sign } from "#tests/support/agreements.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
  await pinToday(desk.db.owner, TODAY);
});
afterEach(() => pinToday(desk.db.owner, TODAY));
afterAll(() => desk.stop());

async function aWeakDeed() {
  const terms = { ...HEAD_TERMS, breach_notice: 96 };
  const deed = await aSentDeed(desk, { terms, knowsGap: true });
  await sign(desk, deed);
  await countersign(desk, deed.agreementId);
  return deed;
}
const proposer = () => staffContext(desk, "deviation.propose", ["risk_officer"]);
const officer = () => staffContext(desk, "deviation.confirm", ["risk_officer"]);
const wish = (agreementId: string, expiresOn = "2026-08-01") => ({
  agreementId,
  term: "breach_notice",
  reason: "The order cannot wait for a new contract.",
  compensatingMeasure: "Our duty desk calls them every evening.",
  expiresOn,
});
/** What both walls say about the flow-down on a day. */
const holds = (engagementId: string, day: string) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader) => {
    const wall = await listWallConditions(reader, engagementId, null, day);
    const facts = await findGateFacts(reader, engagementId);
    const brain = decideReadiness(facts!, day).conditions;
    return [wall, brain].map((all) => all.find(({ code }) => code === "flow_down_holds")?.met);
  });

describe("a gap", () => {
  test("is accepted by two people until its last day, in both walls, and never counts as equal", async () => {
    const deed = await aWeakDeed();
    const done = await proposeDeviation(await proposer(), wish(deed.agreementId));
    if (!done.ok) throw new Error(done.reason);
    expect(await holds(deed.engagementId, TODAY)).toEqual([false, false]);
    expect(await settleDeviation(await officer(), done.deviationId, "confirmed")).toMatchObject({
      ok: true,
    });
    expect(await holds(deed.engagementId, TODAY)).toEqual([true, true]);
    expect(await holds(deed.engagementId, "2026-08-01")).toEqual([true, true]);
    expect(await holds(deed.engagementId, "2026-08-02")).toEqual([false, false]);
    const { rows } = await desk.db.owner.query("select latest_verdict($1, $2) as verdict", [
      deed.agreementId,
      deed.headId,
    ]);
    expect(rows).toEqual([{ verdict: "fail" }]);
  });

  test("is not confirmed by whoever proposed it, by a use-case or by raw SQL", async () => {
    const deed = await aWeakDeed();
    const person = await proposer();
    const done = await proposeDeviation(person, wish(deed.agreementId));
    if (!done.ok) throw new Error(done.reason);
    const same = { ...(await officer()), staff: person.staff, scope: person.scope };
    expect(await settleDeviation(same, done.deviationId, "confirmed")).toEqual({
      ok: false,
      reason: "same_person",
    });
    await expect(
      inTransaction({ database: desk.portal.database, scope: person.scope }, (writer) =>
        writer
          .updateTable("deviation")
          .set({ state: "confirmed", settled_by: person.staff.id, settled_at: new Date() })
          .where("id", "=", done.deviationId)
          .execute(),
      ),
    ).rejects.toThrow(/check constraint/);
  });

  test("of twenty who confirm and refuse at once, one settles it", async () => {
    const deed = await aWeakDeed();
    const done = await proposeDeviation(await proposer(), wish(deed.agreementId));
    if (!done.ok) throw new Error(done.reason);
    const people = await Promise.all(Array.from({ length: 20 }, officer));
    const tries = await Promise.all(
      people.map((one, at) =>
        settleDeviation(one, done.deviationId, at % 2 === 0 ? "confirmed" : "refused"),
      ),
    );
    expect(tries.filter(({ ok }) => ok).length).toBe(1);
  });

  test("that is withdrawn shuts at once, and a proposal is one at a time", async () => {
    const deed = await aWeakDeed();
    const done = await proposeDeviation(await proposer(), wish(deed.agreementId));
    if (!done.ok) throw new Error(done.reason);
    expect(await proposeDeviation(await proposer(), wish(deed.agreementId))).toEqual({
      ok: false,
      reason: "waiting",
    });
    await settleDeviation(await officer(), done.deviationId, "confirmed");
    await withdrawDeviation(await proposer(), done.deviationId, "The contract was changed.");
    expect(await holds(deed.engagementId, TODAY)).toEqual([false, false]);
  });

  test.each([
    ["past_day", { expiresOn: "2026-05-03" }],
    ["too_long", { expiresOn: "2027-05-05" }],
    ["no_gap", { term: "copies" }],
  ])("is refused as %s", async (reason, change) => {
    const deed = await aWeakDeed();
    const asked = { ...wish(deed.agreementId), ...change };
    expect(await proposeDeviation(await proposer(), asked)).toEqual({ ok: false, reason });
  });

  test("that grew since is not covered by what was accepted before", async () => {
    const deed = await aWeakDeed();
    const done = await proposeDeviation(await proposer(), wish(deed.agreementId));
    if (!done.ok) throw new Error(done.reason);
    await settleDeviation(await officer(), done.deviationId, "confirmed");
    await desk.db.owner.query(
      `insert into flow_down_check (agreement_id, parent_id, supplier_id, above, verdict, result)
       values ($1, $2, $3, '{}', 'fail', '{"clauses":[{"term":"breach_notice","verdict":"weaker","head":24,"sub":96}]}')`,
      [deed.agreementId, deed.headId, deed.supplierId],
    );
    expect(await holds(deed.engagementId, TODAY)).toEqual([false, false]);
  });
});
