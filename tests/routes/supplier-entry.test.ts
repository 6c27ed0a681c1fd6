import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { callersOf } from "#tests/support/as.ts";
import { aContact, anInvitation, anInvitedSupplier, insert } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const nobody = () => callersOf(portal).nobody();
const sessionsOf = async (contactId: string) => {
  const { rows } = await portal.db.owner.query<{ n: number }>(
    "select count(*)::int as n from supplier_session where contact_id = $1",
    [contactId],
  );
  return rows[0]!.n;
};
const assessmentState = async (id: string) => {
  const { rows } = await portal.db.owner.query<{ state: string; opened: boolean }>(
    "select state, opened_at is not null as opened from assessment where id = $1",
    [id],
  );
  return rows[0]!;
};

async function anInvited() {
  const invited = await anInvitedSupplier(portal.db);
  const { secret } = await anInvitation(portal.db, {
    ...invited,
    subjectId: invited.assessmentId,
  });
  return { ...invited, secret };
}

async function aToken(
  purpose: string,
  invited: { supplierId: string; contactId: string; subjectId?: string },
) {
  const secret = newSecret();
  await insert(portal.db, "access_token", {
    purpose,
    token_hash: hashSecret(secret),
    supplier_id: invited.supplierId,
    contact_id: invited.contactId,
    subject_id: invited.subjectId ?? null,
    expires_at: new Date(Date.now() + 86_400_000),
  });
  return secret;
}

describe("a link opens once, and only by a pressed button", () => {
  test("anti-pattern 14: ten GETs and HEADs by a mail scanner change nothing, then the button works", async () => {
    const { secret, contactId, assessmentId } = await anInvited();
    for (let round = 0; round < 10; round += 1)
      for (const path of ["/enter", "/enter/look", "/enter/confirm", "/enter/renew"])
        for (const method of ["GET", "HEAD"]) {
          const answer = await fetch(`${portal.url}${path}?code=${secret}`, {
            method,
            redirect: "manual",
            headers: { "user-agent": "Mozilla/5.0 (compatible; SafeLinks)" },
          });
          expect(answer.status).toBe(200);
          expect(answer.headers.get("set-cookie")).toBeNull();
        }
    expect(await assessmentState(assessmentId)).toEqual({ state: "sent", opened: false });
    const answer = await nobody().post("/enter/confirm", { code: secret });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/portal");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^flowdown_supplier=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    );
    expect(await sessionsOf(contactId)).toBe(1);
    expect(await assessmentState(assessmentId)).toEqual({ state: "opened", opened: true });
  });

  test("looking says who asks and uses nothing up, however often", async () => {
    const { secret, contactId } = await anInvited();
    for (let round = 0; round < 5; round += 1) {
      const page = await nobody().post("/enter/look", { code: `${portal.url}/enter#${secret}` });
      expect(page.status).toBe(200);
      const html = await page.text();
      for (const part of ["Confirm and begin", "Who asks", "Who reads it", "Whom to call"])
        expect(html).toContain(part);
    }
    expect(await sessionsOf(contactId)).toBe(0);
  });

  test("fifty confirmations at once make exactly one session", async () => {
    const { secret, contactId } = await anInvited();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => nobody().post("/enter/confirm", { code: secret })),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses.filter((status) => status === 302)).toHaveLength(1);
    expect(statuses.filter((status) => status === 410)).toHaveLength(49);
    expect(answers.filter((answer) => answer.headers.has("set-cookie"))).toHaveLength(1);
    expect(await sessionsOf(contactId)).toBe(1);
    const { rows } = await portal.db.owner.query(
      "select 1 from audit_event where type = 'contact.entered' and actor_id = $1",
      [contactId],
    );
    expect(rows).toHaveLength(1);
  });

  test("a used link explains forwarding and offers a fresh one", async () => {
    const { secret } = await anInvited();
    await nobody().post("/enter/confirm", { code: secret });
    const page = await nobody().post("/enter/confirm", { code: secret });
    expect(page.status).toBe(410);
    expect(await page.text()).toContain("forwarded");
  });

  test("an expired and a revoked link open nothing", async () => {
    const expired = await anInvitedSupplier(portal.db);
    const old = await anInvitation(portal.db, expired, new Date(Date.now() - 1000));
    const { secret, contactId } = await anInvited();
    await portal.db.owner.query(
      "update access_token set revoked_at = now() where token_hash = $1",
      [hashSecret(secret)],
    );
    for (const code of [old.secret, secret])
      for (const path of ["/enter/look", "/enter/confirm"]) {
        const answer = await nobody().post(path, { code });
        expect(answer.status).toBe(410);
        expect(answer.headers.has("set-cookie")).toBe(false);
      }
    expect(await sessionsOf(contactId)).toBe(0);
  });

  test.each(["first_run", "staff_invitation", "demo_sign_in"])(
    "a link made for %s is unknown here",
    async (purpose) => {
      const invited = await anInvitedSupplier(portal.db);
      const code = await aToken(purpose, invited);
      expect((await nobody().post("/enter/look", { code })).status).toBe(404);
      expect((await nobody().post("/enter/confirm", { code })).status).toBe(404);
      expect(await sessionsOf(invited.contactId)).toBe(0);
    },
  );

  test("what is not a link is refused with a word on how to copy it", async () => {
    const answer = await nobody().post("/enter/look", { code: "abc" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Copy the whole link");
  });
});

