import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openEditionRound } from "#app/use-cases/open-edition-round.server.ts";
import { readRound } from "#app/use-cases/parts/read-round.ts";
import { addDays } from "#scoring/day.ts";
import { aDesk, countersign, sign, type SentDeed } from "#tests/support/agreements.ts";
import { anInForceDeed, aProposal, consent, subOf } from "#tests/support/chain.ts";
import { aPerson } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import {
  agreementState,
  aTighterHead,
  linesOf,
  newVersionOf,
  openReasons,
  reading,
  sendRound,
  TIGHTER,
} from "#tests/support/renewals.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterEach(() => pinToday(desk.db.owner, null));
afterAll(() => desk.stop());

const today = () => reading(desk, (_, moment) => Promise.resolve(moment.today));
const papers = (engagementId: string, day: string) => openReasons(desk, engagementId, day);
const stateOf = (agreementId: string) => agreementState(desk, agreementId);

/** A supplier and its subcontractor, both bound, below one head agreement. */
async function aChain() {
  const deed = await anInForceDeed(desk);
  const edgeId = await aProposal(desk, deed);
  await consent(desk, edgeId);
  const sub = await subOf(desk, edgeId);
  await sign(desk, sub);
  await countersign(desk, sub.agreementId);
  return { deed, sub, edgeId };
}

describe("a head agreement is tightened", () => {
  test("everybody below has to sign anew; until the day nothing closes, after it everything does", async () => {
    const { deed, sub } = await aChain();
    const day = await today();
    const { roundId } = await aTighterHead(desk, deed.headId, TIGHTER, 20);
    expect(roundId).not.toBeNull();
    expect((await linesOf(desk, roundId!)).map(({ old }) => old)).toEqual([
      deed.agreementId,
      sub.agreementId,
    ]);
    expect(await papers(deed.engagementId, day)).toEqual([]);
    expect(await papers(deed.engagementId, addDays(day, 20))).toEqual([]);
    expect(await papers(deed.engagementId, addDays(day, 21))).toEqual([
      "agreement_renewal_overdue",
      "flow_down_weaker",
      "joinder_renewal_overdue",
    ]);
  });

  test("each gets a new version with the terms tightened as far as needed, and the old one stays in force", async () => {
    const { deed, sub } = await aChain();
    const { roundId } = await aTighterHead(desk, deed.headId, TIGHTER);
    await sendRound(desk, roundId!);
    const [first, second] = await linesOf(desk, roundId!);
    expect([first?.nextState, second?.nextState]).toEqual(["sent", "sent"]);
    // 30 hours above, 12 to hand on: 18 for the supplier, 6 for its subcontractor
    expect(first?.terms).toMatchObject({ copies: "view_only", breach_notice: 18 });
    expect(second?.terms).toMatchObject({ copies: "view_only", breach_notice: 6 });
    expect([await stateOf(deed.agreementId), await stateOf(sub.agreementId)]).toEqual([
      "in_force",
      "in_force",
    ]);
  });

  test("what would not hold however strict it is made is not sent, and its reason is told before", async () => {
    const { deed, sub } = await aChain();
    const short = { ...TIGHTER, breach_notice: 20 };
    const { roundId } = await aTighterHead(desk, deed.headId, short);
    const shown = await reading(desk, (reader, moment) =>
      readRound(reader, roundId!, moment.today),
    );
    // 20 hours above, 12 to hand on: 8 for the supplier, and nothing is left below
    expect(shown?.renewals.map(({ gaps }) => gaps.map(({ label }) => label))).toEqual([
      [],
      ["Incident notice"],
    ]);
    expect(shown?.renewals[1]?.gaps[0]?.because).toMatch(/You would be late/);
    await sendRound(desk, roundId!);
    const [first, second] = await linesOf(desk, roundId!);
    expect([first?.nextState, first?.problem]).toEqual(["sent", ""]);
    expect([second?.next, second?.problem]).toEqual([null, "gap"]);
    expect(await stateOf(sub.agreementId)).toBe("in_force");
  });

  test("a gap that two people accepted is asked to be signed anew like the rest", async () => {
    const { deed, sub } = await aChain();
    const [proposer, confirmer] = [
      await aPerson(desk.db, ["risk_officer"]),
      await aPerson(desk.db, ["risk_officer"]),
    ];
    await desk.db.owner.query(
      `insert into deviation (agreement_id, parent_id, supplier_id, term, verdict, owed, given, reason, compensating_measure,
         expires_on, proposed_by, state, settled_by, settled_at)
       select a.id, $2, a.supplier_id, 'breach_notice', 'infeasible', '20', '0', 'The customer was told and agreed to it.',
         'Both desks are staffed around the clock.', current_date + 90, $3, 'confirmed', $4, now() from agreement a where a.id = $1`,
      [sub.agreementId, deed.headId, proposer, confirmer],
    );
    const short = { ...TIGHTER, breach_notice: 20 };
    const { roundId } = await aTighterHead(desk, deed.headId, short);
    await sendRound(desk, roundId!);
    expect((await linesOf(desk, roundId!)).map(({ problem }) => problem)).toEqual(["", ""]);
  });

  test("whoever signed anew holds on its own, whatever the others do", async () => {
    const { deed, sub, edgeId } = await aChain();
    const day = await today();
    const late = addDays(day, 90);
    const { roundId } = await aTighterHead(desk, deed.headId, TIGHTER);
    await sendRound(desk, roundId!);
    const next = await newVersionOf(desk, deed, roundId!, deed.agreementId);
    await sign(desk, next);
    expect(await papers(deed.engagementId, late)).toContain("agreement_renewal_overdue");
    expect(await countersign(desk, next.agreementId)).toMatchObject({ ok: true, verdict: "pass" });
    expect(await stateOf(deed.agreementId)).toBe("superseded");
    // the subcontractor still has its time although what it joined was replaced
    expect(await papers(deed.engagementId, day)).toEqual([]);
    expect(await papers(deed.engagementId, late)).toEqual(["joinder_renewal_overdue"]);
    const joinder = await newVersionOf(desk, sub, roundId!, sub.agreementId);
    await sign(desk, joinder);
    expect(await countersign(desk, joinder.agreementId)).toMatchObject({ verdict: "pass" });
    expect(await papers(deed.engagementId, late)).toEqual([]);
    const { rows } = await desk.db.owner.query(
      "select joinder_id from subcontracting where id = $1",
      [edgeId],
    );
    expect(rows).toEqual([{ joinder_id: joinder.agreementId }]);
  });

  test("without a time of grace the gate closes until each has signed", async () => {
    const deed = await anInForceDeed(desk);
    const day = await today();
    const { roundId } = await aTighterHead(desk, deed.headId, TIGHTER, null);
    expect(await papers(deed.engagementId, day)).toEqual([
      "agreement_renewal_overdue",
      "flow_down_weaker",
    ]);
    expect(await sendRound(desk, roundId!, { afterwards: "remind" })).toEqual({
      ok: false,
      reason: "must_suspend",
    });
  });

  test("a round holds nothing that was not held before", async () => {
    const deed = await anInForceDeed(desk);
    const day = await today();
    await aTighterHead(desk, deed.headId, TIGHTER, null);
    const { rows } = await desk.db.owner.query<{ id: string }>(
      "select head_agreement_id as id from engagement where id = $1",
      [deed.engagementId],
    );
    await aTighterHead(desk, rows[0]!.id, { ...TIGHTER, breach_notice: 24 }, 30);
    expect(await papers(deed.engagementId, day)).toContain("flow_down_weaker");
  });

  test("a looser version asks nobody", async () => {
    const deed = await anInForceDeed(desk);
    const { roundId } = await aTighterHead(desk, deed.headId, { breach_notice: 96 });
    expect(roundId).toBeNull();
  });
});

