// The ceremony around a signature: who may sign and who said so, until when, passing on, and what happens at once.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { askForAuthority } from "#app/use-cases/ask-for-authority.server.ts";
import { confirmAuthority } from "#app/use-cases/confirm-authority.server.ts";
import { delegateSigning } from "#app/use-cases/delegate-signing.server.ts";
import { recordAuthority } from "#app/use-cases/record-authority.server.ts";
import { resendAgreement } from "#app/use-cases/resend-agreement.server.ts";
import { signAgreement } from "#app/use-cases/sign-agreement.server.ts";
import { withdrawOwnAuthority } from "#app/use-cases/withdraw-own-authority.server.ts";
import {
  aDesk,
  aSentDeed,
  countersign,
  fingerprint,
  sign,
  signingAs,
  type SentDeed,
} from "#tests/support/agreements.ts";
import { aContact, anAuthority } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { steppedUp } from "#tests/support/step-up.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const leadOf = (deed: SentDeed) =>
  signingAs(desk, deed) as unknown as Parameters<typeof recordAuthority>[0];
const ENTRY = { basis: "power_of_attorney", note: "Power of attorney of 3 November" } as const;
const stateOf = async (id: string) =>
  (await desk.db.owner.query("select state from agreement where id = $1", [id])).rows[0]!.state;
const mailsTo = async (address: string) =>
  (
    await desk.db.owner.query<{ template: string; text_body: string }>(
      "select template, text_body from outbox_mail where to_address = $1 order by created_at",
      [address],
    )
  ).rows;

describe("who may sign", () => {
  test("without a record by somebody else nobody signs, and nothing is sealed", async () => {
    const deed = await aSentDeed(desk, { authority: false });
    expect(await sign(desk, deed)).toEqual({ ok: false, reason: "no_authority" });
    expect(await stateOf(deed.agreementId)).toBe("sent");
  });

  test("a lead says it of a colleague, who then signs; the record names who said it, when and why", async () => {
    const deed = await aSentDeed(desk, { authority: false });
    const person = { name: "Pia Prokura", email: "pia@foundry.example", jobTitle: "Prokuristin" };
    const done = await recordAuthority(leadOf(deed), { person, ...ENTRY });
    if (!done.ok) throw new Error(done.reason);
    const pia = { ...deed, contactId: done.contactId };
    expect(await sign(desk, pia)).toMatchObject({ ok: true });
    const { rows } = await desk.db.owner.query(
      "select body_text, authority_id from signature where agreement_id = $1",
      [deed.agreementId],
    );
    const { signer } = JSON.parse(rows[0].body_text).payload;
    expect(signer.authoritySource).toMatchObject({
      record: rows[0].authority_id,
      source: "confirmed by the supplier",
      basis: "power_of_attorney",
      by: { id: deed.contactId },
    });
    expect(JSON.stringify(signer)).not.toContain(ENTRY.note);
  });

  test.each(["contactId", "email"] as const)("nobody says it of themselves, by %s", async (by) => {
    const deed = await aSentDeed(desk, {
      authority: false,
      contact: { email: by === "email" ? "ana@foundry.example" : "other@foundry.example" },
    });
    const { contactId } = deed;
    expect(await recordAuthority(leadOf(deed), { person: { contactId }, ...ENTRY })).toEqual({
      ok: false,
      reason: "self",
    });
  });

  test("withdrawn, it carries no further signature; what was signed stands", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    const other = await aContact(desk.db, deed.supplierId);
    const by = signingAs(desk, { ...deed, contactId: other }) as never;
    expect(await withdrawOwnAuthority(by, deed.contactId)).toBe(true);
    expect(await withdrawOwnAuthority(by, deed.contactId)).toBe(false);
    expect(await stateOf(deed.agreementId)).toBe("signed");
    expect(await countersign(desk, deed.agreementId)).toMatchObject({ ok: true });
  });

  test("where the lead is alone, staff confirm it after looking at proof and showing who they are", async () => {
    const deed = await aSentDeed(desk, { authority: false });
    expect(await askForAuthority(signingAs(desk, deed), deed.agreementId, "HRB 4711")).toBe(true);
    const officer = await staffContext(desk, "authority.confirm", ["procurement"]);
    const entry = {
      supplierId: deed.supplierId,
      contactId: deed.contactId,
      basis: "register",
      note: "Extract of the commercial register of 3 November",
      evidenceId: null,
      validUntil: null,
    } as const;
    expect(await confirmAuthority(officer, entry)).toEqual({ ok: false, reason: "step_up" });
    await steppedUp(desk.db, officer.staff.authUserId);
    const foreign = { ...entry, evidenceId: deed.engagementId };
    expect(await confirmAuthority(officer, foreign)).toEqual({ ok: false, reason: "proof" });
    expect(await confirmAuthority(officer, entry)).toEqual({ ok: true });
    expect(await confirmAuthority(officer, entry)).toEqual({ ok: false, reason: "exists" });
    expect(await sign(desk, deed)).toMatchObject({ ok: true });
  });

  test("twenty leads at once record one authority for one person", async () => {
    const deed = await aSentDeed(desk, { authority: false });
    const contactId = await aContact(desk.db, deed.supplierId, { kind: "signatory" });
    const tries = await Promise.all(
      Array.from({ length: 20 }, () =>
        recordAuthority(leadOf(deed), { person: { contactId }, ...ENTRY }),
      ),
    );
    expect(tries.filter(({ ok }) => ok).length).toBe(1);
  });
});

