// What was sent can be sent again, moved, taken back and opened phase by phase.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { moveDueDay } from "#app/use-cases/move-due-day.server.ts";
import { resendInvitation } from "#app/use-cases/resend-invitation.server.ts";
import { sendInvitation } from "#app/use-cases/send-invitation.server.ts";
import { withdrawEngagement } from "#app/use-cases/withdraw-engagement.server.ts";
import { addDays } from "#scoring/day.ts";
import { callersOf } from "#tests/support/as.ts";
import { todayOf } from "#tests/support/builders.ts";
import { aDraft, enter, lastLink } from "#tests/support/drafts.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const one = async <T extends object>(sql: string, ...values: unknown[]): Promise<T> =>
  (await portal.db.owner.query<T>(sql, values)).rows[0]!;
const count = async (sql: string, ...values: unknown[]) =>
  (await one<{ n: number }>(`select count(*)::integer as n from ${sql}`, ...values)).n;

const sender = () => staffContext(portal, "engagement.send", ["procurement"], "Jonas Weber");

describe("afterwards", () => {
  test("sending again kills the old link and the new one opens", async () => {
    const { engagementId, contactId } = await aDraft(portal);
    await sendInvitation(await sender(), { engagementId, contactId });
    const old = await lastLink(portal, engagementId);
    const again = await resendInvitation(await sender(), {
      engagementId,
      kind: "invitation",
      contactId: null,
    });
    expect(again).toEqual({ ok: true });
    const fresh = await lastLink(portal, engagementId);
    expect((await enter(portal, old)).ok).toBe(false);
    expect((await enter(portal, fresh)).ok).toBe(true);
  });

  test("withdrawing ends the link, what is asked and the engagement, and tells the supplier without the reason", async () => {
    const { engagementId, contactId } = await aDraft(portal);
    await sendInvitation(await sender(), { engagementId, contactId });
    const link = await lastLink(portal, engagementId);
    await withdrawEngagement(await sender(), {
      engagementId,
      reason: "Project cancelled by board",
    });
    expect((await enter(portal, link)).ok).toBe(false);
    expect(
      await one(
        `select e.state, a.state as asked, (select count(*)::integer from evidence_request q
          where q.engagement_id = e.id and q.state = 'open') as open
         from engagement e join assessment a on a.engagement_id = e.id where e.id = $1`,
        engagementId,
      ),
    ).toEqual({ state: "withdrawn", asked: "withdrawn", open: 0 });
    const mail = await one<{ text_body: string }>(
      "select text_body from outbox_mail where template = 'supplier_withdrawal' and subject_id = $1",
      engagementId,
    );
    expect(mail.text_body).not.toContain("cancelled by board");
    expect(await withdrawEngagement(await sender(), { engagementId, reason: "again" })).toEqual({
      ok: false,
      reason: "ended_already",
    });
  });

  test("moving the due day moves it for everything that is still asked, and never into the past", async () => {
    const { engagementId, contactId } = await aDraft(portal);
    await sendInvitation(await sender(), { engagementId, contactId });
    const today = await todayOf(portal.db);
    const context = await staffContext(portal, "engagement.write", ["procurement"]);
    const later = addDays(today, 60);
    expect(await moveDueDay(context, { engagementId, dueOn: later })).toEqual({ ok: true });
    expect(
      await count("assessment where engagement_id = $1 and due_on = $2", engagementId, later),
    ).toBe(1);
    expect(await moveDueDay(context, { engagementId, dueOn: addDays(today, -1) })).toEqual({
      ok: false,
      reason: "due_passed",
    });
  });

  test("a GET of any page about an engagement changes nothing", async () => {
    const { engagementId, supplierId } = await aDraft(portal);
    const clerk = await callersOf(portal).staff(["procurement"]);
    const before = await one(
      "select (select count(*) from audit_event) as events, (select count(*) from outbox_mail) as mails",
    );
    for (const path of [
      `/engagements/${engagementId}`,
      `/engagements/new?supplier=${supplierId}&level=C3`,
      `/engagements/${engagementId}/edit`,
      `/suppliers/${supplierId}`,
      "/engagements",
      "/suppliers",
    ])
      expect([path, (await clerk.get(path)).status]).toEqual([path, 200]);
    expect(
      await one(
        "select (select count(*) from audit_event) as events, (select count(*) from outbox_mail) as mails",
      ),
    ).toEqual(before);
  });
});
