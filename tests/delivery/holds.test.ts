// Legal holds: placed at once by two roles, lifted by somebody else, in sight, and nothing of what is held is lost.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tendReturns } from "#app/jobs/tend-returns.server.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { callersOf } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { erasurePeople, type ErasurePeople } from "./erasure-people.ts";
import { returnPeople, type ReturnPeople } from "./return-people.ts";

let portal: TestPortal;
let people: ErasurePeople;
let copies: ReturnPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await erasurePeople(portal);
  copies = await returnPeople(portal);
});
afterAll(() => portal.stop());

describe("a hold", () => {
  test("on a supplier or on its engagement stops the erasure until another person lifts it", async () => {
    for (const scope of ["supplier", "engagement"] as const) {
      const gone = await people.aGone();
      const target = scope === "supplier" ? gone.supplierId : gone.engagementId;
      const { id } = await people.propose(people.admin, gone);
      const holdId = await people.hold(people.officer, `${scope}:${target}`);
      const refused = await people.confirm(people.officer, id, gone.name);
      expect([refused.status, await refused.text()]).toEqual([
        409,
        expect.stringContaining("A legal hold stands on it"),
      ]);
      expect((await people.lift(people.officer, holdId)).status).toBe(409);
      expect((await people.lift(people.admin, holdId)).status).toBe(302);
      expect((await people.lift(people.other, holdId)).status).toBe(409);
      expect((await people.confirm(people.officer, id, gone.name)).status).toBe(302);
    }
  });

  test("is seen on the supplier, the copies, the item and the evidence, with its matter", async () => {
    const taken = await copies.aTaken();
    await people.hold(people.admin, `supplier:${taken.supplierId}`);
    await copies.close(taken.engagementId);
    const { evidence } = await people.one<{ evidence: string }>(
      "select id as evidence from evidence where supplier_id = $1 limit 1",
      [taken.supplierId],
    );
    for (const page of [
      `/suppliers/${taken.supplierId}`,
      `/returns/${taken.engagementId}`,
      `/materials/${taken.materialId}`,
      `/evidence/${evidence}`,
    ])
      expect(await (await people.officer.get(page)).text(), page).toContain("Suit 4 O 12/26");
    const own = await (await taken.lead.get("/portal/returns")).text();
    expect(own).toContain("Bitte nicht vernichten");
    expect(own).not.toContain("Suit 4 O 12/26");
  });

  test("forbids to enter a copy as destroyed, on whichever of supplier, engagement and item it stands; its day rests", async () => {
    for (const scope of ["supplier", "engagement", "material"] as const) {
      const taken = await copies.aTaken();
      await copies.close(taken.engagementId);
      const [line] = await copies.linesOf(taken.supplierId);
      const target = {
        supplier: taken.supplierId,
        engagement: taken.engagementId,
        material: taken.materialId,
      }[scope];
      const holdId = await people.hold(people.officer, `${scope}:${target}`);
      expect((await copies.answer(taken.lead, line!)).status).toBe(409);
      await portal.db.owner.query("alter table return_line disable trigger user");
      await portal.db.owner.query("update return_line set due_on = $2 where id = $1", [
        line!.id,
        addDays(copies.today, -1),
      ]);
      await portal.db.owner.query("alter table return_line enable trigger user");
      await tendReturns(portal.portal);
      const late =
        "outbox_mail where template = 'return_overdue' and supplier_id = $1 and subject_id = $2";
      const of = [taken.supplierId, taken.engagementId];
      expect(await copies.count(late, of)).toBe(0);
      await people.lift(people.admin, holdId);
      await tendReturns(portal.portal);
      expect(await copies.count(late, of)).toBeGreaterThan(0);
      expect((await copies.answer(taken.lead, line!)).status).toBe(302);
    }
  });

  test("keeps what was certified before it as it is, and stops a certificate of what it holds", async () => {
    const taken = await copies.aTaken();
    await copies.close(taken.engagementId);
    const [line] = await copies.linesOf(taken.supplierId);
    await copies.answer(taken.lead, line!);
    await people.hold(people.officer, `engagement:${taken.engagementId}`);
    expect((await copies.certify(taken.lead, taken.engagementId)).status).toBe(409);
    expect(await copies.linesOf(taken.supplierId)).toMatchObject([{ state: "answered" }]);
  });

  test("on an item keeps its file from being replaced and from being erased", async () => {
    const taken = await copies.aTaken();
    const replace = () =>
      taken.owner.send(
        "POST",
        `/materials/${taken.materialId}/content?name=new.txt`,
        Buffer.from("new words"),
      );
    const holdId = await people.hold(people.officer, `material:${taken.materialId}`);
    expect((await replace()).status).toBe(409);
    await people.lift(people.admin, holdId);
    expect((await replace()).status).toBe(201);
  });

  test("is placed by a risk officer or an administrator only, and never rewritten", async () => {
    const gone = await people.aGone();
    const clerk = await callersOf(portal).staff(["procurement"]);
    expect(await people.hold(clerk, `supplier:${gone.supplierId}`)).toBe("");
    const holdId = await people.hold(people.officer, `supplier:${gone.supplierId}`);
    for (const set of ["reason = 'another'", "supplier_id = null", "covers = 'less'"])
      await expect(asApp(`update legal_hold set ${set} where id = '${holdId}'`)).rejects.toThrow();
    const lift = (by: string) =>
      asApp(
        `update legal_hold set lifted_by = '${by}', lifted_at = now(), lift_reason = 'It is over.' where id = '${holdId}'`,
      );
    await expect(lift(people.officer.staffId)).rejects.toMatchObject({ code: "23514" });
    await expect(lift(clerk.staffId)).rejects.toMatchObject({ code: "FD075" });
    await expect(asApp(`delete from legal_hold where id = '${holdId}'`)).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("of fifty who lift at once one does", async () => {
    const gone = await people.aGone();
    const holdId = await people.hold(people.officer, `supplier:${gone.supplierId}`);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => people.lift(people.admin, holdId)),
    );
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
  });
});

describe("an item that is out of use", () => {
  test("is erased by two people once its copies are settled; its hash stays in the certificate", async () => {
    const taken = await copies.aTaken();
    await copies.close(taken.engagementId);
    await portal.db.owner.query("update material set state = 'retired' where id = $1", [
      taken.materialId,
    ]);
    const { name } = await people.one<{ name: string }>(
      "select reference as name from material where id = $1",
      [taken.materialId],
    );
    const ask = (cause: string) =>
      people.admin.post(`/erasures/new?of=material:${taken.materialId}`, {
        cause,
        reason: "The project is over.",
        typed: name,
      });
    expect(await (await ask("ended")).text()).toContain("Copies are still out");
    const [line] = await copies.linesOf(taken.supplierId);
    await copies.answer(taken.lead, line!);
    await copies.certify(taken.lead, taken.engagementId);
    await people.officer.post(`/returns/${taken.engagementId}/accept`, {});
    const asked = await ask("ended");
    const id = asked.headers.get("location")!.split("/").at(-1)!;
    expect((await people.confirm(people.officer, id, name)).status).toBe(302);
    expect(await copies.count("material_content where material_id = $1", [taken.materialId])).toBe(
      0,
    );
    const page = await (await people.officer.get(`/materials/${taken.materialId}`)).text();
    expect(page).toContain("File erased: its key was destroyed");
  });
});

const staff: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
const asApp = (text: string) =>
  inTransaction({ database: portal.portal.database, scope: staff }, (writer) =>
    sql.raw(text).execute(writer),
  );
