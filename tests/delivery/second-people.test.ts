// What waits for a second person is told to whoever can take the step and to nobody else, and told again after a time.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { remindOfEmergencies } from "#app/jobs/remind-second-people.server.ts";
import { sendReminders } from "#app/jobs/send-reminders.server.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { erasurePeople, type ErasurePeople } from "./erasure-people.ts";
import { unmarkable } from "./some-pdfs.ts";

let portal: TestPortal;
let people: ErasurePeople;
let access: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await erasurePeople(portal);
  access = await accessPeople(portal);
});
afterAll(() => portal.stop());

async function mails(template: string, subjectId: string) {
  const { rows } = await portal.db.owner.query<{ to: string; text: string }>(
    `select to_name as to, text_body as text from outbox_mail where template = $1 and subject_id = $2
     order by created_at, to_name`,
    [template, subjectId],
  );
  return rows;
}
const names = (list: readonly { to: string }[]) => list.map(({ to }) => to);

/** As if something had been asked so many days (or hours) before. */
async function longAgo(table: string, column: string, id: string, key: string, back: string) {
  await portal.db.owner.query(`alter table ${table} disable trigger user`);
  await portal.db.owner.query(
    `update ${table} set ${column} = now() - $2::interval where ${key} = $1`,
    [id, back],
  );
  await portal.db.owner.query(`alter table ${table} enable trigger user`);
}

describe("an erasure", () => {
  test("is told to whoever completes the pair, with the way to its page; reminded after days, not once it is settled", async () => {
    const gone = await people.aGone();
    const { id } = await people.propose(people.admin, gone);
    const first = await mails("erasure_waits", id);
    expect(names(first)).toEqual(expect.arrayContaining(["Rita Officer", "Otto Officer"]));
    expect(names(first)).not.toContain("Adele Admin");
    expect(names(first)).not.toContain("Anna Auditor");
    expect(first[0]!.text).toContain(`/erasures/${id}`);
    expect(first[0]!.text).toContain(gone.name);
    await sendReminders(portal.portal);
    expect(await mails("erasure_still_waits", id)).toEqual([]);
    await longAgo("erasure", "proposed_at", id, "id", "3 days");
    await Promise.all([sendReminders(portal.portal), sendReminders(portal.portal)]);
    await sendReminders(portal.portal);
    const again = await mails("erasure_still_waits", id);
    expect(names(again)).toEqual(names(first));
    expect(again[0]!.text).toContain("It has waited since");
    await longAgo("erasure", "proposed_at", id, "id", "8 days");
    expect((await people.confirm(people.officer, id, gone.name)).status).toBe(302);
    await sendReminders(portal.portal);
    expect(await mails("erasure_still_waits", id)).toHaveLength(again.length);
  });

  test("that a risk officer proposes is told to administrators only", async () => {
    const gone = await people.aGone();
    const { id } = await people.propose(people.officer, gone);
    expect(new Set(names(await mails("erasure_waits", id)))).toEqual(new Set(["Adele Admin"]));
  });
});

describe("a hold", () => {
  test("whoever placed it asks the others to lift it, once; they are told and reminded until one of them has", async () => {
    const gone = await people.aGone();
    const id = await people.hold(people.officer, `supplier:${gone.supplierId}`);
    const ask = (by: typeof people.officer) =>
      by.post(`/holds/${id}/release`, { reason: "The case is closed." });
    expect((await ask(people.other)).status).toBe(404);
    expect((await ask(people.officer)).status).toBe(302);
    expect((await ask(people.officer)).status).toBe(302);
    const first = await mails("hold_waits", id);
    expect(names(first)).toEqual(expect.arrayContaining(["Adele Admin", "Otto Officer"]));
    expect(names(first).filter((name) => name === "Otto Officer")).toHaveLength(1);
    const page = await (await people.other.get(`/holds/${id}`)).text();
    expect(page).toContain("asks that it is lifted");
    await longAgo("hold_release_ask", "asked_at", id, "hold_id", "2 days");
    await sendReminders(portal.portal);
    expect(await mails("hold_still_waits", id)).toHaveLength(first.length);
    expect((await people.lift(people.other, id)).status).toBe(302);
    await longAgo("hold_release_ask", "asked_at", id, "hold_id", "9 days");
    await sendReminders(portal.portal);
    expect(await mails("hold_still_waits", id)).toHaveLength(first.length);
  });
});

describe("an emergency", () => {
  const reason = "The plant stands still and only this drawing says why.";

  test("that no second administrator has decided for an hour is told again, once; so is a copy without marks", async () => {
    const as = callersOf(portal);
    const second = await as.staff(["administrator"], "Bruno Admin");
    const reader = await as.staff(["administrator"], "Rhea Reader");
    const { materialId } = await access.aGranted((await unmarkable()).encrypted!, "d.pdf");
    await people.admin.post("/break-glass", { materialId, staffId: reader.staffId, reason });
    const { id } = await people.one<{ id: string }>(
      "select id from break_glass where material_id = $1",
      [materialId],
    );
    // everybody concerned is told, and led to a page that opens for them
    const told = new Map((await mails("break_glass_asked", id)).map((one) => [one.to, one.text]));
    expect(told.get("Bruno Admin")).toContain("/break-glass");
    expect(told.get("Rita Officer")).toContain(`/materials/${materialId}`);
    expect(told.get("Rita Officer")).not.toContain("/break-glass");
    await remindOfEmergencies(portal.portal);
    expect(await mails("break_glass_still_waits", id)).toEqual([]);
    await longAgo("break_glass", "requested_at", id, "id", "2 hours");
    await Promise.all([remindOfEmergencies(portal.portal), remindOfEmergencies(portal.portal)]);
    await remindOfEmergencies(portal.portal);
    const again = await mails("break_glass_still_waits", id);
    // the one who asked knows, and the reader decides nothing about it
    expect(names(again)).toEqual(["Bruno Admin"]);
    await second.post(`/break-glass/${id}/approve`, {});
    await reader.post(`/break-glass/${id}/content`, {});
    await people.admin.post(`/break-glass/${id}/unmarked`, { reason });
    expect(names(await mails("unmarked_waits", id))).toEqual(["Bruno Admin"]);
    await longAgo("break_glass", "unmarked_asked_at", id, "id", "2 hours");
    await remindOfEmergencies(portal.portal);
    expect(names(await mails("unmarked_still_waits", id))).toEqual(["Bruno Admin"]);
    await second.post(`/break-glass/${id}/unmarked/approve`, {});
    await remindOfEmergencies(portal.portal);
    expect(await mails("unmarked_still_waits", id)).toHaveLength(1);
    expect(await mails("break_glass_still_waits", id)).toHaveLength(1);
  });
});
