// An engagement is sent whole and once; what was sent can be sent again, reminded of, moved and taken back.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendInvitation } from "#app/use-cases/send-invitation.server.ts";
import { writeSettings } from "#db/settings.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { aContact, aSupplier, todayOf } from "#tests/support/builders.ts";
import { aDraft } from "#tests/support/drafts.ts";
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
describe("sending", () => {
  test("everything that is asked comes into being with the mail and the record", async () => {
    const { engagementId, contactId } = await aDraft(portal);
    const outcome = await sendInvitation(await sender(), { engagementId, contactId });
    expect(outcome.ok).toBe(true);
    const sent = await one<Record<string, unknown>>(
      `select e.state, e.exposure, a.state as asked, a.edition, a.model_edition, length(a.edition_sha256) as sum,
        a.exposure as weighed from engagement e join assessment a on a.engagement_id = e.id where e.id = $1`,
      engagementId,
    );
    expect(sent).toEqual({
      state: "open",
      exposure: "E3",
      asked: "sent",
      edition: "2026-1",
      model_edition: "2026-1",
      sum: 64,
      weighed: "E3",
    });
    const required = await count(
      "evidence_request where engagement_id = $1 and required",
      engagementId,
    );
    expect(required).toBeGreaterThan(2);
    expect(
      await count("audit_event where type = 'engagement.sent' and subject_id = $1", engagementId),
    ).toBe(1);
    const token = await one<{ purpose: string; days: number }>(
      `select t.purpose, extract(day from t.expires_at - now())::integer as days from access_token t
       join assessment a on a.id = t.subject_id where a.engagement_id = $1`,
      engagementId,
    );
    expect(token.purpose).toBe("supplier_invitation");
    expect(token.days).toBeGreaterThanOrEqual(29);
  });

  test("the mail is in the contact's language and says who asks, how long, by when, and whom to call", async () => {
    await inTransaction({ database: portal.portal.database, scope: SYSTEM }, (writer) =>
      writeSettings(writer, { organisation: "Perihelion AG", contactPhone: "+49 40 555 0142" }),
    );
    const { engagementId, contactId } = await aDraft(portal, {}, "de");
    await sendInvitation(await sender(), { engagementId, contactId });
    const mail = await one<{ subject: string; text_body: string; html_body: string }>(
      "select subject, text_body, html_body from outbox_mail order by created_at desc limit 1",
    );
    expect(mail.subject).toContain("Perihelion AG bittet");
    for (const part of ["Nordguss GmbH", "Fragen", "etwa", "echt", "+49 40 555 0142", "/enter#"])
      expect(mail.text_body).toContain(part);
    expect(mail.html_body).toContain('lang="de"');
  });

  test("of 50 attempts at once exactly one sends", async () => {
    const { engagementId, contactId } = await aDraft(portal);
    const context = await sender();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => sendInvitation(context, { engagementId, contactId })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await count("assessment where engagement_id = $1", engagementId)).toBe(1);
  });

  test("a supplier without a contact is not sent to, and nothing half of it stays", async () => {
    const { engagementId, contactId } = await aDraft(portal);
    await portal.db.owner.query("update contact set status = 'removed' where id = $1", [contactId]);
    const outcome = await sendInvitation(await sender(), { engagementId, contactId: null });
    expect(outcome).toEqual({ ok: false, reason: "no_contact" });
    expect(await count("evidence_request where engagement_id = $1", engagementId)).toBe(0);
  });

  test("a contact of another supplier is nobody", async () => {
    const { engagementId } = await aDraft(portal);
    const stranger = await aContact(portal.db, await aSupplier(portal.db));
    const outcome = await sendInvitation(await sender(), { engagementId, contactId: stranger });
    expect(outcome).toEqual({ ok: false, reason: "no_contact" });
  });

  test("public material that nobody touches is opened without a mail", async () => {
    const { engagementId } = await aDraft(portal, {
      triage: {
        level: "C0",
        accessMode: "none",
        volume: "single_items",
        subcontracting: "none",
        countries: ["DE"],
      },
    });
    expect((await sendInvitation(await sender(), { engagementId, contactId: null })).ok).toBe(true);
    expect(await count("outbox_mail where subject_id = $1", engagementId)).toBe(0);
  });
});

describe("settings that an administrator makes are used", () => {
  test("a country that is no longer allowed raises the exposure of the next draft", async () => {
    const scope = { database: portal.portal.database, scope: SYSTEM };
    const exposureOf = async () =>
      (
        await one<{ exposure: string }>(
          "select exposure from engagement where id = $1",
          (await aDraft(portal)).engagementId,
        )
      ).exposure;
    expect(await exposureOf()).toBe("E3");
    await inTransaction(scope, (writer) => writeSettings(writer, { allowedCountries: ["FR"] }));
    expect(await exposureOf()).toBe("E4");
    await inTransaction(scope, (writer) =>
      writeSettings(writer, { allowedCountries: ["DE", "FR"] }),
    );
  });

  test("the usual time to answer gives the due day", async () => {
    const scope = { database: portal.portal.database, scope: SYSTEM };
    await inTransaction(scope, (writer) => writeSettings(writer, { dueDays: 45 }));
    const { engagementId } = await aDraft(portal);
    const { due } = await one<{ due: string }>(
      "select due_on::text as due from engagement where id = $1",
      engagementId,
    );
    expect(due).toBe(addDays(await todayOf(portal.db), 45));
    await inTransaction(scope, (writer) => writeSettings(writer, { dueDays: 21 }));
  });
});
