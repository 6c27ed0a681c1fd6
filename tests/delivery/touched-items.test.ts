// What a demand touches is picked from what was granted under its engagement, by whoever may know it, and shows on item and gate.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { anEngagement } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { reportOf } from "./demand-people.ts";

let portal: TestPortal;
let people: AccessPeople;
let clerk: Caller;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
  clerk = await callersOf(portal).staff(["procurement"]);
});
afterAll(() => portal.stop());

type Granted = Awaited<ReturnType<AccessPeople["aGranted"]>>;
const touches = (grantId: string) => people.count("compelled_touch where grant_id = $1", [grantId]);
const idIn = (answer: Response) => answer.headers.get("location")!.split("/").at(-1)!;
const report = (by: Granted, change: Record<string, string>) =>
  by.lead.post("/portal/compelled/new", reportOf(by.engagementId, change));

describe("a supplier", () => {
  test("picks from its own grants and sees no others; words alone, or a pick alone, are enough, nothing is not", async () => {
    const [mine, theirs] = [await people.aGranted(), await people.aGranted()];
    const page = await (await mine.lead.get("/portal/compelled/new")).text();
    expect(page).toContain(mine.grantId);
    expect(page).not.toContain(theirs.grantId);
    const foreign = await report(mine, { grants: theirs.grantId });
    expect([foreign.status, await foreign.text()]).toEqual([
      400,
      expect.stringContaining("was zum gewählten Auftrag gehört"),
    ]);
    const nothing = await report(mine, { touches: "", authority: "" });
    expect(nothing.status).toBe(400);
    const said = await nothing.text();
    // what is missing is said all at once
    for (const words of ["Kreuzen Sie etwas an", "Nennen Sie das Gericht"])
      expect(said).toContain(words);
    expect(await touches(mine.grantId)).toBe(0);
    expect((await report(mine, {})).status).toBe(302);
    const done = await report(mine, { grants: mine.grantId, touches: "" });
    expect(done.status).toBe(302);
    expect(await touches(mine.grantId)).toBe(1);
    expect(await touches(theirs.grantId)).toBe(0);
    const shown = await (await mine.lead.get(`/portal/compelled/${idIn(done)}`)).text();
    expect(shown).toContain("Betroffene Gegenstände");
    expect(shown).toContain(mine.grantId.slice(0, 8));
  });

  test("does not tick what was granted under another engagement: its notices go another way up", async () => {
    const mine = await people.aGranted();
    const other = await anEngagement(portal.db, mine.supplierId, { title: "Another order" });
    const answer = await mine.lead.post(
      "/portal/compelled/new",
      reportOf(other, { grants: mine.grantId }),
    );
    expect(answer.status).toBe(400);
    expect(await touches(mine.grantId)).toBe(0);
  });
});

describe("staff", () => {
  test("choose the engagement first, then among its items", async () => {
    const granted = await people.aGranted();
    const choose = await (await clerk.get("/compelled/new")).text();
    expect(choose).toContain(granted.engagementId);
    expect(choose).not.toContain(granted.grantId);
    const path = `/compelled/new?engagement=${granted.engagementId}`;
    expect(await (await clerk.get(path)).text()).toContain(granted.grantId);
    const wish = {
      ...reportOf(granted.engagementId, { grants: granted.grantId }),
      told: "elsewhere",
    };
    const refused = await clerk.post(path, { ...wish, receivedTime: "noon" });
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining(granted.grantId),
    ]);
    expect((await clerk.post(path, wish)).status).toBe(302);
    expect(await touches(granted.grantId)).toBe(1);
    const unknown = "/compelled/new?engagement=00000000-0000-4000-8000-000000000000";
    expect((await clerk.get(unknown)).status).toBe(404);
  });
});

