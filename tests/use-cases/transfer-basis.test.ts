import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enterJurisdictionRule } from "#app/use-cases/enter-jurisdiction-rule.server.ts";
import { recordTransferBasis } from "#app/use-cases/record-transfer-basis.server.ts";
import { setHomeCountry } from "#app/use-cases/set-home-country.server.ts";
import { withdrawTransferBasis } from "#app/use-cases/withdraw-transfer-basis.server.ts";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { listWays } from "#db/transfer-bases.ts";
import { addDays } from "#scoring/day.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { aDesk } from "#tests/support/agreements.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { aWaitingRequest, type OpenRequest } from "#tests/support/open-access.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
const NOTE = "The sheet was signed on both sides and lies in the contract folder.";
let desk: TestPortal;
let request: OpenRequest;
beforeAll(async () => {
  desk = await aDesk();
  await pinToday(desk.db.owner, TODAY);
});
afterAll(() => desk.stop());
beforeEach(async () => {
  request = await travelling();
});

const officer = () => staffContext(desk, "jurisdiction.write", ["risk_officer"]);

/** A request for personal data, with one person who works in a country that needs something on record. */
async function travelling(country = "US", overlay = "personal_data"): Promise<OpenRequest> {
  const made = await aWaitingRequest(desk.db, {
    recipients: [country],
    approvedBySelf: false,
    more: { item: { overlays: [overlay] } },
  });
  await desk.db.owner.query(
    "update agreement set allowed_countries = $2 where engagement_id = $1",
    [made.engagementId, ["DE", country]],
  );
  return made;
}

/** What both walls say about the way on a day, with the last day on which it stands. */
async function route(of: OpenRequest, day = TODAY) {
  return inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader) => {
    const wall = await listWallConditions(reader, of.engagementId, of.requestId, day);
    const facts = await findGateFacts(reader, of.engagementId, of.requestId);
    const brain = decideGate(facts!, day).conditions;
    const of_ = "route_allowed";
    return {
      wall: wall.find(({ code }) => code === of_)?.met,
      brain: brain.find(({ code }) => code === of_)?.met,
      reason: brain.find(({ code }) => code === of_)?.reason ?? null,
      open: wall.every(({ met }) => met),
    };
  });
}

const ways = (engagementId: string) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, (reader) =>
    listWays(reader, engagementId),
  );

/** The row that makes an adequacy count for some recipients in the United States only. */
async function rowOf(of: OpenRequest): Promise<string> {
  const way = (await ways(of.engagementId)).find(({ country }) => country === "US");
  return way!.findings[0]!.ruleId;
}

async function record(of: OpenRequest, changes: object = {}) {
  return recordTransferBasis(await officer(), {
    engagementId: of.engagementId,
    toCountry: "US",
    overlay: "personal_data",
    mechanism: "scope_confirmed",
    ruleId: await rowOf(of),
    agreementId: null,
    note: NOTE,
    validUntil: "2027-05-04",
    ...changes,
  });
}

describe("a way that a rule ties to a basis", () => {
  test("is shut until one is on record, open until its last day, and shut the day after, in both walls", async () => {
    expect(await route(request)).toEqual({
      wall: false,
      brain: false,
      reason: "route_basis_missing",
      open: false,
    });
    expect(await record(request, { validUntil: "2026-05-20" })).toMatchObject({ ok: true });
    expect(await route(request)).toMatchObject({ wall: true, brain: true, open: true });
    expect(await route(request, "2026-05-20")).toMatchObject({ wall: true, brain: true });
    expect(await route(request, "2026-05-21")).toMatchObject({ wall: false, brain: false });
  });

  test("is shut at once when the basis is withdrawn, which happens once", async () => {
    const done = await record(request);
    if (!done.ok) throw new Error(done.reason);
    const withdraw = async () =>
      withdrawTransferBasis(await officer(), done.basisId, "The list names it no more.");
    const tries = await Promise.all(Array.from({ length: 10 }, withdraw));
    expect(tries.filter(({ ok }) => ok).length).toBe(1);
    expect(await route(request)).toMatchObject({ wall: false, brain: false });
  });

  test("counts for its own engagement, country and material only", async () => {
    await record(request);
    expect(await route(await travelling())).toMatchObject({ wall: false, brain: false });
    const other = await travelling("US", "phi");
    expect(await route(other)).toMatchObject({ wall: false, brain: false });
    // a narrow mark rests on the basis for the broad one
    expect(
      await record(other, { overlay: "personal_data", ruleId: await rowOf(other) }),
    ).toMatchObject({ ok: true });
    expect(await route(other)).toMatchObject({ wall: true, brain: true });
  });

  test("on signed clauses stands while they bind", async () => {
    const { rows } = await desk.db.owner.query<{ id: string }>(
      "select id from agreement where engagement_id = $1",
      [request.engagementId],
    );
    const agreementId = rows[0]!.id;
    const done = await record(request, {
      mechanism: "standard_clauses",
      ruleId: null,
      agreementId,
    });
    expect(done).toMatchObject({ ok: true });
    await desk.db.owner.query("update agreement set ends_on = $2 where id = $1", [
      agreementId,
      addDays(TODAY, 3),
    ]);
    expect(await route(request, addDays(TODAY, 3))).toMatchObject({ wall: true, brain: true });
    expect(await route(request, addDays(TODAY, 4))).toMatchObject({ wall: false, brain: false });
  });

  test("opens without one once a row of the register says so, and shuts with the row", async () => {
    const wish = {
      kind: "adequacy" as const,
      from: "EEA",
      to: "KE",
      strength: "" as const,
      overlays: ["personal_data"],
      scope: "",
      validFrom: TODAY,
      validUntil: addDays(TODAY, 5),
      source: "A decision of the Commission",
      note: "",
      evidence: [],
      replacesId: null,
      withdrawn: false,
    };
    const far = await travelling("KE");
    expect(await route(far)).toMatchObject({ wall: false, brain: false });
    await enterJurisdictionRule(await officer(), wish);
    expect(await route(far)).toMatchObject({ wall: true, brain: true });
    expect(await route(far, addDays(TODAY, 6))).toMatchObject({ wall: false, brain: false });
  });
});

