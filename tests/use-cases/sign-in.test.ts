import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aMember, Browser, signedInBrowser, withSecondFactor } from "#tests/support/signing-in.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const disable = (staffId: string) =>
  portal.db.owner.query("update staff_member set status = 'disabled' where id = $1", [staffId]);

// what a reader of the answer can tell apart, without the nonce and what was typed
async function seen(answer: Response): Promise<unknown> {
  const words = /<div[^>]*error-summary[\s\S]*?<\/div>/.exec(await answer.text())?.[0];
  return { status: answer.status, words, cookies: answer.headers.getSetCookie() };
}

describe("signing in", () => {
  test("an unknown address, a wrong password and a closed account get one and the same answer", async () => {
    const known = await aMember(portal);
    const closed = await aMember(portal);
    await disable(closed.staffId);
    const answers = await Promise.all([
      new Browser(portal.url).signIn({ email: "nobody@staff.example", password: "whatever it is" }),
      new Browser(portal.url).signIn({ email: known.email, password: "not the password" }),
      new Browser(portal.url).signIn(closed),
    ]);
    const [unknown, wrong, shut] = await Promise.all(answers.map(seen));
    expect(unknown).toEqual({ status: 401, words: expect.stringContaining("wrong"), cookies: [] });
    expect(wrong).toEqual(unknown);
    expect(shut).toEqual(unknown);
  });

  test("password and code open the page that was asked for", async () => {
    const member = await aMember(portal);
    const authenticator = await withSecondFactor(portal, member);
    const browser = new Browser(portal.url);
    const asked = await browser.get("/account?done=password");
    expect(asked.headers.get("location")).toBe("/sign-in?next=%2Faccount%3Fdone%3Dpassword");
    const first = await browser.signIn(member, "/account?done=password");
    expect(first.headers.get("location")).toContain("/sign-in/code");
    expect((await browser.get("/account")).status).toBe(302);
    const second = await browser.post("/sign-in/code?next=%2Faccount%3Fdone%3Dpassword", {
      code: authenticator.code(),
    });
    expect(second.headers.get("location")).toBe("/account?done=password");
    expect((await browser.get("/account")).status).toBe(200);
  });

  test.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "a link never leads out of the portal: %s",
    async (next) => {
      const answer = await new Browser(portal.url).signIn(await aMember(portal), next);
      expect(answer.headers.get("location")).toBe("/");
    },
  );

  test("an authenticator's code opens the portal once", async () => {
    const member = await aMember(portal);
    const authenticator = await withSecondFactor(portal, member);
    const code = authenticator.code();
    const first = new Browser(portal.url);
    await first.signIn(member);
    expect((await first.post("/sign-in/code", { code })).status).toBe(302);
    const second = new Browser(portal.url);
    await second.signIn(member);
    const replayed = await second.post("/sign-in/code", { code });
    expect(replayed.status).toBe(401);
    expect(await replayed.text()).toContain("used already");
    expect((await second.get("/account")).status).toBe(302);
  });

  test("a recovery code opens the portal once", async () => {
    const member = await aMember(portal);
    const { recoveryCodes } = await withSecondFactor(portal, member);
    const use = async () => {
      const browser = new Browser(portal.url);
      await browser.signIn(member);
      return (await browser.post("/sign-in/recovery", { code: recoveryCodes[0]! })).status;
    };
    expect([await use(), await use()]).toEqual([302, 401]);
  });

  test("of many wrong codes at once at most five are looked at, and the right one is too late", async () => {
    const member = await aMember(portal);
    const authenticator = await withSecondFactor(portal, member);
    const browser = new Browser(portal.url);
    await browser.signIn(member);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        browser.post("/sign-in/code", { code: String(100_000 + n) }),
      ),
    );
    const { rows } = await portal.db.owner.query<{ count: number }>(
      "select failed_verification_count as count from auth_two_factor where user_id = $1",
      [member.authUserId],
    );
    expect(rows[0]!.count).toBeLessThanOrEqual(5);
    for (let n = 0; n < 6; n += 1) await browser.post("/sign-in/code", { code: "000001" });
    await browser.post("/sign-in/code", { code: authenticator.code() });
    expect((await browser.get("/account")).status).toBe(302);
  });

  test("after ten wrong passwords even the right one waits, for this account alone", async () => {
    const [guessed, other] = [await aMember(portal), await aMember(portal)];
    for (let n = 0; n < 10; n += 1)
      await new Browser(portal.url).signIn({ ...guessed, password: `guess number ${n}` });
    expect((await new Browser(portal.url).signIn(guessed)).status).toBe(429);
    expect((await new Browser(portal.url).signIn(other)).status).toBe(302);
  });

  test("a password longer than any real one is refused before it is hashed", async () => {
    const { email } = await aMember(portal);
    const answer = await new Browser(portal.url).signIn({ email, password: "x".repeat(129) });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain("x".repeat(129));
  });

  test("what was typed comes back, except the password", async () => {
    const answer = await new Browser(portal.url).signIn({
      email: "typed@staff.example",
      password: "a canary in the form",
    });
    const page = await answer.text();
    expect(page).toContain("typed@staff.example");
    expect(page).not.toContain("canary");
  });

  test("without a second factor there is one page, and it sets one up", async () => {
    const browser = new Browser(portal.url);
    await browser.signIn(await aMember(portal, ["administrator"]));
    for (const path of ["/people", "/mail", "/settings", "/audit"])
      expect((await browser.get(path)).headers.get("location")).toBe("/account/second-factor");
    expect((await browser.get("/account/second-factor")).status).toBe(200);
  });

  test("who is shut out is out at the next step, whatever session they held", async () => {
    const member = await aMember(portal, ["administrator"]);
    const browser = await signedInBrowser(portal, member, await withSecondFactor(portal, member));
    expect((await browser.get("/people")).status).toBe(200);
    await disable(member.staffId);
    expect((await browser.get("/people")).headers.get("location")).toContain("/sign-in");
    expect((await browser.post("/people/invite", {})).status).toBe(401);
  });

  test("signing out ends the session itself, and each sign-in makes another one", async () => {
    const member = await aMember(portal);
    const authenticator = await withSecondFactor(portal, member);
    const browser = await signedInBrowser(portal, member, authenticator);
    const kept = new Map(browser.cookies);
    await browser.post("/sign-out", {});
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get("/account")).status).toBe(302);
    const again = await signedInBrowser(portal, member, authenticator, 1);
    expect([...again.cookies]).not.toEqual([...kept]);
  });
});

describe("the sign-in library behind its own address", () => {
  test.each([
    ["POST", "/api/auth/sign-in/email"],
    ["POST", "/api/auth/sign-up/email"],
    ["POST", "/api/auth/two-factor/disable"],
    ["POST", "/api/auth/forget-password"],
    ["POST", "/api/auth/change-email"],
    ["POST", "/api/auth/update-user"],
    ["GET", "/api/auth/get-session"],
    ["GET", "/api/auth/list-sessions"],
    ["GET", "/api/auth/error"],
    ["POST", "/api/auth/passkey/generate-register-options"],
  ])("%s %s does not exist", async (method, path) => {
    expect((await new Browser(portal.url).ask(method, path)).status).toBe(404);
  });

  test("a passkey that did not verify its owner opens nothing", async () => {
    const flags = Buffer.alloc(37);
    flags[32] = 0x01;
    const answer = await fetch(`${portal.url}/api/auth/passkey/verify-authentication`, {
      method: "POST",
      headers: { origin: portal.url, "content-type": "application/json" },
      body: JSON.stringify({
        response: { id: "x", response: { authenticatorData: flags.toString("base64url") } },
      }),
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});
