import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaffRole } from "#app/access/permissions.ts";
import { changePassword } from "#app/use-cases/change-password.server.ts";
import { changeRoles } from "#app/use-cases/change-roles.server.ts";
import { disableStaff } from "#app/use-cases/disable-staff.server.ts";
import { inviteStaff } from "#app/use-cases/invite-staff.server.ts";
import { callersOf } from "#tests/support/as.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aMember, signedInBrowser, withSecondFactor } from "#tests/support/signing-in.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const anAdministrator = () => staffContext(portal, "people.manage", ["administrator"]);

async function onlyThese(...staffIds: string[]): Promise<void> {
  await portal.db.owner.query(
    "update staff_member set status = 'disabled' where 'administrator' = any (roles) and not id = any ($1)",
    [staffIds],
  );
}

async function administrators(): Promise<number> {
  const { rows } = await portal.db.owner.query<{ count: number }>(
    "select count(*)::int as count from staff_member where status = 'active' and 'administrator' = any (roles)",
  );
  return rows[0]!.count;
}

describe("the last administrator", () => {
  test("keeps the role and cannot be shut out", async () => {
    const last = await anAdministrator();
    await onlyThese(last.staff.id);
    const kept = await changeRoles(last, { staffId: last.staff.id, roles: ["procurement"] });
    expect(kept).toEqual({ ok: false, reason: "last_administrator" });
    expect(await disableStaff(last, last.staff.id)).toEqual({ ok: false, reason: "self" });
    expect(await administrators()).toBe(1);
  });

  test("two who shut each other out, or take each other's role, at the same moment: one stays", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await anAdministrator(), await anAdministrator()];
      await onlyThese(one.staff.id, other.staff.id);
      const roles: StaffRole[] = ["procurement"];
      const outcomes = await Promise.all([
        round % 2
          ? disableStaff(one, other.staff.id)
          : changeRoles(one, { staffId: other.staff.id, roles }),
        disableStaff(other, one.staff.id),
      ]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(await administrators()).toBe(1);
    }
  });
});

describe("roles", () => {
  test("an auditor holds no other role: refused with the reason, and by the database itself", async () => {
    const administrator = await callersOf(portal).staff(["administrator"]);
    const answer = await administrator.post("/people/invite", {
      name: "Both",
      email: "both@staff.example",
      roles: ["auditor", "risk_officer"],
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("would audit himself");
    await expect(
      portal.db.owner.query(
        "insert into staff_member (name, email, roles) values ('Both', 'both@staff.example', '{auditor,risk_officer}')",
      ),
    ).rejects.toThrow("check constraint");
  });

  test("taken away, a role is gone at the next step", async () => {
    const member = await aMember(portal, ["administrator", "procurement"]);
    const browser = await signedInBrowser(portal, member, await withSecondFactor(portal, member));
    expect((await browser.get("/people")).status).toBe(200);
    const roles: StaffRole[] = ["procurement"];
    await changeRoles(await anAdministrator(), { staffId: member.staffId, roles });
    expect((await browser.get("/people")).status).toBe(404);
  });

  test("nobody but an administrator sees people, mail and settings; unknown people and no people look the same", async () => {
    const others = ["procurement", "risk_officer", "business_owner", "auditor"] as const;
    for (const role of others) {
      const person = await callersOf(portal).staff([role]);
      for (const path of ["/people", "/people/invite", "/mail", "/settings"])
        expect([role, path, (await person.get(path)).status]).toEqual([role, path, 404]);
    }
    const administrator = await callersOf(portal).staff(["administrator"]);
    const unknown = await administrator.get("/people/00000000-0000-4000-8000-000000000000");
    expect(unknown.status).toBe(404);
  });
});

describe("an invitation", () => {
  test("goes once to an address", async () => {
    const context = await anAdministrator();
    const person = {
      name: "Twice",
      email: "twice@staff.example",
      roles: ["auditor"] as StaffRole[],
    };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => inviteStaff(context, person)),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const { rows } = await portal.db.owner.query(
      "select count(*)::int as count from outbox_mail where to_address = 'twice@staff.example'",
    );
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe("one's own account", () => {
  test("a new password ends every other session and keeps this one", async () => {
    const member = await aMember(portal);
    const authenticator = await withSecondFactor(portal, member);
    const here = await signedInBrowser(portal, member, authenticator);
    const elsewhere = await signedInBrowser(portal, member, authenticator, 1);
    const changed = await here.post("/account/password", {
      presentPassword: member.password,
      newPassword: "entirely different words",
    });
    expect(changed.headers.get("location")).toBe("/account?done=password");
    expect((await here.get("/account")).status).toBe(200);
    expect((await elsewhere.get("/account")).status).toBe(302);
  });

  test("the present password must fit", async () => {
    const member = await aMember(portal);
    const context = await staffContext(portal, "account.own", ["procurement"]);
    const own = { ...context, staff: { ...context.staff, authUserId: member.authUserId } };
    expect(await changePassword(own, { present: "not it", chosen: "new words and more" })).toEqual({
      ok: false,
      reason: "wrong",
    });
  });

  test("somebody else's session cannot be ended by its id", async () => {
    const [mine, theirs] = [await aMember(portal), await aMember(portal)];
    const me = await signedInBrowser(portal, mine, await withSecondFactor(portal, mine));
    const them = await signedInBrowser(portal, theirs, await withSecondFactor(portal, theirs));
    const { rows } = await portal.db.owner.query<{ id: string }>(
      "select id from auth_session where user_id = $1 order by created_at desc limit 1",
      [theirs.authUserId],
    );
    await me.post("/account/sessions", { which: rows[0]!.id });
    expect((await them.get("/account")).status).toBe(200);
  });
});