describe("asking for a fresh link", () => {
  test("known and unknown addresses get the same answer; only the known one gets a mail", async () => {
    const invited = await anInvitedSupplier(portal.db);
    const contactId = await aContact(portal.db, invited.supplierId, {
      email: "known@supplier.example",
    });
    const texts = await Promise.all(
      ["known@supplier.example", "nobody@supplier.example"].map(async (email) => {
        const answer = await nobody().post("/enter/renew", { email });
        expect(answer.status).toBe(200);
        const main = /<main[\s\S]*?<\/main>/.exec(await answer.text())![0];
        return main.replaceAll(email, "ADDRESS");
      }),
    );
    expect(texts[0]).toBe(texts[1]);
    const { rows } = await portal.db.owner.query<{ to_address: string; text_body: string }>(
      "select to_address, text_body from outbox_mail where template = 'fresh_link'",
    );
    expect(rows.map((row) => row.to_address)).toEqual(["known@supplier.example"]);
    const secret = /\/enter#([\w-]{43})/.exec(rows[0]!.text_body)![1]!;
    expect((await nobody().post("/enter/confirm", { code: secret })).status).toBe(302);
    expect(await sessionsOf(contactId)).toBe(1);
  });

  test("of several fresh links only the last one works, and the fourth in an hour is not sent", async () => {
    const invited = await anInvitedSupplier(portal.db);
    const email = "often@supplier.example";
    await aContact(portal.db, invited.supplierId, { email });
    for (let round = 0; round < 5; round += 1) await nobody().post("/enter/renew", { email });
    const { rows } = await portal.db.owner.query<{ text_body: string }>(
      "select text_body from outbox_mail where to_address = $1 order by created_at",
      [email],
    );
    expect(rows).toHaveLength(3);
    const codes = rows.map((row) => /\/enter#([\w-]{43})/.exec(row.text_body)![1]!);
    const answers = [];
    for (const code of codes)
      answers.push((await nobody().post("/enter/confirm", { code })).status);
    expect(answers).toEqual([410, 410, 302]);
  });
});

describe("anti-pattern 16: a mail about one thing lands on that thing", () => {
  async function landingOf(subjectId: string | undefined, purpose = "contact_sign_in") {
    const invited = await anInvitedSupplier(portal.db);
    const secret = await aToken(purpose, {
      ...invited,
      subjectId: subjectId ?? invited.assessmentId,
    });
    const answer = await nobody().post("/enter/confirm", { code: secret });
    return { location: answer.headers.get("location"), invited };
  }

  test("answers that came back: on the questionnaire", async () => {
    const { location, invited } = await landingOf(undefined);
    expect(location).toBe(`/portal/assessments/${invited.assessmentId}`);
  });

  test("an invitation, and a link to something that is another supplier's: on the checklist", async () => {
    expect((await landingOf(undefined, "supplier_invitation")).location).toBe("/portal");
    const other = await anInvitedSupplier(portal.db);
    expect((await landingOf(other.assessmentId)).location).toBe("/portal");
  });
});
