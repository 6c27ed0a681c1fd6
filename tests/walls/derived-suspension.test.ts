// Access ends by the facts themselves: days pass by moving the day, and no job runs in any of these tests.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aContact, aPerson, todayOf } from "#tests/support/builders.ts";
import { pinToday } from "#tests/support/database.ts";
import type { Scene } from "#tests/support/scene.ts";
import {
  aWaitingRequest,
  grantBySql,
  IN_FORCE,
  OPEN_SCENE,
  signInAs,
} from "#tests/support/open-access.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { addDays } from "#scoring/day.ts";

const BYTES = "the confidential list of tolerances\n";
let portal: TestPortal;
let today: string;
let officer: string;
let reader: Caller;
beforeAll(async () => {
  portal = await aPortal();
  today = await todayOf(portal.db);
  officer = await aPerson(portal.db, ["risk_officer"]);
  reader = await callersOf(portal).staff(["auditor"]);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await pinToday(portal.db.owner, null);
  // what an earlier test left behind would lapse on the same days
  await portal.db.owner.query(
    "update access_grant set revoked_at = now(), revoke_reason = 'end of a test' where revoked_at is null",
  );
});

/** A grant that is live today for 20 days, with content, its supplier signed in. */
async function aLiveGrant(changes: Partial<Scene> = {}, days = 20) {
  const request = await aWaitingRequest(portal.db, changes);
  const endsOn = addDays(today, days);
  const grantId = await grantBySql(portal.portal.database, request, { decidedBy: officer, endsOn });
  const contactId = await aContact(portal.db, request.supplierId);
  const lead = await callersOf(portal).supplier({ supplierId: request.supplierId, contactId });
  const owner = await signInAs(portal, request.requesterId, ["business_owner"]);
  const path = `/materials/${request.materialId}/content?name=tolerances.txt`;
  const stored = await owner.send("POST", path, Buffer.from(BYTES));
  expect(stored.status).toBe(201);
  const open = () => lead.post(`/portal/material/${grantId}/content`, {});
  return { ...request, grantId, contactId, lead, owner, open };
}

const suspendedNow = async () => {
  const html = await (await reader.get("/access?state=suspended")).text();
  const { rows } = await portal.db.owner.query<{ n: number }>(
    `select coalesce(sum(n), 0)::int as n from portfolio_delta
     where kind = 'grant' and day < flowdown_today() and key <> 'grant_live'`,
  );
  return { html, counted: rows[0]!.n };
};

/** What ends access by itself: the scene, the days after which it has ended, and its condition. */
const LAPSES: readonly [what: string, Partial<Scene>, number, string][] = [
  [
    "the certificate expires",
    { evidence: { ...OPEN_SCENE.evidence!, expiresIn: 5 } },
    6,
    "evidence_current",
  ],
  ["the agreement ends", { deed: { ...IN_FORCE, endsIn: 8 } }, 9, "agreement_in_force"],
  ["the head agreement ends", { head: { ...IN_FORCE, endsIn: 5 } }, 6, "flow_down_holds"],
  [
    "the phase closes",
    { phases: OPEN_SCENE.phases.map((one) => ({ ...one, closesIn: 5 })) },
    6,
    "phase_open",
  ],
  [
    "the assessment is out of date",
    { decision: { ...OPEN_SCENE.decision!, validFor: 5 } },
    6,
    "assessment_decided",
  ],
  [
    "the override ends",
    {
      decision: { ...OPEN_SCENE.decision!, tier: "high" },
      override: { tier: "moderate", endsIn: 5, confirmed: true },
    },
    6,
    "tier_within_policy",
  ],
  [
    "a subcontractor's joinder ends",
    { subs: [{ state: "consented", joinder: { ...IN_FORCE, endsIn: 5 }, verdict: "pass" }] },
    6,
    "chain_signed",
  ],
];

describe("access ends without anybody or any job acting", () => {
  test.each(LAPSES)("when %s", async (_what, changes, days, code) => {
    const grant = await aLiveGrant(changes);
    expect((await grant.open()).status).toBe(200);
    await pinToday(portal.db.owner, addDays(today, days - 1));
    expect((await grant.open()).status).toBe(200);
    const before = await suspendedNow();
    await pinToday(portal.db.owner, addDays(today, days));
    const refused = await grant.open();
    expect(refused.status).toBe(404);
    expect(await refused.text()).not.toContain("confidential");
    const after = await suspendedNow();
    expect(after.counted).toBe(before.counted + 1);
    expect(after.html).toContain(`/access/${grant.requestId}`);
    const why = await (await reader.get(`/access?state=suspended&why=${code}`)).text();
    expect(why).toContain(`/access/${grant.requestId}`);
    const page = await (await reader.get(`/access/${grant.requestId}`)).text();
    expect(page).toContain("Suspended: nothing opens");
    const theirs = await (await grant.lead.get("/portal/material")).text();
    expect(theirs).toContain("Cannot be opened at the moment");
    expect(theirs).not.toContain(`/portal/material/${grant.grantId}/content`);
  });

  test("when the granted time is over: it has ended, and is no suspension", async () => {
    const grant = await aLiveGrant({}, 3);
    await pinToday(portal.db.owner, addDays(today, 4));
    expect((await grant.open()).status).toBe(404);
    expect((await suspendedNow()).html).not.toContain(grant.requestId);
    expect(await (await reader.get("/access?state=ended")).text()).toContain(grant.requestId);
  });
});

describe("what lapsed comes back", () => {
  const renew = (supplierId: string) =>
    portal.db.owner.query("update evidence set expires_on = $2 where supplier_id = $1", [
      supplierId,
      addDays(today, 300),
    ]);

  test("by itself once the condition holds again, for a grant that still stands", async () => {
    const grant = await aLiveGrant({ evidence: { ...OPEN_SCENE.evidence!, expiresIn: 2 } });
    await pinToday(portal.db.owner, addDays(today, 3));
    expect((await grant.open()).status).toBe(404);
    await renew(grant.supplierId);
    const answer = await grant.open();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(BYTES);
  });

  test("never for a grant that was revoked meanwhile", async () => {
    const grant = await aLiveGrant({ evidence: { ...OPEN_SCENE.evidence!, expiresIn: 2 } });
    await pinToday(portal.db.owner, addDays(today, 3));
    const revoked = await grant.owner.post(`/access/${grant.requestId}/revoke`, {
      reason: "The project was stopped.",
    });
    expect(revoked.status).toBe(302);
    await renew(grant.supplierId);
    expect((await grant.open()).status).toBe(404);
  });
});

describe("anti-pattern 10: access is not bound for ever by one click", () => {
  test("a raised level suspends what was granted for the lower one", async () => {
    const grant = await aLiveGrant();
    const page = { title: "Drawing", phase: "P2", ownerId: grant.requesterId, version: "1" };
    const changed = await grant.owner.post(`/materials/${grant.materialId}/edit`, {
      ...page,
      reference: grant.materialId,
      level: "C4",
    });
    expect(changed.status).toBe(302);
    expect((await grant.open()).status).toBe(404);
    expect((await suspendedNow()).html).toContain(grant.requestId);
  });

  test("a head agreement that is terminated suspends what rests on it, in the lists as well", async () => {
    const grant = await aLiveGrant();
    await portal.db.owner.query(
      "update agreement set state = 'terminated' where id = (select head_agreement_id from engagement where id = $1)",
      [grant.engagementId],
    );
    expect((await grant.open()).status).toBe(404);
    expect((await suspendedNow()).html).toContain(grant.requestId);
  });
});
