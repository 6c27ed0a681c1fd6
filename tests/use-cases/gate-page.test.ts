// The page of the gate: one supplier and one item, every condition with its record, whose turn it is, and both walls agreed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { pinToday } from "#tests/support/database.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { formatDay } from "#app/ui/format.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

const gateOf = (ids: { supplierId: string; materialId: string }, more = "") =>
  `/gate?supplier=${ids.supplierId}&material=${ids.materialId}${more}`;
const textOf = async (address: string, caller: Caller = people.officer) =>
  (await (await caller.get(address)).text()).replaceAll("<!-- -->", "");

describe("the verdict in one line", () => {
  test("says until when access is open and what ends it", async () => {
    const ids = await people.aGranted();
    const page = await textOf(gateOf(ids));
    const last = formatDay(addDays(people.today, 10), "en", "long");
    expect(page).toContain(`Open until ${last}, then the granted time is over.`);
  });

  test("names the certificate when that ends first", async () => {
    const ids = await people.aGranted("words", "a.txt", {
      evidence: { ...OPEN_SCENE.evidence!, expiresIn: 4 },
    });
    const last = formatDay(addDays(people.today, 4), "en", "long");
    expect(await textOf(gateOf(ids))).toContain(
      `Open until ${last}, then the ISO 27001 certificate ends.`,
    );
  });

  test("counts what is missing and says whose turn it is", async () => {
    const ids = await people.aRequest({ evidence: null });
    const page = await textOf(gateOf(ids));
    expect(page).toContain(
      "Shut: two things are missing; the supplier must act on one and a risk officer on one.",
    );
    expect(page).toContain("Ask for the document");
    expect(page).toContain("Decide the request");
  });

  test("before anybody asked it says how the gate would stand", async () => {
    const ids = await people.aRequest();
    const other = await people.aRequest();
    const page = await textOf(gateOf({ ...ids, materialId: other.materialId }));
    expect(page).toContain("Nobody has asked yet, and nothing stands in the way until");
    expect(page).not.toContain("The two walls do not agree");
  });
});

test("a condition leads to the very document it rests on", async () => {
  const ids = await people.aGranted();
  const { rows } = await portal.db.owner.query<{ id: string }>(
    "select id from evidence where supplier_id = $1",
    [ids.supplierId],
  );
  expect(await textOf(gateOf(ids))).toContain(`href="/evidence/${rows[0]!.id}"`);
});

test("a button is offered to whoever may press it only", async () => {
  const ids = await people.aRequest();
  expect(await textOf(gateOf(ids))).toContain("Decide the request");
  expect(await textOf(gateOf(ids), ids.owner)).not.toContain("Decide the request");
});

test("a day later it says what has lapsed, and nobody had to act", async () => {
  const ids = await people.aGranted("words", "b.txt", {
    evidence: { ...OPEN_SCENE.evidence!, expiresIn: 1 },
  });
  await pinToday(portal.db.owner, addDays(people.today, 2));
  const page = await textOf(gateOf(ids));
  await pinToday(portal.db.owner, null);
  expect(page).toContain("Shut: one thing is missing; the supplier must act.");
  expect(page).toContain("This evidence has expired: ISO 27001 certificate.");
});

describe("the way to a pair", () => {
  test("leads over what is shut today, a name, and the items of a supplier", async () => {
    const ids = await people.aGranted();
    expect(await textOf("/gate?q=Casting")).toContain(`/gate?supplier=${ids.supplierId}`);
    expect(await textOf(`/gate?supplier=${ids.supplierId}`)).toContain(ids.materialId);
  });

  test("starts at supplier, item, request and dashboard", async () => {
    const ids = await people.aGranted();
    const to = `/gate?supplier=${ids.supplierId}`;
    expect(await textOf(`/suppliers/${ids.supplierId}`)).toContain(to);
    for (const from of [`/access/${ids.requestId}`, `/materials/${ids.materialId}`])
      expect(await textOf(from)).toContain(to);
  });
});

test("who may not read access, and ids that do not exist, get the same answer", async () => {
  const ids = await people.aRequest();
  const procurement = await callersOf(portal).staff(["procurement"]);
  expect((await procurement.get(gateOf(ids))).status).toBe(404);
  for (const strange of [{ supplierId: UNKNOWN }, { materialId: UNKNOWN }])
    expect((await people.officer.get(gateOf({ ...ids, ...strange }))).status).toBe(404);
  expect((await people.officer.get(`/gate?supplier=${UNKNOWN}`)).status).toBe(404);
});
