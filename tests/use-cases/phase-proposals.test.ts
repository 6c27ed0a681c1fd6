// A proposal to open a phase is settled once: approved, refused by a risk officer, or withdrawn by whoever made it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvePhase } from "#app/use-cases/approve-phase.server.ts";
import { proposePhase } from "#app/use-cases/propose-phase.server.ts";
import { settlePhase } from "#app/use-cases/settle-phase.server.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { phasePeople, type PhasePeople } from "#tests/support/phase-people.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
let portal: TestPortal;
let people: PhasePeople;
beforeAll(async () => {
  portal = await aBarePortal();
  await pinToday(portal.db.owner, TODAY);
  people = phasePeople(portal, TODAY);
});
afterAll(() => portal.stop());

const fifty = <T>(work: (place: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 50 }, (_, place) => work(place)));

describe("a proposal", () => {
  test("is withdrawn by whoever made it, refused by a risk officer, and is nobody else's", async () => {
    const { engagementId } = await people.anEngagement();
    const owner = await people.owner();
    const settle = (context: typeof owner, proposalId: string) =>
      settlePhase(context, { engagementId, proposalId, reason: "Not now." });
    const state = async (id: string) =>
      (
        await portal.db.owner.query<{ state: string }>(
          "select state from phase_proposal where id = $1",
          [id],
        )
      ).rows[0]?.state;
    const mine = await proposePhase(owner, { engagementId, wish: people.wish("P0") });
    if (!mine.ok) throw new Error(mine.reason);
    expect(await settle(await people.owner(), mine.proposalId)).toEqual({
      ok: false,
      reason: "missing",
    });
    expect(await settle(owner, mine.proposalId)).toEqual({ ok: true });
    expect(await state(mine.proposalId)).toBe("withdrawn");
    const again = await people.aProposal(engagementId, "P0");
    const officer = await staffContext(portal, "phase.propose", ["risk_officer"]);
    expect(await settle(officer, again)).toEqual({ ok: true });
    expect(await state(again)).toBe("refused");
    expect(await settle(officer, again)).toEqual({ ok: false, reason: "settled" });
    expect(await people.approve(engagementId, again)).toEqual({ ok: false, reason: "settled" });
  });

  test("of another engagement is not found there", async () => {
    const [one, other] = [await people.anEngagement(), await people.anEngagement()];
    const proposalId = await people.aProposal(one.engagementId, "P0");
    expect(await people.approve(other.engagementId, proposalId)).toEqual({
      ok: false,
      reason: "missing",
    });
    expect(
      await settlePhase(await people.owner(), {
        engagementId: other.engagementId,
        proposalId,
        reason: "Not now.",
      }),
    ).toEqual({ ok: false, reason: "missing" });
  });

  test("that fifty approve, refuse and withdraw at once is settled once, and opens only if approved", async () => {
    const { engagementId } = await people.anEngagement();
    const owner = await people.owner();
    const proposed = await proposePhase(owner, { engagementId, wish: people.wish("P0") });
    if (!proposed.ok) throw new Error(proposed.reason);
    const { proposalId } = proposed;
    const refuser = await staffContext(portal, "phase.propose", ["risk_officer"]);
    const approver = await people.officer();
    const tries = await fifty((place) =>
      place % 3 === 0
        ? approvePhase(approver, { engagementId, proposalId })
        : settlePhase(place % 3 === 1 ? refuser : owner, {
            engagementId,
            proposalId,
            reason: "Now.",
          }),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await portal.db.owner.query<{ state: string; opened: number }>(
      `select state, (select count(*)::int from engagement_phase where engagement_id = $2) as opened
       from phase_proposal where id = $1`,
      [proposalId, engagementId],
    );
    expect(rows[0]!.opened).toBe(rows[0]!.state === "approved" ? 1 : 0);
  });
});
