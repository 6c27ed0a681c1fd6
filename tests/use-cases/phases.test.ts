// Phases of disclosure: proposed by one person, opened by another, one after the other, after their criteria, for a time.
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { approvePhase } from "#app/use-cases/approve-phase.server.ts";
import { goBackToPhase } from "#app/use-cases/go-back-to-phase.server.ts";
import { proposePhase } from "#app/use-cases/propose-phase.server.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";
import type { Phase } from "#scoring/facts.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { unmetOn } from "#tests/support/both-walls.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { phasePeople, type PhasePeople } from "#tests/support/phase-people.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
let portal: TestPortal;
let people: PhasePeople;
beforeAll(async () => {
  portal = await aBarePortal();
  await pinToday(portal.db.owner, TODAY);
  people = phasePeople(portal, TODAY);
});
afterEach(() => pinToday(portal.db.owner, TODAY));
afterAll(() => portal.stop());

const fifty = <T>(work: (place: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 50 }, (_, place) => work(place)));
const events = async (type: string, subjectId: string) =>
  (
    await portal.db.owner.query("select from audit_event where type = $1 and subject_id = $2", [
      type,
      subjectId,
    ])
  ).rowCount;
/** Opens a phase by bare SQL as the application's own login, whatever the use-case would say. */
const openBySql = (engagementId: string, proposalId: string, decidedBy: string, phase?: Phase) =>
  inTransaction({ database: portal.portal.database, scope: SYSTEM }, async (writer) => {
    await sql`update phase_proposal set state = 'approved', decided_by = ${decidedBy}, decided_at = now()
      where id = ${proposalId}`.execute(writer);
    await sql`insert into engagement_phase (engagement_id, supplier_id, phase, purpose, closes_on, opened_by, proposal_id)
      select engagement_id, supplier_id, coalesce(${phase ?? null}, phase), purpose, closes_on, ${decidedBy}, id
      from phase_proposal where id = ${proposalId} and engagement_id = ${engagementId}`.execute(
      writer,
    );
  });

describe("a phase", () => {
  test("that one person proposes and another opens lets its items out until its last day, in both walls", async () => {
    const ids = await people.anEngagement("P0");
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["phase_open"]);
    const proposalId = await people.aProposal(ids.engagementId, "P0", "2026-05-20");
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["phase_open"]);
    expect(await people.approve(ids.engagementId, proposalId)).toEqual({ ok: true });
    expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
    expect(await unmetOn(portal, "2026-05-20", ids)).toEqual([]);
    expect(await unmetOn(portal, "2026-05-21", ids)).toEqual(["phase_open"]);
    expect(await events("phase.opened", ids.engagementId)).toBe(1);
  });

  test("that is over can be opened again, and what was over before it stays enough for the later ones", async () => {
    const ids = await people.anEngagement("P1");
    await people.open(ids.engagementId, ["P0"], "2026-05-05");
    await people.open(ids.engagementId, ["P1"], "2026-05-10");
    expect(await unmetOn(portal, "2026-05-06", ids)).toEqual([]);
    expect(await unmetOn(portal, "2026-05-11", ids)).toEqual(["phase_open"]);
    await people.open(ids.engagementId, ["P1"], "2026-05-30");
    expect(await unmetOn(portal, "2026-05-11", ids)).toEqual([]);
  });

  test("binds with the demands it was proposed with, whatever is planned afterwards", async () => {
    const ids = await people.anEngagement("P0");
    const own = { engagementId: ids.engagementId };
    await people.plan(own, "P0", { demands: { maxLevel: "C2" } });
    const proposalId = await people.aProposal(ids.engagementId, "P0");
    await people.plan(own, "P0", { demands: {} });
    await people.approve(ids.engagementId, proposalId);
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["level_covered"]);
    await people.open(ids.engagementId, ["P0"]);
    expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
  });

  test("with terms that no agreement was held against stays shut for its items", async () => {
    const ids = await people.anEngagement("P0");
    await people.plan({ engagementId: ids.engagementId }, "P0", {
      demands: { terms: { breach_notice: 24 } },
    });
    await people.open(ids.engagementId, ["P0"]);
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["phase_demands"]);
  });

  test("is not proposed for an engagement that is closed or unknown, nor for a day that is past", async () => {
    const { engagementId } = await people.anEngagement("P0");
    const closed = await people.anEngagement("P0", [], { engagement: "closed" });
    const ask = async (id: string, closesOn?: string) =>
      proposePhase(await people.owner(), { engagementId: id, wish: people.wish("P0", closesOn) });
    expect(await ask(engagementId, "2026-05-03")).toEqual({ ok: false, reason: "day_passed" });
    expect(await ask(closed.engagementId)).toEqual({ ok: false, reason: "not_open" });
    expect(await ask(UNKNOWN)).toEqual({ ok: false, reason: "missing" });
    expect((await ask(engagementId, TODAY)).ok).toBe(true);
  });

  test("does not open when its last day passed while it waited, or the engagement closed", async () => {
    const first = await people.anEngagement("P0");
    const waiting = await people.aProposal(first.engagementId, "P0", "2026-05-05");
    await pinToday(portal.db.owner, "2026-05-06");
    expect(await people.approve(first.engagementId, waiting)).toEqual({
      ok: false,
      reason: "day_passed",
    });
    const second = await people.anEngagement("P0");
    const proposalId = await people.aProposal(second.engagementId, "P0");
    await portal.db.owner.query("update engagement set state = 'closed' where id = $1", [
      second.engagementId,
    ]);
    expect(await people.approve(second.engagementId, proposalId)).toEqual({
      ok: false,
      reason: "engagement_not_open",
    });
  });
});

