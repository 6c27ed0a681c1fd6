import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import { aContact, anInvitedSupplier } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const PASSWORD = "four quiet castings rest";

async function aSubmitter(submitted = true) {
  const invited = await anInvitedSupplier(portal.db);
  const email = `${randomUUID()}@supplier.example`;
  const contactId = await aContact(portal.db, invited.supplierId, { email });
  if (submitted)
    await portal.db.owner.query(
      "update assessment set state = 'submitted', submitted_at = now() where id = $1",
      [invited.assessmentId],
    );
  const owner = { supplierId: invited.supplierId, contactId };
  return { ...owner, email, owner, caller: await callersOf(portal).supplier(owner) };
}

const running = async (contactId: string) => {
  const { rows } = await portal.db.owner.query<{ n: number }>(
    "select count(*)::int as n from supplier_session where contact_id = $1 and ended_at is null",
    [contactId],
  );
  return rows[0]!.n;
};

describe("a password of one's own", () => {
  test("is offered after submission, signs in afterwards, and ends the other devices", async () => {
    const { caller, owner, contactId, email } = await aSubmitter();
    await callersOf(portal).supplier(owner);
    expect(await running(contactId)).toBe(2);
    const chosen = await caller.post("/portal/account", { password: PASSWORD });
    expect(chosen.headers.get("location")).toBe("/portal/account?done=password");
    expect(await running(contactId)).toBe(1);
    const signedIn = await callersOf(portal)
      .nobody()
      .post("/sign-in?next=/portal", { email, password: PASSWORD });
    expect([signedIn.status, signedIn.headers.get("location")]).toEqual([302, "/portal"]);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    const page = await fetch(`${portal.url}/portal`, { headers: { cookie }, redirect: "manual" });
    expect(page.status).toBe(200);
  });

  test("is not there before submission", async () => {
    const { caller } = await aSubmitter(false);
    expect((await caller.post("/portal/account", { password: PASSWORD })).status).toBe(404);
    expect(await (await caller.get("/portal/account")).text()).toContain("as soon as you have");
  });

  test("a short one and an address that signs in as somebody else are refused", async () => {
    const { caller } = await aSubmitter();
    expect((await caller.post("/portal/account", { password: "short" })).status).toBe(400);
    const other = await aSubmitter();
    await portal.db.owner.query(
      "insert into auth_user (name, email, email_verified) values ('X', $1, true)",
      [other.email],
    );
    expect((await other.caller.post("/portal/account", { password: PASSWORD })).status).toBe(409);
  });
});

describe("devices", () => {
  test("one can be ended, or all of them; another person's stays", async () => {
    const { caller, owner, contactId } = await aSubmitter();
    const stranger = await aSubmitter();
    await callersOf(portal).supplier(owner);
    const { rows } = await portal.db.owner.query<{ id: string; contact_id: string }>(
      "select id, contact_id from supplier_session where contact_id = any ($1) order by created_at",
      [[contactId, stranger.contactId]],
    );
    const second = rows.filter((row) => row.contact_id === contactId)[1]!;
    const theirs = rows.find((row) => row.contact_id === stranger.contactId)!;
    await caller.post("/portal/sessions", { which: second.id });
    await caller.post("/portal/sessions", { which: theirs.id });
    expect([await running(contactId), await running(stranger.contactId)]).toEqual([1, 1]);
    const all = await caller.post("/portal/sessions", { which: "all" });
    expect(all.headers.get("location")).toBe("/enter");
    expect((await caller.get("/portal")).headers.get("location")).toBe("/enter");
  });

  test("leaving ends the session at once", async () => {
    const { caller, contactId } = await aSubmitter();
    const left = await caller.post("/portal/leave", {});
    expect(left.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await running(contactId)).toBe(0);
  });

  test("the language chosen is kept with the contact and leads back", async () => {
    const { caller } = await aSubmitter();
    const done = await caller.post("/portal/language", {
      language: "de",
      back: "/portal/sessions",
    });
    expect(done.headers.get("location")).toBe("/portal/sessions");
    expect(await (await caller.get("/portal")).text()).toContain("Was zwischen Ihnen");
    const out = await caller.post("/portal/language", { language: "de", back: "//evil.example" });
    expect(out.headers.get("location")).toBe("/portal");
  });
});
