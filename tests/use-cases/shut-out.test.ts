// The revocation list and incidents: access stops with the entry, and only a second risk officer lifts or closes it.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeIncident } from "#app/use-cases/close-incident.server.ts";
import { liftRevocation } from "#app/use-cases/lift-revocation.server.ts";
import { reportIncident } from "#app/use-cases/report-incident.server.ts";
import { shutOut } from "#app/use-cases/shut-out.server.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { unmetOn } from "#tests/support/both-walls.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { stage } from "#tests/support/gate-scene.ts";
import { adaOf } from "#tests/support/more-scene.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const TWO = { ok: false, reason: "second_person" };
let portal: TestPortal;
beforeAll(async () => {
  portal = await aBarePortal();
  await pinToday(portal.db.owner, TODAY);
});
afterAll(() => portal.stop());

const anApproved = () => stage(portal.db.owner, { ...OPEN_SCENE, approvedBySelf: false }, TODAY);
type Approved = Awaited<ReturnType<typeof anApproved>>;
const officer = () => staffContext(portal, "restriction.write", ["risk_officer"]);
type Officer = Awaited<ReturnType<typeof officer>>;
const newest = async (table: "revocation_entry" | "incident", supplierId: string) =>
  (
    await portal.db.owner.query<{ id: string }>(
      `select id from ${table} where supplier_id = $1 order by created_at desc, id limit 1`,
      [supplierId],
    )
  ).rows[0]!.id;
const bySql = (text: string, id: string) =>
  inTransaction({ database: portal.portal.database, scope: SYSTEM }, (writer) =>
    sql`update ${sql.raw(text)} where id = ${id}`.execute(writer),
  );

async function list(by: Officer, { supplierId }: Approved, email: string | null = null) {
  const entry = { supplierId, email, personName: email ? "Ada" : "", reason: "Sanctioned." };
  expect(await shutOut(by, entry)).toEqual({ ok: true });
  return newest("revocation_entry", supplierId);
}
async function report(by: Officer, { supplierId }: Approved, severity: "S1" | "S2" | "S3" | "S4") {
  const incident = { supplierId, title: "Loss", report: "A stick was lost.", severity } as const;
  expect(await reportIncident(by, { ...incident, happenedOn: "2026-05-01" })).toEqual({ ok: true });
  return newest("incident", supplierId);
}

describe("the revocation list", () => {
  test("shuts a whole supplier at once, until another risk officer lifts the entry, in both walls", async () => {
    const [ids, other] = [await anApproved(), await anApproved()];
    const by = await officer();
    const entryId = await list(by, ids);
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["not_revoked"]);
    expect(await unmetOn(portal, TODAY, other)).toEqual([]);
    const asked = { supplierId: ids.supplierId, entryId, reason: "Taken off the list." };
    expect(await liftRevocation(by, asked)).toEqual(TWO);
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["not_revoked"]);
    expect(await liftRevocation(await officer(), asked)).toEqual({ ok: true });
    expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
    expect(await liftRevocation(await officer(), asked)).toEqual(TWO);
  });

  test("shuts a person wherever the address is named, whichever supplier it was listed for", async () => {
    const [ids, elsewhere] = [await anApproved(), await anApproved()];
    const entryId = await list(await officer(), elsewhere, adaOf(ids.supplierId));
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["recipients_bound"]);
    expect(await unmetOn(portal, TODAY, elsewhere)).toEqual([]);
    const reason = "Another person.";
    const asked = { supplierId: elsewhere.supplierId, entryId, reason };
    expect(await liftRevocation(await officer(), { ...asked, supplierId: ids.supplierId })).toEqual(
      TWO,
    );
    expect(await liftRevocation(await officer(), asked)).toEqual({ ok: true });
    expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
  });

  test("holds as long as one of several entries stands", async () => {
    const ids = await anApproved();
    const first = await list(await officer(), ids);
    await list(await officer(), ids);
    const asked = { supplierId: ids.supplierId, entryId: first, reason: "Taken off the list." };
    expect(await liftRevocation(await officer(), asked)).toEqual({ ok: true });
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["not_revoked"]);
  });

  test("knows no supplier that does not exist; of fifty who lift at once, one does", async () => {
    const nobody = { supplierId: UNKNOWN, email: null, personName: "", reason: "Sanctioned." };
    expect(await shutOut(await officer(), nobody)).toEqual({ ok: false, reason: "missing" });
    const ids = await anApproved();
    const entryId = await list(await officer(), ids);
    const second = await officer();
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        liftRevocation(second, { supplierId: ids.supplierId, entryId, reason: "Taken off." }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is not lifted by bare SQL by the same person, by nobody's officer, or edited", async () => {
    const ids = await anApproved();
    const by = await officer();
    const entryId = await list(by, ids);
    const clerk = await staffContext(portal, "supplier.write", ["procurement"]);
    const lift = (id: string) =>
      `revocation_entry set lifted_on = flowdown_today(), lifted_by = '${id}', lift_reason = 'why'`;
    await expect(bySql(lift(by.staff.id), entryId)).rejects.toThrow(/check constraint/);
    await expect(bySql(lift(clerk.staff.id), entryId)).rejects.toMatchObject({ code: "FD009" });
    await expect(
      bySql("revocation_entry set email = 'x@y.example'", entryId),
    ).rejects.toMatchObject({ code: "FD005" });
    expect(await unmetOn(portal, TODAY, ids)).toEqual(["not_revoked"]);
  });
});