describe("until when, and by whom", () => {
  test("after the last day nobody signs; asked once more, the same text can be signed again", async () => {
    const deed = await aSentDeed(desk);
    await desk.db.owner.query("update agreement set sign_by = flowdown_today() - 1 where id = $1", [
      deed.agreementId,
    ]);
    expect(await sign(desk, deed)).toEqual({ ok: false, reason: "over" });
    expect(await delegateSigning(signingAs(desk, deed), deed.agreementId, deed.supplierId)).toEqual(
      { ok: false, reason: "over" },
    );
    const clerk = await staffContext(desk, "agreement.write", ["procurement"]);
    const before = await fingerprint(desk, deed.agreementId);
    expect(await resendAgreement(clerk, deed.agreementId, 14)).toMatchObject({ ok: true });
    expect(await fingerprint(desk, deed.agreementId)).toBe(before);
    expect(await sign(desk, deed)).toMatchObject({ ok: true });
    expect(await resendAgreement(clerk, deed.agreementId, 14)).toEqual({
      ok: false,
      reason: "not_waiting",
    });
  });

  test("passed on, the link goes to the other signatory's own address, and only to somebody who may sign", async () => {
    const deed = await aSentDeed(desk);
    const email = "pia.pass@foundry.example";
    const pia = await aContact(desk.db, deed.supplierId, { kind: "signatory", email });
    const pass = () => delegateSigning(signingAs(desk, deed), deed.agreementId, pia);
    expect(await pass()).toEqual({ ok: false, reason: "not_authorised" });
    await anAuthority(desk.db, deed.supplierId, pia);
    expect(await pass()).toMatchObject({ ok: true });
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ template: "agreement_to_sign" });
    expect(mail!.text_body).toContain("/enter#");
    expect(await sign(desk, { ...deed, contactId: pia })).toMatchObject({ ok: true });
    expect(await sign(desk, deed)).toEqual({ ok: false, reason: "already" });
  });

  test("what the browser says of reading is kept only where it can be true", async () => {
    const deed = await aSentDeed(desk);
    const { agreementId, sha256, contactId } = deed;
    const shownAt = new Date(Date.now() - 60_000);
    const shown = markShown(desk.portal.secret, { agreementId, sha256, contactId }, shownAt);
    const reachedAt = new Date(Date.now() - 20_000).toISOString();
    const words = { name: "Ana Ruiz", title: "Managing director", locale: "en" as const };
    const form = { ...words, sha256, shown, reachedAt, downloadedAt: "2019-01-01T00:00:00.000Z" };
    expect(await signAgreement(signingAs(desk, deed), agreementId, form)).toMatchObject({
      ok: true,
    });
    const { rows } = await desk.db.owner.query(
      "select body_text from signature where agreement_id = $1",
      [agreementId],
    );
    const { delivered } = JSON.parse(rows[0].body_text).payload.intent;
    expect(delivered).toMatchObject({ lastPartReachedAt: reachedAt, downloadedAt: null });
  });
});