describe("is refused", () => {
  test.each([
    ["past_day", { validUntil: "2026-05-03" }],
    ["too_long", { validUntil: "2028-05-05" }],
    ["too_long", { mechanism: "derogation", validUntil: "2026-11-05" }],
    ["no_rule", { ruleId: null }],
    ["rule", { ruleId: "00000000-0000-4000-8000-000000000000" }],
    ["missing", { engagementId: "00000000-0000-4000-8000-000000000000" }],
    [
      "agreement",
      { mechanism: "binding_rules", agreementId: "00000000-0000-4000-8000-000000000000" },
    ],
  ])("as %s: %j", async (reason, changes) => {
    expect(await record(request, changes)).toEqual({ ok: false, reason });
  });

  test("where a rule closes the country: no basis opens it", async () => {
    const closed = await travelling("CU");
    expect(await route(closed)).toMatchObject({ wall: false, reason: "route_forbidden" });
    const permit = { mechanism: "permit", ruleId: null, toCountry: "CU" };
    const done = await recordTransferBasis(await officer(), {
      engagementId: closed.engagementId,
      overlay: "personal_data",
      agreementId: null,
      note: NOTE,
      validUntil: "2026-06-01",
      ...permit,
    } as Parameters<typeof recordTransferBasis>[1]);
    expect(done).toEqual({ ok: false, reason: "forbidden" });
  });

  test("by the database from anybody but a risk officer, backdated, or edited", async () => {
    const done = await record(request);
    if (!done.ok) throw new Error(done.reason);
    const buyer = await staffContext(desk, "agreement.write", ["procurement"]);
    const as = (work: Parameters<typeof inTransaction<unknown>>[1]) =>
      inTransaction({ database: desk.portal.database, scope: buyer.scope }, work);
    await expect(
      as((writer) =>
        writer
          .insertInto("transfer_basis")
          .values({
            supplier_id: request.supplierId,
            engagement_id: request.engagementId,
            to_country: "US",
            overlay: "personal_data",
            mechanism: "permit",
            note: NOTE,
            valid_until: "2026-06-01",
            recorded_by: buyer.staff.id,
          })
          .execute(),
      ),
    ).rejects.toThrow(/risk officer/);
    await expect(
      as((writer) =>
        writer
          .updateTable("transfer_basis")
          .set({ valid_until: "2028-01-01" })
          .where("id", "=", done.basisId)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      desk.db.owner.query("update transfer_basis set valid_until = '2027-06-01' where id = $1", [
        done.basisId,
      ]),
    ).rejects.toThrow(/never edited/);
  });
});

test("while nobody said where our material leaves from, items that a rule speaks about stay shut", async () => {
  const home = await travelling("DE");
  expect(await route(home)).toMatchObject({ wall: true, brain: true });
  await desk.db.owner.query("update setting set value = '\"\"' where name = 'homeCountry'");
  expect(await route(home)).toMatchObject({ wall: false, reason: "route_home_unknown" });
  const plain = await aWaitingRequest(desk.db, { more: { home: null } });
  expect(await route(plain)).toMatchObject({ wall: true, brain: true });
  await setHomeCountry(await officer(), "DE");
  expect(await route(home)).toMatchObject({ wall: true, brain: true });
});
