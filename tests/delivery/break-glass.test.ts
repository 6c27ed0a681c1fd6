// Break-glass: two administrators and a third person who reads, four hours, everybody told, and a wall behind it all.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

type Person = Awaited<ReturnType<ReturnType<typeof callersOf>["staff"]>>;
let portal: TestPortal;
let people: AccessPeople;
let first: Person;
let second: Person;
let reader: Person;
let materialId: string;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
  const as = callersOf(portal);
  first = await as.staff(["administrator"], "Adele Admin");
  second = await as.staff(["administrator"], "Bruno Admin");
  reader = await as.staff(["procurement"], "Rhea Reader");
  materialId = (await people.aGranted("plain words")).materialId;
});
afterAll(() => portal.stop());

const reason = "The plant stands still and only this drawing says why.";
const ask = async (by: Person, staffId = reader.staffId) => {
  const answer = await by.post("/break-glass", { materialId, staffId, reason });
  const { rows } = await portal.db.owner.query<{ id: string }>(
    "select id from break_glass order by requested_at desc limit 1",
  );
  return { status: answer.status, id: rows[0]?.id ?? "" };
};
const approve = (by: Person, id: string) => by.post(`/break-glass/${id}/approve`, {});
const open = (by: Person, id: string) => by.post(`/break-glass/${id}/content`, {});

describe("emergency access", () => {
  test("opens for the person named alone, after a second administrator, and is on every record", async () => {
    const { id } = await ask(first);
    expect((await open(reader, id)).status).toBe(404);
    expect((await approve(first, id)).status).toBe(404);
    expect((await approve(second, id)).status).toBe(302);
    expect((await approve(second, id)).status).toBe(404);
    const answer = await open(reader, id);
    expect([answer.status, await answer.text()]).toEqual([200, "plain words"]);
    for (const other of [first, second, people.officer, people.auditor])
      expect((await open(other, id)).status).toBe(404);
    for (const person of [people.auditor, first, reader])
      expect(await (await person.get("/account")).text()).toContain("Emergency access is running");
    expect(
      await people.count("material_event where material_id = $1 and type like 'break_glass%'", [
        materialId,
      ]),
    ).toBe(2);
    expect(
      await people.count("audit_event where type like 'break_glass.%' and subject_id = $1", [id]),
    ).toBe(3);
    expect(
      await people.count(
        "outbox_mail where template = 'break_glass_approved' and subject_id = $1",
        [id],
      ),
    ).toBeGreaterThanOrEqual(4);
    expect((await second.post(`/break-glass/${id}/end`, {})).status).toBe(302);
    expect((await open(reader, id)).status).toBe(404);
    expect(await (await people.auditor.get("/account")).text()).not.toContain(
      "Emergency access is running",
    );
  });

  test("ends by itself", async () => {
    const { id } = await ask(first);
    await approve(second, id);
    await portal.db.owner.query(
      "update break_glass set approved_at = approved_at - interval '5 hours', ends_at = ends_at - interval '5 hours' where id = $1",
      [id],
    );
    expect((await open(reader, id)).status).toBe(404);
  });

  test("is never asked for by its own reader, and never approved by it", async () => {
    expect((await ask(first, first.staffId)).status).toBe(409);
    const { id } = await ask(first, second.staffId);
    expect((await approve(second, id)).status).toBe(404);
  });
});

describe("the wall in the database", () => {
  const staff: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
  const asApp = (text: string) =>
    inTransaction({ database: portal.portal.database, scope: staff }, (writer) =>
      sql.raw(text).execute(writer),
    );

  test("refuses one administrator, more than four hours, a reader who approves, and what was never approved", async () => {
    const insert = (values: string) =>
      asApp(`insert into break_glass (material_id, staff_id, reason, requested_by, approved_by, approved_at, ends_at) values
        ('${materialId}', '${reader.staffId}', '${reason}', ${values})`);
    await expect(insert(`'${reader.staffId}', null, null, null`)).rejects.toMatchObject({
      code: expect.stringMatching(/FD076|23514/),
    });
    await expect(
      insert(`'${first.staffId}', '${second.staffId}', now(), now() + interval '1 hour'`),
    ).rejects.toMatchObject({ code: "FD076" });
    const { id } = await ask(first);
    const set = (text: string) => asApp(`update break_glass set ${text} where id = '${id}'`);
    await expect(
      set(
        `approved_by = '${first.staffId}', approved_at = now(), ends_at = now() + interval '1 hour'`,
      ),
    ).rejects.toMatchObject({ code: "23514" });
    await expect(
      set(
        `approved_by = '${second.staffId}', approved_at = now(), ends_at = now() + interval '5 hours'`,
      ),
    ).rejects.toMatchObject({ code: "23514" });
    await expect(
      set(
        `approved_by = '${reader.staffId}', approved_at = now(), ends_at = now() + interval '1 hour'`,
      ),
    ).rejects.toMatchObject({ code: expect.stringMatching(/FD076|23514/) });
    await expect(set("staff_id = requested_by")).rejects.toMatchObject({ code: "42501" });
    const { rows } = await asApp(`select * from open_by_break_glass('${id}', '${reader.staffId}')`);
    expect(rows).toEqual([]);
  });
});
