// Criteria and plans of phases, going back, and projects that several engagements share a plan by.
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { assignProject } from "#app/use-cases/assign-project.server.ts";
import { beginProject } from "#app/use-cases/begin-project.server.ts";
import { goBackToPhase } from "#app/use-cases/go-back-to-phase.server.ts";
import { tickCriterion } from "#app/use-cases/tick-criterion.server.ts";
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

describe("criteria", () => {
  test("of the phase and of the one before it are ticked first, or it does not open; each is ticked once", async () => {
    const { engagementId } = await people.anEngagement();
    await people.plan({ engagementId }, "P0", { exit: ["The offer is in"] });
    await people.plan({ engagementId }, "P1", {
      entry: ["The price is right", "The board agrees"],
    });
    await people.open(engagementId, ["P0"]);
    const proposalId = await people.aProposal(engagementId, "P1");
    const tries: unknown[] = [];
    const approve = async () => tries.push(await people.approve(engagementId, proposalId));
    await approve();
    expect(await people.tick(engagementId, "P1", "the_price_is_right")).toEqual({ ok: true });
    await approve();
    expect(await people.tick(engagementId, "P1", "the_board_agrees")).toEqual({ ok: true });
    await approve();
    expect(await people.tick(engagementId, "P0", "the_offer_is_in")).toEqual({ ok: true });
    expect(await people.tick(engagementId, "P0", "the_offer_is_in")).toEqual({
      ok: false,
      reason: "ticked_already",
    });
    await approve();
    expect(tries).toEqual([
      { ok: false, reason: "entry_unmet" },
      { ok: false, reason: "entry_unmet" },
      { ok: false, reason: "exit_of_previous_unmet" },
      { ok: true },
    ]);
  });

  test("hold against bare SQL too", async () => {
    const { engagementId } = await people.anEngagement();
    await people.plan({ engagementId }, "P0", { entry: ["The board agrees"] });
    const proposalId = await people.aProposal(engagementId, "P0");
    const officer = await people.officer();
    await expect(
      inTransaction({ database: portal.portal.database, scope: SYSTEM }, async (writer) => {
        await sql`update phase_proposal set state = 'approved', decided_by = ${officer.staff.id}, decided_at = now()
          where id = ${proposalId}`.execute(writer);
        await sql`insert into engagement_phase (engagement_id, supplier_id, phase, purpose, closes_on, opened_by, proposal_id)
          select engagement_id, supplier_id, phase, purpose, closes_on, decided_by, id from phase_proposal where id = ${proposalId}`.execute(
          writer,
        );
      }),
    ).rejects.toThrow("criteria of the phase are not met");
  });

  test("a tick taken back shuts nothing that is open, and counts when the phase is opened again", async () => {
    const ids = await people.anEngagement();
    const { engagementId } = ids;
    await people.plan({ engagementId }, "P0", { entry: ["The board agrees"] });
    await people.tick(engagementId, "P0", "the_board_agrees");
    await people.open(engagementId, ["P0"]);
    expect(await people.tick(engagementId, "P0", "the_board_agrees", false)).toEqual({ ok: true });
    expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
    const again = await people.aProposal(engagementId, "P0");
    expect(await people.approve(engagementId, again)).toEqual({ ok: false, reason: "entry_unmet" });
  });

  test("only those of the plan can be ticked, of an engagement that exists; fifty at once tick it once", async () => {
    const { engagementId } = await people.anEngagement();
    await people.plan({ engagementId }, "P0", { entry: ["The board agrees"] });
    const missing = { ok: false, reason: "missing" };
    expect(await people.tick(engagementId, "P0", "something_else")).toEqual(missing);
    expect(await people.tick(engagementId, "P1", "the_board_agrees")).toEqual(missing);
    expect(await people.tick(UNKNOWN, "P0", "the_board_agrees")).toEqual(missing);
    const owner = await people.owner();
    const asked = { engagementId, phase: "P0", criterionId: "the_board_agrees" } as const;
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        tickCriterion(owner, { ...asked, shownBy: "A letter", met: true }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("keep their ticks when the plan is written anew, as long as their words stay", async () => {
    const { engagementId } = await people.anEngagement();
    await people.plan({ engagementId }, "P0", { entry: ["The board agrees"] });
    await people.tick(engagementId, "P0", "the_board_agrees");
    await people.plan({ engagementId }, "P0", { entry: ["One more", "The board agrees"] });
    const proposalId = await people.aProposal(engagementId, "P0");
    expect(await people.approve(engagementId, proposalId)).toMatchObject({ reason: "entry_unmet" });
    await people.tick(engagementId, "P0", "one_more");
    expect(await people.approve(engagementId, proposalId)).toEqual({ ok: true });
  });
});

describe("going back", () => {
  const closer = () => staffContext(portal, "phase.close", ["business_owner"]);
  const back = async (engagementId: string, phase: Phase, by = closer()) =>
    goBackToPhase(await by, { engagementId, phase, reason: "The pilot failed." });

  test("shuts every later phase at once for what was granted in it, and leaves the earlier ones open", async () => {
    const early = await people.anEngagement("P0", ["P0"]);
    const late = await people.anEngagement("P2", ["P0", "P1", "P2"]);
    expect(await unmetOn(portal, TODAY, late)).toEqual([]);
    expect(await back(late.engagementId, "P0")).toEqual({ ok: true, closed: ["P1", "P2"] });
    expect(await unmetOn(portal, TODAY, late)).toEqual(["phase_open"]);
    expect(await unmetOn(portal, TODAY, early)).toEqual([]);
    expect(await back(late.engagementId, "P0")).toEqual({ ok: false, reason: "nothing_later" });
    await people.open(late.engagementId, ["P1"]);
    expect(await unmetOn(portal, TODAY, late)).toEqual(["phase_open"]);
    await people.open(late.engagementId, ["P2"]);
    expect(await unmetOn(portal, TODAY, late)).toEqual([]);
  });

  test("leads only to a phase that stands, of an engagement that exists", async () => {
    const { engagementId } = await people.anEngagement("P0", ["P0"]);
    expect(await back(engagementId, "P1")).toEqual({ ok: false, reason: "nothing_later" });
    expect(await back(engagementId, "P0")).toEqual({ ok: false, reason: "nothing_later" });
    expect(await back(UNKNOWN, "P0")).toEqual({ ok: false, reason: "missing" });
  });

  test("fifty times at once closes once", async () => {
    const { engagementId } = await people.anEngagement("P0", ["P0", "P1"]);
    const by = closer();
    await by;
    const tries = await Promise.all(Array.from({ length: 50 }, () => back(engagementId, "P0", by)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("reopening by bare SQL, without a proposal somebody else approved, is refused", async () => {
    const { engagementId } = await people.anEngagement("P0", ["P0", "P1"]);
    await back(engagementId, "P0");
    for (const text of [
      "closed_on = null, closed_by = null",
      "closed_on = flowdown_today() + 1",
      "closes_on = closes_on + 1",
    ])
      await expect(
        inTransaction({ database: portal.portal.database, scope: SYSTEM }, (writer) =>
          sql`update engagement_phase set ${sql.raw(text)} where engagement_id = ${engagementId}`.execute(
            writer,
          ),
        ),
      ).rejects.toMatchObject({ code: "FD009" });
  });
});

describe("a project", () => {
  const clerk = () => staffContext(portal, "project.write", ["procurement"]);
  const project = async (name: string, by = clerk()) => {
    const context = await by;
    return beginProject(context, { name, purpose: "A new engine", ownerId: context.staff.id });
  };
  const assign = async (engagementId: string, projectId: string | null) =>
    assignProject(await clerk(), { engagementId, projectId });

  test("lends its plan to an engagement until that has one of its own", async () => {
    const begun = await project("Engine 9");
    if (!begun.ok) throw new Error(begun.reason);
    const { engagementId } = await people.anEngagement();
    await people.plan({ projectId: begun.projectId }, "P0", { entry: ["The board agrees"] });
    expect(await assign(engagementId, begun.projectId)).toEqual({ ok: true });
    const proposalId = await people.aProposal(engagementId, "P0");
    expect(await people.approve(engagementId, proposalId)).toMatchObject({ reason: "entry_unmet" });
    await people.plan({ engagementId }, "P0");
    expect(await people.approve(engagementId, proposalId)).toEqual({ ok: true });
  });

  test("that an engagement leaves has no say any more", async () => {
    const begun = await project("Engine 10");
    if (!begun.ok) throw new Error(begun.reason);
    const { engagementId } = await people.anEngagement();
    await people.plan({ projectId: begun.projectId }, "P0", { entry: ["The board agrees"] });
    await assign(engagementId, begun.projectId);
    expect(await assign(engagementId, null)).toEqual({ ok: true });
    await people.open(engagementId, ["P0"]);
  });

  test("has a name of its own, however many begin one at once", async () => {
    const by = clerk();
    await by;
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, place) => project(place % 2 ? "Engine 11" : "ENGINE 11", by)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter((one) => !one.ok && one.reason === "name_taken")).toHaveLength(49);
  });

  test("that is unknown takes no engagement and no plan", async () => {
    const { engagementId } = await people.anEngagement();
    const missing = { ok: false, reason: "missing" };
    expect(await assign(engagementId, UNKNOWN)).toEqual(missing);
    expect(await assign(UNKNOWN, null)).toEqual(missing);
    expect(await people.plan({ projectId: UNKNOWN }, "P0")).toEqual(missing);
    expect(await people.plan({ engagementId: UNKNOWN }, "P0")).toEqual(missing);
  });
});