describe("item and gate", () => {
  test("show an open demand to whoever reads them, with the way to it for whoever may; afterwards only what was handed over", async () => {
    const granted = await people.aGranted();
    const demandId = idIn(await report(granted, { grants: granted.grantId }));
    const item = `/materials/${granted.materialId}`;
    const gate = `/gate?supplier=${granted.supplierId}&material=${granted.materialId}`;
    const words = "A court or an authority demands this";
    for (const address of [item, gate]) {
      const officers = await (await people.officer.get(address)).text();
      expect(officers).toContain(words);
      expect(officers).toContain(`/compelled/${demandId}`);
      const owners = await (await granted.owner.get(address)).text();
      expect(owners).toContain(words);
      expect(owners).toContain("Landgericht Musterstadt");
      expect(owners).not.toContain(`/compelled/${demandId}`);
    }
    const other = await people.aGranted();
    expect(await (await people.officer.get(`/materials/${other.materialId}`)).text()).not.toContain(
      words,
    );
    expect(await (await people.officer.get(item)).text()).toContain("An authority demands it of");
    const settle = async (step: string) => {
      await granted.lead.post(`/portal/compelled/${demandId}`, { step, note: "As told." });
      await portal.db.owner.query("alter table compelled_notice disable trigger user");
      await portal.db.owner.query(
        "update compelled_notice set given_at = now(), given_by = 'x' where demand_id = $1 and given_at is null",
        [demandId],
      );
      await portal.db.owner.query("alter table compelled_notice enable trigger user");
      await people.officer.post(`/compelled/${demandId}/close`, { note: "It is over." });
    };
    await settle("withdrawn");
    expect(await (await people.officer.get(item)).text()).not.toContain(words);
    const again = await people.aGranted();
    const second = idIn(await report(again, { grants: again.grantId }));
    await again.lead.post(`/portal/compelled/${second}`, { step: "disclosed", note: "Sheet 2." });
    const gone = await (await people.officer.get(`/materials/${again.materialId}`)).text();
    for (const said of ["Something of this was handed over", "handed over to an authority by"])
      expect(gone).toContain(said);
  });
});

test("the wall in the database takes a pick with the report only, of that engagement only, and no demand that touches nothing", async () => {
  const [mine, theirs] = [await people.aGranted(), await people.aGranted()];
  const demandId = idIn(await report(mine, {}));
  const actor = { kind: "staff", id: null, name: "Somebody" } as const;
  const staff: Scope = { kind: "staff", actor };
  const as = (scope: Scope, text: string) =>
    inTransaction({ database: portal.portal.database, scope }, (writer) =>
      sql.raw(text).execute(writer),
    );
  const pick = (grantId: string, supplierId = mine.supplierId) =>
    `insert into compelled_touch (demand_id, supplier_id, grant_id) values ('${demandId}', '${supplierId}', '${grantId}')`;
  for (const text of [pick(mine.grantId), pick(theirs.grantId)])
    await expect(as(staff, text)).rejects.toMatchObject({ code: "FD079" });
  const sibling: Scope = { kind: "supplier", supplierId: theirs.supplierId, actor };
  await expect(as(sibling, pick(theirs.grantId, theirs.supplierId))).rejects.toThrow();
  const picked = idIn(await report(mine, { grants: mine.grantId }));
  for (const text of [
    `delete from compelled_touch where demand_id = '${picked}'`,
    `update compelled_touch set grant_id = '${theirs.grantId}' where demand_id = '${picked}'`,
  ])
    await expect(as(staff, text)).rejects.toThrow();
  expect((await as(sibling, "select * from compelled_touch")).rows).toEqual([]);
  const empty = `insert into compelled_demand (supplier_id, engagement_id, authority, country, received_at, time_zone, touches,
      permitted, told, reported_by_staff)
    select '${mine.supplierId}', '${mine.engagementId}', 'A court', 'DE', now(), 'UTC', '', 'yes', true, id
    from staff_member limit 1`;
  await expect(as(staff, empty)).rejects.toMatchObject({ code: "FD079" });
});
