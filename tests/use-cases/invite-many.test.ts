// One invitation for many: each supplier gets its own, nobody gets two, and whoever cannot be written to is named.
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendBatchInvitations } from "#app/jobs/send-batch.server.ts";
import { prepareBatch, type BatchWish } from "#app/use-cases/prepare-batch.server.ts";
import { sendBatch } from "#app/use-cases/send-batch.server.ts";
import { callersOf } from "#tests/support/as.ts";
import { aContact, aPerson, aSupplier } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const sender = () => staffContext(portal, "engagement.send", ["procurement"], "Jonas Weber");
const query = async <T extends object>(sql: string, ...values: unknown[]) =>
  (await portal.db.owner.query<T>(sql, values)).rows;

async function aBatch(supplierIds: readonly string[], changes: Partial<BatchWish> = {}) {
  const outcome = await prepareBatch(await sender(), {
    title: "Yearly review",
    purpose: "",
    message: "",
    businessOwnerId: await aPerson(portal.db, ["business_owner"]),
    headAgreementId: null,
    triage: {
      level: "C2",
      accessMode: "download",
      volume: "regular",
      subcontracting: "none",
      countries: ["DE"],
    },
    dueOn: null,
    supplierIds,
    ...changes,
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.batchId;
}

async function finished(batchId: string): Promise<void> {
  for (;;) {
    const [row] = await query<{ state: string }>(
      "select state from invitation_batch where id = $1",
      batchId,
    );
    if (row?.state === "done") return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function suppliers(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = await aSupplier(portal.db);
    await aContact(portal.db, id, { language: at % 2 === 0 ? "de" : "en" });
    ids.push(id);
  }
  return ids;
}

test("every supplier gets its own engagement, link and mail; one without a contact is named and left out", async () => {
  const [ready, lonely] = [await suppliers(5), await aSupplier(portal.db)];
  const batchId = await aBatch([...ready, lonely]);
  expect(await sendBatch(await sender(), { batchId })).toEqual({ ok: true });
  await finished(batchId);
  const items = await query<{ state: string; n: number }>(
    "select state, count(*)::integer as n from invitation_batch_item where batch_id = $1 group by 1 order by 1",
    batchId,
  );
  expect(items).toEqual([
    { state: "no_contact", n: 1 },
    { state: "sent", n: 5 },
  ]);
  const [made] = await query(
    `select count(distinct e.id)::integer as engagements, count(distinct a.id)::integer as assessments,
      count(distinct t.id)::integer as links, count(distinct m.to_address)::integer as mails
     from invitation_batch_item i join engagement e on e.id = i.engagement_id join assessment a on a.engagement_id = e.id
       join access_token t on t.subject_id = a.id join outbox_mail m on m.subject_id = a.id where i.batch_id = $1`,
    batchId,
  );
  expect(made).toEqual({ engagements: 5, assessments: 5, links: 5, mails: 5 });
});

test("a contact added later is written to by sending again, and nobody gets a second mail", async () => {
  const [first, lonely] = [await suppliers(1), await aSupplier(portal.db)];
  const batchId = await aBatch([...first, lonely]);
  await sendBatch(await sender(), { batchId });
  await finished(batchId);
  expect(await sendBatch(await sender(), { batchId })).toEqual({
    ok: false,
    reason: "nothing_ready",
  });
  await aContact(portal.db, lonely);
  expect(await sendBatch(await sender(), { batchId })).toEqual({ ok: true });
  await finished(batchId);
  const mails = await query("select supplier_id from outbox_mail where supplier_id = any($1)", [
    ...first,
    lonely,
  ]);
  expect(mails).toHaveLength(2);
});

test("several runners on one batch at once send every invitation once", async () => {
  const ids = await suppliers(12);
  const batchId = await aBatch(ids);
  await query("update invitation_batch set state = 'running' where id = $1", batchId);
  await Promise.all([1, 2, 3, 4].map(() => sendBatchInvitations(portal.portal, { batchId })));
  const mails = await query("select supplier_id from outbox_mail where supplier_id = any($1)", ids);
  expect(mails).toHaveLength(12);
});

test("the page of the chosen suppliers flags a missing contact, changes nothing, and leads to the preview", async () => {
  const [[ready], lonely] = [
    await suppliers(1),
    await aSupplier(portal.db, { legalName: "Lonely SA" }),
  ];
  const clerk = await callersOf(portal).staff(["procurement"]);
  const page = await (
    await clerk.get(`/suppliers/invite?supplier=${ready}&supplier=${lonely}`)
  ).text();
  expect(page).toContain("Invite 2 suppliers");
  expect(page).toContain("Nobody to write to");
  const answer = await clerk.post("/suppliers/invite", {
    supplier: [ready!, lonely],
    title: "Castings",
    businessOwnerId: await aPerson(portal.db, ["business_owner"]),
    level: "C2",
    accessMode: "download",
    volume: "regular",
    subcontracting: "none",
    countries: "Deutschland, France",
  });
  expect(answer.status).toBe(302);
  const preview = await (await clerk.get(answer.headers.get("location")!)).text();
  for (const part of ["Send to 1 supplier", "1 supplier without a contact", "Lonely SA"])
    expect(preview).toContain(part);
});
