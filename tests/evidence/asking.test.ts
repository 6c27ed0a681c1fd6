import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { anAskedSupplier, sent, untilScanned } from "./arranging.ts";

let portal: TestPortal;
let officer: Caller;
beforeAll(async () => {
  portal = await aPortal();
  officer = await callersOf(portal).staff(["risk_officer"]);
});
afterAll(() => portal.stop());

let asked: Awaited<ReturnType<typeof anAskedSupplier>>;
let lead: Caller;
let piece: string;
beforeEach(async () => {
  asked = await anAskedSupplier(portal.db);
  lead = await callersOf(portal).supplier(asked);
  piece = await sent(lead, { name: "certificate.pdf", request: asked.requestId });
  await untilScanned(portal.db, piece);
});

// these forms stay on their page: the script sends them, and is told in the answer where to go
const DONE = 202;

const mailed = async (template: string) => {
  const { rows } = await portal.db.owner.query<{ text_body: string; html_body: string }>(
    "select text_body, html_body from outbox_mail where supplier_id = $1 and template = $2",
    [asked.supplierId, template],
  );
  return rows;
};

describe("what is asked for", () => {
  const path = () => `/engagements/${asked.engagementId}/evidence`;

  test("grows by a request that the supplier sees and is written to about", async () => {
    const answer = await officer.post(`${path()}/request.data`, {
      kind: "insurance_certificate",
      message: "For the new site.",
      required: "on",
    });
    expect(answer.status).toBe(DONE);
    expect(await (await lead.get("/portal/evidence")).text()).toContain("For the new site.");
    expect(await mailed("evidence_requested")).toHaveLength(1);
  });

  test("shrinks with a reason that the supplier does not read", async () => {
    const url = `${path()}/${asked.requestId}/waive.data`;
    expect((await officer.post(url, { reason: "" })).status).toBe(400);
    expect((await officer.post(url, { reason: "INTERNAL-REASON" })).status).toBe(DONE);
    expect((await officer.post(url, { reason: "again" })).status).toBe(409);
    const page = await (await lead.get("/portal/evidence")).text();
    expect(page).toContain("No longer needed");
    expect(page).not.toContain("INTERNAL-REASON");
  });

  test("never tells the supplier why we ask in our own terms", async () => {
    await portal.db.owner.query(
      "update evidence_request set reason = 'Required at class E3: CANARY' where id = $1",
      [asked.requestId],
    );
    for (const url of ["/portal/evidence", "/portal/evidence.data", `/portal/evidence/${piece}`])
      expect(await (await lead.get(url)).text()).not.toMatch(/CANARY|class E3|assurance/);
  });
});

test("people write back and forth, each side sees both", async () => {
  expect(
    (await officer.post(`/evidence/${piece}/ask`, { text: "Which site is covered?" })).status,
  ).toBe(302);
  expect(
    (await lead.post(`/portal/evidence/${piece}/reply`, { text: "Both of them." })).status,
  ).toBe(302);
  for (const page of [
    await lead.get(`/portal/evidence/${piece}`),
    await officer.get(`/evidence/${piece}`),
  ]) {
    const text = await page.text();
    expect(text).toContain("Which site is covered?");
    expect(text).toContain("Both of them.");
  }
  expect(await (await officer.get("/evidence?view=all")).text()).toContain("Reply waiting");
});

test("the list shows each piece once over its pages, in every order", async () => {
  for (let turn = 0; turn < 60; turn += 1)
    await portal.db.owner.query(
      `insert into evidence (supplier_id, file_id, kind, title, expires_on) select supplier_id, file_id, kind, 'Row ' || $2::integer,
         case when $2::integer % 3 = 0 then null else flowdown_today() + $2::integer % 5 end from evidence where id = $1`,
      [piece, turn],
    );
  for (const order of [
    "sort=sent&dir=asc",
    "sort=sent&dir=desc",
    "sort=expires&dir=asc",
    "sort=expires&dir=desc",
  ]) {
    const seen: string[] = [];
    let url: string | undefined = `/evidence?supplier=${asked.supplierId}&${order}`;
    while (url) {
      const page: string = await (await officer.get(url)).text();
      seen.push(
        ...[...page.matchAll(/href="\/evidence\/([0-9a-f-]{36})"/g)].map((match) => match[1]!),
      );
      const next: string | undefined = /href="([^"]+after=[^"]+)"/.exec(page)?.[1];
      url = next?.replaceAll("&amp;", "&");
    }
    expect(seen).toHaveLength(61);
    expect(new Set(seen).size).toBe(61);
  }
  const csv = await (await officer.get(`/evidence/export.csv?supplier=${asked.supplierId}`)).text();
  expect(csv.trim().split("\r\n")).toHaveLength(62);
});
