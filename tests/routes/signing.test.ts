// Reading, signing and keeping an agreement over the web, as a supplier's contact and as staff.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyReceipt } from "#app/sealing/verifier/judge-files.mjs";
import { aSentDeed, countersign, sign, type SentDeed } from "#tests/support/agreements.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { anInForceDeed, aProposal, consent, subOf } from "#tests/support/chain.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { steppedUp } from "#tests/support/step-up.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

async function formOf(caller: Caller, deed: SentDeed): Promise<Record<string, string>> {
  const html = await (await caller.get(`/portal/agreements/${deed.agreementId}`)).text();
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return {
    sha256: hidden("sha256"),
    shown: hidden("shown"),
    name: "Ana Ruiz",
    title: "Managing director",
    authority: "on",
    consent: "on",
  };
}

describe("a supplier's contact", () => {
  test("reads the whole text with its fingerprint, signs it, and takes home what verifies without the portal", async () => {
    const deed = await aSentDeed(portal);
    const caller = await callersOf(portal).supplier(deed);
    const path = `/portal/agreements/${deed.agreementId}`;
    const form = await formOf(caller, deed);
    expect(form.sha256).toBe(deed.sha256);
    const answer = await caller.post(path, form);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `${path}?done=signed`]);
    await countersign(portal, deed.agreementId);
    const text = Buffer.from(await (await caller.get(`${path}/text`)).arrayBuffer());
    const receipt = await (await caller.get(`${path}/receipt.json`)).text();
    const keys = (await (
      await callersOf(portal).nobody().get("/.well-known/portal-signing-keys")
    ).json()) as { keys: { fingerprint: string }[] };
    const trust = { key: keys.keys.map(({ fingerprint }) => fingerprint) };
    expect(await verifyReceipt(receipt, text, trust)).toMatchObject({ ok: true });
    const pdf = await caller.get(`${path}/record.pdf`);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  test("who signs a text that is no longer the one shown gets 409 and nothing is signed", async () => {
    const deed = await aSentDeed(portal);
    const caller = await callersOf(portal).supplier(deed);
    const form = await formOf(caller, deed);
    const path = `/portal/agreements/${deed.agreementId}`;
    const other = await caller.post(path, { ...form, sha256: "f".repeat(64) });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain("another text stands here now");
    expect((await caller.post(path, { ...form, shown: "made up" })).status).toBe(409);
    expect((await caller.post(path, form)).status).toBe(302);
    expect((await caller.post(path, form)).status).toBe(409);
  });

  test("without authority, consent, name or position nothing is signed, and what was typed stays", async () => {
    const deed = await aSentDeed(portal);
    const caller = await callersOf(portal).supplier(deed);
    const { authority: _a, consent: _c, ...form } = await formOf(caller, deed);
    const answer = await caller.post(`/portal/agreements/${deed.agreementId}`, {
      ...form,
      title: "",
    });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    for (const part of [
      "Tick this if you may",
      "agree to signing",
      "in which position",
      "Ana Ruiz",
    ])
      expect(html).toContain(part);
  });

  test("opening and looking again and again changes nothing", async () => {
    const deed = await aSentDeed(portal);
    const caller = await callersOf(portal).supplier(deed);
    const row = async () =>
      (await portal.db.owner.query("select * from agreement where id = $1", [deed.agreementId]))
        .rows;
    const before = await row();
    for (let times = 0; times < 3; times += 1)
      await caller.get(`/portal/agreements/${deed.agreementId}`);
    expect(await row()).toEqual(before);
  });

  test("sees no comparison, head agreement or internal word of it, in any byte sent", async () => {
    const deed = await aSentDeed(portal);
    const caller = await callersOf(portal).supplier(deed);
    for (const suffix of ["", ".data"]) {
      const body = await (
        await caller.get(`/portal/agreements/${deed.agreementId}${suffix}`)
      ).text();
      for (const internal of ["Northern Prime", "flow_down", "counterExample", "verdict"])
        expect(body).not.toContain(internal);
    }
  });
});

describe("a prime and its subcontractor", () => {
  test("the joinder answers the prime like one that does not exist", async () => {
    const deed = await anInForceDeed(portal);
    const edge = await aProposal(portal, deed);
    await consent(portal, edge);
    const sub = await subOf(portal, edge);
    const prime = await callersOf(portal).supplier(deed);
    for (const path of ["", "/text", "/record.pdf", "/receipt.json"]) {
      const foreign = await prime.get(`/portal/agreements/${sub.agreementId}${path}`);
      expect(foreign.status).toBe(404);
    }
    const page = await (await prime.get("/portal/subcontractors")).text();
    expect(page).toContain("Invited, to be signed there");
    expect(page).not.toContain(sub.agreementId);
    const own = await callersOf(portal).supplier(sub);
    expect((await own.get(`/portal/agreements/${sub.agreementId}`)).status).toBe(200);
  });
});

describe("staff", () => {
  test("see the counter-example of a weaker clause, and that countersigning will not open the gate", async () => {
    const deed = await aSentDeed(portal, { terms: { breach_notice: 96 }, knowsGap: true });
    await sign(portal, deed);
    const officer = await callersOf(portal).staff(["risk_officer"]);
    const html = await (await officer.get(`/agreements/${deed.agreementId}`)).text();
    expect(html).toContain("the sub may stay silent until Friday 09:00");
    expect(html).toContain("Countersign; the gate stays closed");
    const countersigned = () =>
      officer.post(`/agreements/${deed.agreementId}/countersign`, { sha256: deed.sha256 });
    expect((await countersigned()).headers.get("location")).toContain("done=needed");
    await steppedUp(portal.db, officer.authUserId);
    expect((await countersigned()).headers.get("location")).toContain("done=countersigned");
  });

  test("who may write but not countersign, cannot", async () => {
    const deed = await aSentDeed(portal);
    await sign(portal, deed);
    const clerk = await callersOf(portal).staff(["procurement"]);
    const path = `/agreements/${deed.agreementId}/countersign`;
    expect((await clerk.post(path, { sha256: deed.sha256 })).status).toBe(404);
  });

  test("have no way to sign for a supplier: its pages do not know them", async () => {
    const deed = await aSentDeed(portal);
    const officer = await callersOf(portal).staff(["risk_officer"]);
    const answer = await officer.post(`/portal/agreements/${deed.agreementId}`, {
      sha256: deed.sha256,
    });
    expect(answer.status).toBe(401);
  });
});
