// "If this lapses": everything one document, agreement, subcontractor or person would shut, and nothing is changed by looking.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf } from "#tests/support/as.ts";
import { checksums } from "#tests/support/checksums.ts";
import { pinToday } from "#tests/support/database.ts";
import { IN_FORCE, OPEN_SCENE } from "#tests/support/open-access.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

const one = async (text: string, values: unknown[]) =>
  (await portal.db.owner.query<{ id: string }>(text, values)).rows[0]!.id;
const lapse = async (kind: string, id: string) =>
  (await (await people.officer.get(`/lapse?kind=${kind}&id=${id}`)).text()).replaceAll(
    "<!-- -->",
    "",
  );
const effectsOf = async (kind: string, id: string) =>
  (await (await people.officer.get(`/lapse.csv?kind=${kind}&id=${id}`)).text())
    .split("\r\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => line.replaceAll('"', "").split(",")[0]);
const evidenceOf = (ids: { supplierId: string }) =>
  one("select id from evidence where supplier_id = $1", [ids.supplierId]);

describe("a document", () => {
  test("would shut the access of its own supplier, and the day proves it", async () => {
    const ids = await people.aGranted();
    const evidenceId = await evidenceOf(ids);
    const page = await lapse("evidence", evidenceId);
    expect(page).toContain("One access would shut");
    expect(page).toContain("This evidence has expired: ISO 27001 certificate.");
    expect(page).toContain(`/gate?supplier=${ids.supplierId}`);
    expect(await effectsOf("evidence", evidenceId)).toEqual(["would shut"]);
    // what was supposed comes true
    await portal.db.owner.query("update evidence set expires_on = $2 where id = $1", [
      evidenceId,
      addDays(people.today, 1),
    ]);
    await pinToday(portal.db.owner, addDays(people.today, 2));
    expect(await effectsOf("evidence", evidenceId)).toEqual(["shut already"]);
    await pinToday(portal.db.owner, null);
  });

  test("that nothing rests on shuts nothing", async () => {
    const ids = await people.aGranted("words", "c.txt", { evidenceRequired: false });
    expect(await lapse("evidence", await evidenceOf(ids))).toContain("Nothing would shut");
  });
});

describe("an agreement", () => {
  test("at the head shuts everything below it; a supplier's own shuts the item too", async () => {
    const ids = await people.aGranted();
    const headId = await one("select head_agreement_id as id from engagement where id = $1", [
      ids.engagementId,
    ]);
    const deedId = await one(
      "select id from agreement where engagement_id = $1 and kind = 'supplier_deed'",
      [ids.engagementId],
    );
    for (const id of [headId, deedId])
      expect(await effectsOf("agreement", id)).toEqual(["would shut"]);
    expect(await lapse("agreement", deedId)).toContain("has ended");
  });

  test("above a subcontractor shuts the subcontractor's access, down the chain", async () => {
    const link = {
      state: "consented" as const,
      objectsIn: null,
      agreement: IN_FORCE,
      verdict: "pass" as const,
      acceptedIn: null,
      engagement: "open" as const,
      supplier: "active" as const,
    };
    const ids = await people.aGranted("words", "d.txt", { above: [link, link] });
    const topId = await one(
      `select a.id from engagement_path($1) p join agreement a on a.engagement_id = p.engagement_id order by p.step desc limit 1`,
      [ids.engagementId],
    );
    expect(await effectsOf("agreement", topId)).toEqual(["would shut"]);
    expect(await lapse("agreement", topId)).toContain("Agreements above in the chain");
  });
});

test("what binds a subcontractor shuts the access of the supplier that uses it", async () => {
  const ids = await people.aGranted("words", "e.txt", {
    subs: [{ state: "consented", joinder: { ...IN_FORCE, endsIn: 100 }, verdict: "pass" }],
  });
  const edgeId = await one("select id from subcontracting where prime_supplier_id = $1", [
    ids.supplierId,
  ]);
  expect(await effectsOf("subcontractor", edgeId)).toEqual(["would shut"]);
  expect(await (await people.officer.get(`/chain/edges/${edgeId}`)).text()).toContain(
    `/lapse?kind=subcontractor&amp;id=${edgeId}`,
  );
});

test("a person who leaves shuts what needs an undertaking of their own", async () => {
  const ids = await people.aGranted("words", "f.txt", {
    level: "C4",
    material: { level: "C4", phase: "P2" },
    decision: { ...OPEN_SCENE.decision!, tier: "low" },
    more: {
      mode: "view_only",
      person: {
        citizenships: ["DE"],
        cleared: true,
        undertaking: { beganIn: -5, endsIn: 200, confirmed: true },
      },
    },
  });
  const personId = await one("select id from supplier_person where supplier_id = $1", [
    ids.supplierId,
  ]);
  expect(await effectsOf("person", personId)).toEqual(["would shut"]);
  expect(await (await people.officer.get(`/suppliers/${ids.supplierId}/persons`)).text()).toContain(
    "If this person leaves",
  );
});

test("looking changes nothing", async () => {
  const ids = await people.aGranted();
  const evidenceId = await evidenceOf(ids);
  await lapse("evidence", evidenceId);
  const before = await checksums(portal);
  await lapse("evidence", evidenceId);
  await effectsOf("evidence", evidenceId);
  expect(await checksums(portal)).toEqual(before);
});

test("it is linked where the thing is looked after, for whoever may see access", async () => {
  const ids = await people.aGranted();
  const evidenceId = await evidenceOf(ids);
  expect(await (await people.officer.get(`/evidence/${evidenceId}`)).text()).toContain(
    "If this lapses",
  );
  const deedId = await one(
    "select id from agreement where engagement_id = $1 and kind = 'supplier_deed'",
    [ids.engagementId],
  );
  const procurement = await callersOf(portal).staff(["procurement"]);
  expect(await (await people.officer.get(`/agreements/${deedId}`)).text()).toContain(
    "/lapse?kind=agreement",
  );
  expect(await (await procurement.get(`/agreements/${deedId}`)).text()).not.toContain(
    "/lapse?kind",
  );
  expect((await procurement.get(`/lapse?kind=evidence&id=${evidenceId}`)).status).toBe(404);
});

test.each(["evidence", "agreement", "subcontractor", "person"])(
  "an unknown %s is not found",
  async (kind) => {
    for (const path of ["/lapse", "/lapse.csv"])
      expect((await people.officer.get(`${path}?kind=${kind}&id=${UNKNOWN}`)).status).toBe(404);
    expect((await people.officer.get(`/lapse?kind=${kind}&id=strange`)).status).toBe(404);
  },
);
