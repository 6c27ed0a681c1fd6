import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { objectToSubcontractor } from "#app/use-cases/object-to-subcontractor.server.ts";
import { proposeSubcontractor } from "#app/use-cases/propose-subcontractor.server.ts";
import { withdrawSubcontractor } from "#app/use-cases/withdraw-subcontractor.server.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { listOwnEdges } from "#db/own-subcontractors.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import {
  aDesk,
  aSentDeed,
  countersign,
  sign,
  signingAs,
  type Signer,
} from "#tests/support/agreements.ts";
import { aContact, aSupplier } from "#tests/support/builders.ts";
import {
  anInForceDeed,
  aProposal,
  consent,
  namingAs,
  proposal,
  subOf,
} from "#tests/support/chain.ts";
import { staffContext } from "#tests/support/contexts.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const chainHolds = (engagementId: string) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader, { today }) => {
    const all = await listWallConditions(reader, engagementId, null, today);
    return all.filter((one) => one.code === "chain_signed").map((one) => one.met);
  });
const words = (deed: Signer) =>
  inReading(
    { database: desk.portal.database, scope: signingAs(desk, deed).scope },
    async (reader) => (await listOwnEdges(reader, deed.supplierId)).map(({ progress }) => progress),
  );

describe("one tier of subcontractor", () => {
  test("from the prime's word to the joinder in force, and the chain closes the gate until then", async () => {
    const deed = await anInForceDeed(desk);
    expect(await chainHolds(deed.engagementId)).toEqual([]);
    const edgeId = await aProposal(desk, deed);
    expect([await chainHolds(deed.engagementId), await words(deed)]).toEqual([
      [false],
      ["proposed"],
    ]);
    expect(await consent(desk, edgeId)).toMatchObject({ ok: true });
    expect(await words(deed)).toEqual(["invited"]);
    const sub = await subOf(desk, edgeId);
    expect(await sign(desk, sub)).toMatchObject({ ok: true });
    // a joinder counts only when countersigned
    expect([await chainHolds(deed.engagementId), await words(deed)]).toEqual([[false], ["signed"]]);
    expect(await countersign(desk, sub.agreementId)).toEqual({ ok: true, verdict: "pass" });
    expect([await chainHolds(deed.engagementId), await words(deed)]).toEqual([
      [true],
      ["in_force"],
    ]);
  });

  test("company, contact, engagement, joinder and invitation come into being together or not at all", async () => {
    const deed = await anInForceDeed(desk);
    const edgeId = await aProposal(desk, deed);
    await consent(desk, edgeId);
    const { rows } = await desk.db.owner.query(
      `select s.legal_name, s.country, e.parent_engagement_id = $2 as below, e.material_level, a.kind, a.state,
         (select count(*)::int from access_token t where t.supplier_id = s.id) as links,
         (select count(*)::int from outbox_mail m where m.supplier_id = s.id) as mails
       from subcontracting c join supplier s on s.id = c.sub_supplier_id join engagement e on e.id = c.sub_engagement_id
         join agreement a on a.id = c.joinder_id where c.id = $1`,
      [edgeId, deed.engagementId],
    );
    expect(rows).toMatchObject([
      { country: "FR", below: true, material_level: "C2", kind: "joinder", state: "sent" },
    ]);
    expect([rows[0].links, rows[0].mails]).toEqual([1, 1]);
  });

  test("fifty consents at once: one subcontractor, one invitation", async () => {
    const deed = await anInForceDeed(desk);
    const edgeId = await aProposal(desk, deed);
    const before = await desk.db.owner.query("select count(*)::int as n from supplier");
    const tries = await Promise.all(Array.from({ length: 50 }, () => consent(desk, edgeId)));
    expect(tries.filter((one) => one.ok).length).toBe(1);
    const after = await desk.db.owner.query("select count(*)::int as n from supplier");
    expect(after.rows[0].n - before.rows[0].n).toBe(1);
  });

  test("the prime's word opens no other supplier's workspace: a known company is written to through its own contact", async () => {
    const deed = await anInForceDeed(desk);
    const known = await aSupplier(desk.db, { legalName: "Known Coating SA" });
    await aContact(desk.db, known, { email: "own@known.example" });
    const edgeId = await aProposal(desk, deed, "stranger@evil.example");
    expect(await consent(desk, edgeId, known)).toMatchObject({ ok: true });
    const { rows } = await desk.db.owner.query(
      "select to_address from outbox_mail where supplier_id = $1",
      [known],
    );
    expect(rows).toEqual([{ to_address: "own@known.example" }]);
    const people = await desk.db.owner.query(
      "select 1 from contact where email = 'stranger@evil.example'",
    );
    expect(people.rows).toEqual([]);
  });

  test.each([
    ["the prime itself", "own_company"],
    ["a company with nobody who may sign", "no_contact"],
  ])("consent for %s is refused and leaves the proposal open", async (which, reason) => {
    const deed = await anInForceDeed(desk);
    const edgeId = await aProposal(desk, deed);
    const other = which === "the prime itself" ? deed.supplierId : await aSupplier(desk.db);
    expect(await consent(desk, edgeId, other)).toEqual({ ok: false, reason });
    expect(await words(deed)).toEqual(["proposed"]);
  });

  test("a subcontractor gets no level above its prime's, and nothing to join before the prime's deed is sent", async () => {
    const deed = await anInForceDeed(desk);
    expect(await consent(desk, await aProposal(desk, deed), null, "C4")).toEqual({
      ok: false,
      reason: "level",
    });
    await desk.db.owner.query("update agreement set state = 'withdrawn' where id = $1", [
      deed.agreementId,
    ]);
    expect(await consent(desk, await aProposal(desk, deed))).toEqual({
      ok: false,
      reason: "no_deed",
    });
  });

  test("a prime cannot name its own contact as the subcontractor's, nor an engagement that is not its own", async () => {
    const deed = await aSentDeed(desk, { contact: { email: "own@prime.example" } });
    const own = proposal(deed.engagementId, "own@prime.example");
    const context = namingAs(desk, deed);
    expect(await proposeSubcontractor(context, own)).toEqual({ ok: false, reason: "own_contact" });
    const foreign = proposal((await aSentDeed(desk)).engagementId);
    expect(await proposeSubcontractor(context, foreign)).toEqual({
      ok: false,
      reason: "no_engagement",
    });
  });

  test("withdrawn by the prime it no longer stands in the chain; decided it can no longer be withdrawn", async () => {
    const deed = await anInForceDeed(desk);
    const withdraw = (id: string) => withdrawSubcontractor(namingAs(desk, deed), id);
    const first = await aProposal(desk, deed);
    expect(await withdraw(first)).toEqual({ ok: true });
    expect(await chainHolds(deed.engagementId)).toEqual([]);
    const second = await aProposal(desk, deed);
    const officer = await staffContext(desk, "chain.decide", ["risk_officer"]);
    expect(await objectToSubcontractor(officer, second, "Outside our policy.")).toEqual({
      ok: true,
      state: "objected",
    });
    expect(await withdraw(second)).toEqual({ ok: false, reason: "decided" });
  });

  test("ending a consent ends the joinder and the subcontractor's engagement with it", async () => {
    const deed = await anInForceDeed(desk);
    const edgeId = await aProposal(desk, deed);
    await consent(desk, edgeId);
    const officer = await staffContext(desk, "chain.decide", ["risk_officer"]);
    await objectToSubcontractor(officer, edgeId, "The order was cancelled.");
    const { rows } = await desk.db.owner.query(
      `select c.state, a.state as joinder, e.state as engagement from subcontracting c
         join agreement a on a.id = c.joinder_id join engagement e on e.id = c.sub_engagement_id where c.id = $1`,
      [edgeId],
    );
    expect(rows).toEqual([{ state: "ended", joinder: "withdrawn", engagement: "closed" }]);
    expect(await words(deed)).toEqual(["ended"]);
  });
});
