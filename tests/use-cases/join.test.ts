import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { sendStaffLink } from "#app/use-cases/send-staff-link.server.ts";
import { disableStaff } from "#app/use-cases/disable-staff.server.ts";
import { inviteStaff } from "#app/use-cases/invite-staff.server.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aMember, Browser, signedInBrowser, withSecondFactor } from "#tests/support/signing-in.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const PASSWORD = "four plain words here";
let counted = 0;

async function anInvitation() {
  const context = await staffContext(portal, "people.manage", ["administrator"]);
  const email = `joining-${(counted += 1)}@staff.example`;
  const invited = await inviteStaff(context, {
    name: "New Colleague",
    email,
    roles: ["procurement"],
  });
  if (!invited.ok) throw new Error(invited.reason);
  return { context, email, staffId: invited.staffId, token: await newestLink(invited.staffId) };
}

// the mail is the only place where the secret stands
async function newestLink(staffId: string): Promise<string> {
  const { rows } = await portal.db.owner.query<{ text: string }>(
    "select text_body as text from outbox_mail where subject_id = $1 order by created_at desc limit 1",
    [staffId],
  );
  return /\/join#([\w-]{43})/.exec(rows[0]!.text)![1]!;
}

const join = (token: string, password = PASSWORD) =>
  new Browser(portal.url).post("/join", { token, password });

describe("joining by an invitation", () => {
  test("the link, a password and an authenticator lead in; the link is used up by it", async () => {
    const { token, email } = await anInvitation();
    const browser = new Browser(portal.url);
    const joined = await browser.post("/join", { token, password: PASSWORD });
    expect(joined.headers.get("location")).toBe("/account/second-factor");
    expect((await browser.get("/account/second-factor")).status).toBe(200);
    expect((await join(token, "another four plain words")).status).toBe(410);
    const later = await new Browser(portal.url).signIn({ email, password: PASSWORD });
    expect(later.headers.get("location")).toBe("/");
  });

  test("a mail scanner that opens the link by GET and HEAD changes nothing and gets no session", async () => {
    const { token, staffId } = await anInvitation();
    for (const method of ["GET", "HEAD"])
      for (let n = 0; n < 5; n += 1)
        for (const path of ["/join", `/join?token=${token}`, `/setup?token=${token}`]) {
          const answer = await fetch(portal.url + path, {
            method,
            headers: { "user-agent": "Mozilla/5.0 (compatible; SafeLinks)" },
          });
          expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
        }
    const { rows } = await portal.db.owner.query(
      "select status, (select count(*)::int from access_token where staff_id = s.id and used_at is not null) as used from staff_member s where id = $1",
      [staffId],
    );
    expect(rows).toEqual([{ status: "invited", used: 0 }]);
    expect((await join(token)).status).toBe(302);
  });

  test("of fifty at once exactly one joins", async () => {
    const { token } = await anInvitation();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => join(token, `parallel words ${n}`)),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 302)).toHaveLength(1);
    expect(statuses.filter((status) => status === 410)).toHaveLength(49);
  }, 60_000);

  test("a link that ran out, was replaced, or whose person was shut out opens nothing", async () => {
    const old = await anInvitation();
    await portal.db.owner.query(
      "update access_token set expires_at = now() - interval '1 second' where staff_id = $1",
      [old.staffId],
    );
    const replaced = await anInvitation();
    await sendStaffLink(replaced.context, replaced.staffId);
    const closed = await anInvitation();
    await disableStaff(closed.context, closed.staffId);
    for (const { token } of [old, replaced, closed]) expect((await join(token)).status).toBe(410);
    expect((await join(await newestLink(replaced.staffId))).status).toBe(302);
  });

  test.each([
    "supplier_invitation",
    "section_handover",
    "contact_sign_in",
    "demo_sign_in",
    "first_run",
  ])("a link made for another purpose does not join: %s", async (purpose) => {
    const { staffId } = await anInvitation();
    const token = newSecret();
    await portal.db.owner.query(
      "insert into access_token (purpose, token_hash, staff_id, expires_at) values ($1, $2, $3, now() + interval '1 day')",
      [purpose, hashSecret(token), staffId],
    );
    expect((await join(token)).status).toBe(410);
  });

  test("a short password is refused with its reason, and the link stays good", async () => {
    const { token } = await anInvitation();
    const refused = await join(token, "too short");
    expect([refused.status, (await refused.text()).includes("at least 12")]).toEqual([400, true]);
    expect((await join(token)).status).toBe(302);
  });

  test("a password link ends every session, and the second factor is still asked for", async () => {
    const member = await aMember(portal);
    const authenticator = await withSecondFactor(portal, member);
    const browser = await signedInBrowser(portal, member, authenticator);
    const context = await staffContext(portal, "people.manage", ["administrator"]);
    await sendStaffLink(context, member.staffId);
    const chosen = await join(await newestLink(member.staffId), "a new set of words");
    expect(chosen.headers.get("location")).toBe("/sign-in/code");
    expect((await browser.get("/account")).status).toBe(302);
    expect((await browser.signIn(member)).status).toBe(401);
  });
});

describe("the demo's way in", () => {
  async function aDemoLink() {
    const member = await aMember(portal, ["administrator"]);
    await portal.db.owner.query("update auth_user set two_factor_enabled = true where id = $1", [
      member.authUserId,
    ]);
    const token = newSecret();
    await portal.db.owner.query(
      "insert into access_token (purpose, token_hash, staff_id, expires_at) values ('demo_sign_in', $1, $2, now() + interval '1 day')",
      [hashSecret(token), member.staffId],
    );
    return token;
  }

  test("a real portal has no such page and no such step", async () => {
    const token = await aDemoLink();
    const browser = new Browser(portal.url);
    expect((await browser.get("/demo-sign-in")).status).toBe(404);
    const posted = await browser.post("/demo-sign-in", { token });
    expect([posted.status, posted.headers.getSetCookie()]).toEqual([404, []]);
  });

  test("in the demo a persona's link works again and again, and no other link does", async () => {
    const token = await aDemoLink();
    const { token: invitation } = await anInvitation();
    const demo = portal.portal as { demo: boolean };
    demo.demo = true;
    try {
      for (let n = 0; n < 2; n += 1) {
        const browser = new Browser(portal.url);
        expect((await browser.post("/demo-sign-in", { token })).status).toBe(302);
        expect((await browser.get("/people")).status).toBe(200);
      }
      const other = await new Browser(portal.url).post("/demo-sign-in", { token: invitation });
      expect(other.status).toBe(404);
    } finally {
      demo.demo = false;
    }
  });
});
