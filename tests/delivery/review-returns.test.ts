// Return or destroy, second half: races, the risk officer's review, subcontractors first, and what is late.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tendReturns } from "#app/jobs/tend-returns.server.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { returnPeople, type ReturnPeople } from "./return-people.ts";

const STAFF: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
let portal: TestPortal;
let people: ReturnPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await returnPeople(portal);
});
afterAll(() => portal.stop());

const linesOf: ReturnPeople["linesOf"] = (supplierId) => people.linesOf(supplierId);
const aTaken: ReturnPeople["aTaken"] = () => people.aTaken();
const answer: ReturnPeople["answer"] = (...given) => people.answer(...given);
const certify: ReturnPeople["certify"] = (...given) => people.certify(...given);
const close: ReturnPeople["close"] = (engagementId) => people.close(engagementId);

describe("races", () => {
  test("two colleagues answer one line: one is kept, the other looks again", async () => {
    const taken = await aTaken();
    await close(taken.engagementId);
    const [line] = await linesOf(taken.supplierId);
    const all = await Promise.all(Array.from({ length: 10 }, () => answer(taken.lead, line!)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([
      302,
      ...Array<number>(9).fill(409),
    ]);
  });

  test("many certify at once, and a replayed POST: one record", async () => {
    const taken = await aTaken();
    await close(taken.engagementId);
    const [line] = await linesOf(taken.supplierId);
    await answer(taken.lead, line!);
    await Promise.all(Array.from({ length: 8 }, () => certify(taken.lead, taken.engagementId)));
    expect(await people.count("delivery_record where subject_id = $1", [taken.engagementId])).toBe(
      1,
    );
    const accept = () => people.officer.post(`/returns/${taken.engagementId}/accept`, {});
    await Promise.all([accept(), accept(), accept()]);
    expect(
      await people.count("audit_event where type = 'return.accepted' and subject_id = $1", [
        taken.engagementId,
      ]),
    ).toBe(1);
  });
});

describe("the risk officer", () => {
  test("sends back with a note the supplier reads, then accepts; only then the supplier can leave the register", async () => {
    const taken = await aTaken();
    await close(taken.engagementId);
    const archive = () =>
      inTransaction({ database: portal.portal.database, scope: STAFF }, (writer) =>
        sql`update supplier set status = 'archived' where id = ${taken.supplierId}`.execute(writer),
      );
    await expect(archive()).rejects.toMatchObject({ code: "FD074" });
    const [line] = await linesOf(taken.supplierId);
    await answer(taken.lead, line!);
    await certify(taken.lead, taken.engagementId);
    await people.officer.post(`/returns/${taken.engagementId}/send-back`, {
      note: "Name the serial number.",
    });
    expect(await (await taken.lead.get("/portal/returns")).text()).toContain(
      "Name the serial number.",
    );
    const [again] = await linesOf(taken.supplierId);
    await answer(taken.lead, again!);
    await certify(taken.lead, taken.engagementId);
    await expect(archive()).rejects.toMatchObject({ code: "FD074" });
    await people.officer.post(`/returns/${taken.engagementId}/accept`, {});
    expect(await linesOf(taken.supplierId)).toMatchObject([{ state: "accepted" }]);
    await archive();
  });

  test("cannot accept a prime's certificate while a subcontractor has open copies; the prime reads a number only", async () => {
    const [prime, sub] = [await aTaken(), await aTaken()];
    await portal.db.owner.query("update engagement set parent_engagement_id = $2 where id = $1", [
      sub.engagementId,
      prime.engagementId,
    ]);
    await close(prime.engagementId);
    expect(await linesOf(sub.supplierId)).toMatchObject([{ state: "open", cause: "exit" }]);
    const [line] = await linesOf(prime.supplierId);
    await answer(prime.lead, line!);
    await certify(prime.lead, prime.engagementId);
    const accept = () => people.officer.post(`/returns/${prime.engagementId}/accept`, {});
    expect((await accept()).headers.get("location")).toContain("trouble=below");
    const page = await (await prime.lead.get("/portal/returns")).text();
    expect(page).toContain("Unterauftragnehmern ist noch eine Kopie offen");
    const [below] = await linesOf(sub.supplierId);
    await answer(sub.lead, below!);
    await certify(sub.lead, sub.engagementId);
    await people.officer.post(`/returns/${sub.engagementId}/accept`, {});
    await accept();
    expect(await linesOf(prime.supplierId)).toMatchObject([{ state: "accepted" }]);
  });

  test("hears of what is late once, as the supplier does", async () => {
    const taken = await aTaken();
    await close(taken.engagementId);
    await portal.db.owner.query("update return_line set due_on = $2 where supplier_id = $1", [
      taken.supplierId,
      addDays(people.today, -1),
    ]);
    await tendReturns(portal.portal);
    await tendReturns(portal.portal);
    const mails = (template: string) =>
      people.count("outbox_mail where template = $2 and supplier_id = $1", [
        taken.supplierId,
        template,
      ]);
    expect(await mails("return_overdue")).toBe(await mails("return_asked"));
    expect(await mails("staff_returns_overdue")).toBeGreaterThan(0);
    const list = await (await people.auditor.get("/returns?tab=overdue")).text();
    expect(list).toContain(taken.engagementId);
    expect(await (await people.auditor.get("/returns/export.csv?tab=overdue")).text()).toContain(
      "Open below",
    );
  });
});
