// Showing anew who is there, over the web: the code of the authenticator, once, within five minutes, in this session.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aSentDeed, sign } from "#tests/support/agreements.ts";
import { aContact } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aMember, signedInBrowser, withSecondFactor } from "#tests/support/signing-in.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

async function anOfficer() {
  const member = await aMember(portal, ["risk_officer"]);
  const authenticator = await withSecondFactor(portal, member);
  const browser = await signedInBrowser(portal, member, authenticator);
  return { member, authenticator, browser };
}
const done = (answer: Response) => answer.headers.get("location")?.replace(/.*done=/, "");

describe("countersigning", () => {
  test("asks for the code, refuses a wrong or used one, and records method and moment in the sealed record", async () => {
    const deed = await aSentDeed(portal);
    await sign(portal, deed);
    const { browser, authenticator } = await anOfficer();
    const path = `/agreements/${deed.agreementId}`;
    const press = (code: string) =>
      browser.post(`${path}/countersign`, { sha256: deed.sha256, code });
    expect(await (await browser.get(path)).text()).toContain("Code of your authenticator");
    expect(done(await press(""))).toBe("needed");
    expect(done(await press("000000"))).toBe("wrong");
    // the code that opened this session opens nothing again
    expect(done(await press(authenticator.code()))).toBe("used");
    expect(done(await press(authenticator.code(1)))).toBe("countersigned");
    const { rows } = await portal.db.owner.query(
      "select body_text from signature where agreement_id = $1 and record_type = 'countersigned'",
      [deed.agreementId],
    );
    const { stepUp } = JSON.parse(rows[0].body_text).payload.authentication;
    expect(stepUp.method).toBe("totp");
    expect(Date.now() - Date.parse(stepUp.at)).toBeLessThan(60_000);
    const events = await portal.db.owner.query(
      "select body from audit_event where type = 'session.stepped_up'",
    );
    expect(JSON.stringify(events.rows)).not.toContain(authenticator.code(1));
  });

  test("after ten wrong codes no code is looked at", async () => {
    const deed = await aSentDeed(portal);
    await sign(portal, deed);
    const { browser, authenticator } = await anOfficer();
    const path = `/agreements/${deed.agreementId}/countersign`;
    const press = (code: string) => browser.post(path, { sha256: deed.sha256, code });
    for (let turn = 0; turn < 10; turn += 1) expect(done(await press("123456"))).toBe("wrong");
    expect(done(await press(authenticator.code(1)))).toBe("locked");
  });
});

describe("confirming who may sign", () => {
  test("a wrong code keeps what was typed; the right one records it; then the form asks for none for a while", async () => {
    const deed = await aSentDeed(portal, { authority: false });
    const second = await aContact(portal.db, deed.supplierId, { kind: "signatory" });
    const { browser, authenticator } = await anOfficer();
    const page = (contactId: string) => `/agreements/${deed.agreementId}/signatories/${contactId}`;
    const form = { basis: "register", note: "Extract HRB 4711, seen today" };
    const wrong = await browser.post(page(deed.contactId), { ...form, code: "000000" });
    expect(wrong.status).toBe(401);
    const html = await wrong.text();
    expect(html).toContain("Extract HRB 4711, seen today");
    expect(html).not.toContain('value="000000"');
    const right = await browser.post(page(deed.contactId), {
      ...form,
      code: authenticator.code(1),
    });
    expect(done(right)).toBe("authority");
    expect(await (await browser.get(page(second))).text()).toContain("holds for five minutes");
    expect(done(await browser.post(page(second), form))).toBe("authority");
  });

  test("a passkey's answer that is none is refused, and opens nothing", async () => {
    const { browser } = await anOfficer();
    const answer = await fetch(`${portal.url}/account/confirm/passkey`, {
      method: "POST",
      body: JSON.stringify({ response: { response: { authenticatorData: "AAAA" } } }),
      headers: {
        origin: portal.url,
        "content-type": "application/json",
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
    });
    expect(answer.status).toBe(401);
  });
});
