// Deciding about access, by HTTP and on the database in use: two people, once, with a record of everything.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import { grantBySql, signInAs } from "#tests/support/open-access.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

describe("deciding", () => {
  test("a risk officer approves; decision, grant, custody, audit and a mail are there together", async () => {
    const { requestId, grantId, materialId } = await people.aGranted();
    expect(
      await people.count(
        "access_decision where request_id = $1 and outcome = 'granted' and jsonb_array_length(conditions) > 10",
        [requestId],
      ),
    ).toBe(1);
    expect(
      await people.count("audit_event where type = 'access.granted' and subject_id = $1", [
        requestId,
      ]),
    ).toBe(1);
    expect(
      await people.count("material_event where type = 'granted' and grant_id = $1", [grantId]),
    ).toBe(1);
    const { rows } = await portal.db.owner.query<{ subject: string; text: string }>(
      "select subject, text_body as text from outbox_mail where template = 'access_granted' and subject_id = $1",
      [grantId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.subject).toContain("hat Ihnen Zugang zu Material gegeben");
    // a mail never names what is confidential
    expect(rows[0]!.text).not.toContain("Drawing");
    const item = await (await people.auditor.get(`/materials/${materialId}`)).text();
    expect(item).toContain("supplier_deed");
  });

  test("fifty approvals at once make exactly one grant", async () => {
    const { requestId } = await people.aRequest();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => people.approve(people.officer, requestId)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 302)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    expect(await people.grants(requestId)).toBe(1);
    expect(await people.count("access_decision where request_id = $1", [requestId])).toBe(1);
    expect(
      await people.count("audit_event where type = 'access.granted' and subject_id = $1", [
        requestId,
      ]),
    ).toBe(1);
  });

  test("the requester never approves, not even after changing roles, and not by raw SQL", async () => {
    const request = await people.aRequest();
    for (const roles of [["risk_officer"], ["business_owner", "risk_officer"]]) {
      const switched = await signInAs(portal, request.requesterId, roles);
      const answer = await people.approve(switched, request.requestId);
      expect(answer.status).toBe(409);
      expect(
        (await switched.post(`/access/${request.requestId}/refuse`, { reason: "my own" })).status,
      ).toBe(409);
    }
    await expect(
      grantBySql(portal.portal.database, request, { decidedBy: request.requesterId }),
    ).rejects.toMatchObject({ code: "FD003" });
    expect(await people.grants(request.requestId)).toBe(0);
  });

  test("while the gate is closed nobody approves, and the page names what is missing and who acts", async () => {
    const { requestId } = await people.aRequest({ evidence: null, verdict: "fail" });
    const answer = await people.approve(people.officer, requestId);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    for (const words of [
      "The gate is closed",
      "Evidence current",
      "Flow-down from the head agreement",
      "to act: supplier",
    ])
      expect(html).toContain(words);
    expect(await people.grants(requestId)).toBe(0);
    expect(await people.count("access_decision where request_id = $1", [requestId])).toBe(0);
    expect(await people.count("access_request where id = $1 and state = 'open'", [requestId])).toBe(
      1,
    );
  });

  test("a request is refused with a reason, once, and cannot be approved afterwards", async () => {
    const { requestId } = await people.aRequest();
    expect((await people.officer.post(`/access/${requestId}/refuse`, { reason: "" })).status).toBe(
      400,
    );
    expect(
      (
        await people.officer.post(`/access/${requestId}/refuse`, {
          reason: "Not needed for this phase.",
        })
      ).status,
    ).toBe(302);
    expect((await people.approve(people.officer, requestId)).status).toBe(409);
    expect(await people.grants(requestId)).toBe(0);
  });

  test("its owner withdraws a waiting request; a colleague cannot", async () => {
    const { requestId, owner } = await people.aRequest();
    const other = await callersOf(portal).staff(["business_owner"]);
    expect((await other.post(`/access/${requestId}/withdraw`, {})).status).toBe(404);
    expect((await owner.post(`/access/${requestId}/withdraw`, {})).status).toBe(302);
    expect((await people.approve(people.officer, requestId)).status).toBe(409);
  });

  test.each(["approve", "refuse", "revoke", "withdraw"])(
    "an auditor reads the page and cannot %s",
    async (verb) => {
      const { requestId } = await people.aRequest();
      const page = await people.auditor.get(`/access/${requestId}`);
      expect(page.status).toBe(200);
      expect(await page.text()).not.toContain("Approve and grant");
      const answer = await people.auditor.post(`/access/${requestId}/${verb}`, {
        reason: "because",
        endsOn: people.today,
      });
      expect(answer.status).toBe(404);
    },
  );

  test.each([
    "/materials",
    "/access",
    "/access?state=live",
    "/materials/export.csv",
    "/access/export.csv",
  ])("an auditor reads %s", async (path) =>
    expect((await people.auditor.get(path)).status).toBe(200),
  );

  test("an auditor neither registers, edits, retires nor fills an item", async () => {
    const { materialId } = await people.aRequest();
    for (const path of [
      "/materials/new",
      `/materials/${materialId}/edit`,
      `/materials/${materialId}/retire`,
      `/materials/${materialId}/content?name=a.txt`,
    ])
      expect((await people.auditor.post(path, {})).status).toBe(404);
  });
});