describe("a text changed materially", () => {
  const onOldText = (deed: SentDeed) =>
    desk.db.owner.query("update agreement set edition = '2026-1' where id = $1", [
      deed.agreementId,
    ]);

  test("whoever signed the older one is asked, whoever signed the newest is not", async () => {
    const [old, now] = [await anInForceDeed(desk), await anInForceDeed(desk)];
    await onOldText(old);
    const context = await staffContext(desk, "agreement.write", ["procurement"]);
    const opened = await openEditionRound(context, "supplier-deed");
    if (!opened.ok) throw new Error(opened.reason);
    const asked = (await linesOf(desk, opened.id)).map((line) => line.old);
    expect(asked).toContain(old.agreementId);
    expect(asked).not.toContain(now.agreementId);
    expect(await openEditionRound(context, "supplier-deed")).toEqual({
      ok: false,
      reason: "nobody",
    });
    await sendRound(desk, opened.id, { afterwards: "remind", days: 1 });
    const next = await newVersionOf(desk, old, opened.id, old.agreementId);
    const { rows } = await desk.db.owner.query("select edition from agreement where id = $1", [
      next.agreementId,
    ]);
    expect(rows).toEqual([{ edition: "2026-2" }]);
    // nothing is suspended where nothing was to be suspended
    expect(await papers(old.engagementId, addDays(await today(), 60))).toEqual([]);
  });

  test("with a day after which access is suspended, it is", async () => {
    const old = await anInForceDeed(desk);
    await onOldText(old);
    const context = await staffContext(desk, "agreement.write", ["procurement"]);
    const opened = await openEditionRound(context, "supplier-deed");
    if (!opened.ok) throw new Error(opened.reason);
    await sendRound(desk, opened.id, { days: 5 });
    const day = await today();
    expect(await papers(old.engagementId, addDays(day, 5))).toEqual([]);
    expect(await papers(old.engagementId, addDays(day, 6))).toEqual(["agreement_renewal_overdue"]);
  });
});