describe("an incident", () => {
  test.each(["S1", "S2"] as const)(
    "of %s shuts the supplier at once, until a second risk officer closes it",
    async (severity) => {
      const ids = await anApproved();
      const by = await officer();
      const incidentId = await report(by, ids, severity);
      expect(await unmetOn(portal, TODAY, ids)).toEqual(["no_severe_incident"]);
      const asked = { supplierId: ids.supplierId, incidentId, note: "The stick was found." };
      expect(await closeIncident(by, asked)).toEqual(TWO);
      expect(await closeIncident(await officer(), asked)).toEqual({ ok: true });
      expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
      expect(await closeIncident(await officer(), asked)).toEqual(TWO);
    },
  );

  test.each(["S3", "S4"] as const)(
    "of %s is on record and shuts nothing; one person closes it",
    async (severity) => {
      const ids = await anApproved();
      const by = await officer();
      const incidentId = await report(by, ids, severity);
      expect(await unmetOn(portal, TODAY, ids)).toEqual([]);
      const asked = { supplierId: ids.supplierId, incidentId, note: "Nothing came of it." };
      expect(await closeIncident(by, asked)).toEqual({ ok: true });
    },
  );

  test("is not reported for a day to come or for nobody, nor closed at another supplier", async () => {
    const [ids, other] = [await anApproved(), await anApproved()];
    const by = await officer();
    const incident = { title: "Loss", report: "Lost.", severity: "S1", happenedOn: TODAY } as const;
    expect(await reportIncident(by, { ...incident, ...ids, happenedOn: "2026-05-05" })).toEqual({
      ok: false,
      reason: "in_future",
    });
    expect(await reportIncident(by, { ...incident, supplierId: UNKNOWN })).toEqual({
      ok: false,
      reason: "missing",
    });
    const incidentId = await report(by, ids, "S1");
    const asked = { supplierId: other.supplierId, incidentId, note: "Nothing came of it." };
    expect(await closeIncident(await officer(), asked)).toEqual(TWO);
  });

  test("of fifty who close it at once, one does; the record says so once", async () => {
    const ids = await anApproved();
    const incidentId = await report(await officer(), ids, "S2");
    const second = await officer();
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        closeIncident(second, { supplierId: ids.supplierId, incidentId, note: "Found." }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const { rowCount } = await portal.db.owner.query(
      "select from audit_event where type = 'incident.closed' and subject_id = $1",
      [incidentId],
    );
    expect(rowCount).toBe(1);
  });

  test("is not made harmless, closed by the same person or reopened by bare SQL", async () => {
    const ids = await anApproved();
    const by = await officer();
    const incidentId = await report(by, ids, "S1");
    const close = (id: string) =>
      `incident set closed_on = flowdown_today(), closed_by = '${id}', closing_note = 'why'`;
    await expect(bySql("incident set severity = 'S4'", incidentId)).rejects.toMatchObject({
      code: "FD005",
    });
    await expect(bySql(close(by.staff.id), incidentId)).rejects.toThrow(/check constraint/);
    await bySql(close((await officer()).staff.id), incidentId);
    await expect(
      bySql("incident set closed_on = null, closed_by = null", incidentId),
    ).rejects.toMatchObject({ code: "FD005" });
  });
});
