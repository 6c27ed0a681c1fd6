// A passkey that was lost is taken away: by its owner, or by an administrator with a reason; what was signed with it stays valid.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SupplierContext } from "#app/access/context.ts";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { signingChallenge } from "#app/sealing/signing-challenge.ts";
import { removeOwnPasskey } from "#app/use-cases/remove-own-passkey.server.ts";
import { removePasskey } from "#app/use-cases/remove-passkey.server.ts";
import { signAgreement } from "#app/use-cases/sign-agreement.server.ts";
import { listPasskeys } from "#db/passkeys.ts";
import { listSignatures } from "#db/signatures.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { aDesk, aSentDeed, sign, signingAs, type SentDeed } from "#tests/support/agreements.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPasskey } from "#tests/support/passkeys.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => void (desk = await aDesk()));
afterAll(() => desk.stop());

async function aSigner() {
  const deed = await aSentDeed(desk);
  const passkey = await aPasskey(desk.db, deed.contactId, "https://portal.example");
  const { rows } = await desk.db.owner.query<{ id: string }>(
    "select id from auth_passkey where credential_id = $1",
    [passkey.credentialId],
  );
  return { deed, passkey, passkeyId: rows[0]!.id };
}

const administrator = () => staffContext(desk, "people.manage", ["administrator"]);
const owner = (deed: SentDeed, method: "link" | "password") => {
  const context = signingAs(desk, deed);
  const supplier = { ...context.supplier, method, sessionId: null };
  return { ...context, supplier } as unknown as SupplierContext<"own.account">;
};
const left = async (words = "") =>
  (
    await inReading({ database: desk.db.database, scope: SYSTEM }, (reader) =>
      listPasskeys(reader, words),
    )
  ).map(({ id }) => id);
const eventsOf = async (contactId: string) =>
  (
    await desk.db.owner.query<{ detail: object }>(
      "select (body::jsonb) -> 'detail' as detail from audit_event where type = 'contact.passkey_removed' and subject_id = $1",
      [contactId],
    )
  ).rows;
const mailsTo = async (contactId: string) =>
  (
    await desk.db.owner.query<{ text: string }>(
      "select text_body as text from outbox_mail where template = 'passkey_removed' and subject_id = $1",
      [contactId],
    )
  ).rows.map(({ text }) => text);

describe("an administrator", () => {
  test("takes it away with a reason; it is on the record, its owner is told, and signs without it", async () => {
    const { deed, passkeyId } = await aSigner();
    expect(await sign(desk, deed)).toEqual({ ok: false, reason: "passkey" });
    const reason = "The telephone was stolen on Monday";
    expect(await removePasskey(await administrator(), passkeyId, reason)).toMatchObject({
      ok: true,
    });
    expect(await left()).not.toContain(passkeyId);
    const [event] = await eventsOf(deed.contactId);
    expect(event?.detail).toMatchObject({ reason });
    const [mail] = await mailsTo(deed.contactId);
    expect(mail).toContain(reason);
    expect(mail).toContain("stays valid");
    expect(await sign(desk, deed)).toMatchObject({ ok: true });
    expect(await removePasskey(await administrator(), passkeyId, reason)).toEqual({
      ok: false,
      reason: "missing",
    });
  });

  test("finds it by name, address or company, and not by what only looks like a pattern", async () => {
    const { deed, passkeyId } = await aSigner();
    const { rows } = await desk.db.owner.query<{ email: string }>(
      "select email from contact where id = $1",
      [deed.contactId],
    );
    expect(await left(rows[0]!.email.slice(0, 12))).toContain(passkeyId);
    expect(await left("%")).toEqual([]);
  });

  test("leaves its own to another administrator", async () => {
    const context = await administrator();
    const { rows } = await desk.db.owner.query<{ id: string }>(
      `with person as (insert into auth_user (name, email, email_verified) values ('Adi', 'adi@own.example', true) returning id),
         linked as (update staff_member set auth_user_id = (select id from person) where id = $1 returning id)
       insert into auth_passkey (public_key, user_id, credential_id, counter, device_type, backed_up)
         select 'x', id, 'own', 0, 'singleDevice', false from person returning id`,
      [context.staff.id],
    );
    const passkeyId = rows[0]!.id;
    expect(await removePasskey(context, passkeyId, "I lost it, I think")).toEqual({
      ok: false,
      reason: "self",
    });
    expect(await removePasskey(await administrator(), passkeyId, "She lost it")).toMatchObject({
      ok: true,
    });
  });
});

describe("its owner", () => {
  test("takes it away after signing in by password, and not by a mail's link alone", async () => {
    const { deed, passkeyId } = await aSigner();
    expect(await removeOwnPasskey(owner(deed, "link"), passkeyId)).toEqual({
      ok: false,
      reason: "by_link",
    });
    expect(await left()).toContain(passkeyId);
    expect(await removeOwnPasskey(owner(deed, "password"), passkeyId)).toEqual({ ok: true });
    expect(await left()).not.toContain(passkeyId);
    expect(await eventsOf(deed.contactId)).toHaveLength(1);
    expect(await mailsTo(deed.contactId)).toHaveLength(1);
  });

  test("cannot take away somebody else's", async () => {
    const [one, other] = [await aSigner(), await aSigner()];
    expect(await removeOwnPasskey(owner(one.deed, "password"), other.passkeyId)).toEqual({
      ok: false,
      reason: "missing",
    });
    expect(await left()).toContain(other.passkeyId);
  });
});

test("a signature that was confirmed by it holds for the verifier after it is gone", async () => {
  const { deed, passkey, passkeyId } = await aSigner();
  const { agreementId, sha256, contactId } = deed;
  const shownAt = new Date();
  const seen = { agreementId, sha256, contactId };
  const signed = await signAgreement(signingAs(desk, deed), agreementId, {
    sha256,
    shown: markShown(desk.portal.secret, seen, shownAt),
    name: "Ana Ruiz",
    title: "Managing director",
    locale: "en",
    passkey: passkey.answer(signingChallenge({ ...seen, shownAt })),
  });
  expect(signed).toMatchObject({ ok: true });
  await removeOwnPasskey(owner(deed, "password"), passkeyId);
  const records = await inReading({ database: desk.db.database, scope: SYSTEM }, (reader) =>
    listSignatures(reader, agreementId),
  );
  const receipt = buildReceipt({ records, publicKeys: [desk.portal.portalKey] });
  const [judged] = await judgeFiles([{ name: "receipt.json", bytes: Buffer.from(receipt) }]);
  expect(judged).toMatchObject({ verdict: { ok: true } });
  expect(judged!.checked).toContain("passkey");
});