describe("two people", () => {
  test("are needed: nobody opens what they proposed, by a use-case or by bare SQL", async () => {
    const { engagementId } = await people.anEngagement();
    const officer = await staffContext(portal, "phase.propose", ["risk_officer"]);
    const proposed = await proposePhase(officer, { engagementId, wish: people.wish("P0") });
    if (!proposed.ok) throw new Error(proposed.reason);
    const same = { ...(await people.officer()), staff: officer.staff, scope: officer.scope };
    expect(
      await approvePhase(same, { engagementId, proposalId: proposed.proposalId }),
    ).toMatchObject({ reason: "own_proposal" });
    await expect(
      openBySql(engagementId, proposed.proposalId, officer.staff.id),
    ).rejects.toMatchObject({ code: "FD009" });
  });

  test("do not suffice when the second is no risk officer: the wall asks for one", async () => {
    const { engagementId } = await people.anEngagement();
    const proposalId = await people.aProposal(engagementId, "P0");
    const owner = await people.owner();
    await expect(openBySql(engagementId, proposalId, owner.staff.id)).rejects.toMatchObject({
      code: "FD009",
    });
  });

  test("of fifty who propose at once, one does; of fifty who approve at once, one does", async () => {
    const { engagementId } = await people.anEngagement();
    const owner = await people.owner();
    const wishes = await fifty(() =>
      proposePhase(owner, { engagementId, wish: people.wish("P0") }),
    );
    const [stands] = wishes.filter((one) => one.ok);
    expect(wishes.filter((one) => one.ok)).toHaveLength(1);
    expect(new Set(wishes.flatMap((one) => (one.ok ? [] : [one.reason])))).toEqual(
      new Set(["proposed_already"]),
    );
    const proposalId = stands!.ok ? stands!.proposalId : "";
    const officer = await people.officer();
    const tries = await fifty(() => approvePhase(officer, { engagementId, proposalId }));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(tries.flatMap((one) => (one.ok ? [] : [one.reason])))).toEqual(
      new Set(["settled"]),
    );
    expect(await events("phase.opened", engagementId)).toBe(1);
  });
});

describe("no phase is skipped", () => {
  test("neither proposed, nor opened after what was before it was shut, nor by bare SQL", async () => {
    const { engagementId } = await people.anEngagement();
    const ask = async (phase: Phase) =>
      proposePhase(await people.owner(), { engagementId, wish: people.wish(phase) });
    expect(await ask("P1")).toEqual({ ok: false, reason: "skips" });
    await people.open(engagementId, ["P0", "P1"]);
    const waiting = await people.aProposal(engagementId, "P2");
    await goBackToPhase(await staffContext(portal, "phase.close", ["risk_officer"]), {
      engagementId,
      phase: "P0",
      reason: "The pilot failed.",
    });
    expect(await people.approve(engagementId, waiting)).toEqual({ ok: false, reason: "skips" });
    const officer = await people.officer();
    await expect(openBySql(engagementId, waiting, officer.staff.id)).rejects.toMatchObject({
      code: "FD009",
    });
  });

  test("and a proposal for one phase opens no other one by bare SQL", async () => {
    const { engagementId } = await people.anEngagement();
    await people.open(engagementId, ["P0"]);
    const waiting = await people.aProposal(engagementId, "P0");
    const officer = await people.officer();
    await expect(openBySql(engagementId, waiting, officer.staff.id, "P1")).rejects.toMatchObject({
      code: "FD009",
    });
  });
});
