// A signer with a passkey: its answer is about this very text, kept in the sealed record, and good for no other document.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealRecord } from "#app/sealing/seal-record.ts";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { signingChallenge } from "#app/sealing/signing-challenge.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { signAgreement } from "#app/use-cases/sign-agreement.server.ts";
import { listSignatures } from "#db/signatures.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { aDesk, aSentDeed, sign, signingAs, type SentDeed } from "#tests/support/agreements.ts";
import { aPasskey, type SoftPasskey, type Wrongly } from "#tests/support/passkeys.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const ORIGIN = "https://portal.example";
const REFUSED = { ok: false, reason: "passkey" };
let desk: TestPortal;
beforeAll(async () => void (desk = await aDesk()));
afterAll(() => desk.stop());

async function aDeedAndPasskey(): Promise<{ deed: SentDeed; passkey: SoftPasskey }> {
  const deed = await aSentDeed(desk);
  return { deed, passkey: await aPasskey(desk.db, deed.contactId, ORIGIN) };
}

const challengeOf = ({ agreementId, sha256, contactId }: SentDeed, shownAt: Date) =>
  signingChallenge({ agreementId, sha256, contactId, shownAt });

function signWith(deed: SentDeed, passkey: string | null, shownAt: Date) {
  const { agreementId, sha256, contactId } = deed;
  return signAgreement(signingAs(desk, deed), agreementId, {
    sha256,
    shown: markShown(desk.portal.secret, { agreementId, sha256, contactId }, shownAt),
    name: "Ana Ruiz",
    title: "Managing director",
    locale: "en",
    passkey,
  });
}

const recordsOf = ({ agreementId }: SentDeed) =>
  inReading({ database: desk.db.database, scope: SYSTEM }, (reader) =>
    listSignatures(reader, agreementId),
  );

async function verdictOn(receipt: string, deed: SentDeed) {
  const { rows } = await desk.db.owner.query<{ text: string }>(
    "select text_body as text from agreement where id = $1",
    [deed.agreementId],
  );
  const [judged] = await judgeFiles([
    { name: "receipt.json", bytes: Buffer.from(receipt) },
    { name: "text.txt", bytes: Buffer.from(rows[0]!.text) },
  ]);
  return judged!;
}

describe("a signer with a passkey", () => {
  test("signs by its answer about this text; the record keeps it, and the verifier checks it without the portal", async () => {
    const { deed, passkey } = await aDeedAndPasskey();
    const shownAt = new Date();
    const answer = passkey.answer(challengeOf(deed, shownAt));
    expect(await signWith(deed, answer, shownAt)).toMatchObject({ ok: true });
    const records = await recordsOf(deed);
    const { keyId, spkiBase64 } = desk.portal.portalKey;
    const receipt = buildReceipt({ records, publicKeys: [{ keyId, spkiBase64 }] });
    const judged = await verdictOn(receipt, deed);
    expect(judged).toMatchObject({ verdict: { ok: true } });
    expect(judged.checked).toContain("passkey");
  });

  test("does not sign without it", async () => {
    const { deed } = await aDeedAndPasskey();
    expect(await sign(desk, deed)).toEqual(REFUSED);
    expect(await signWith(deed, "{}", new Date())).toEqual(REFUSED);
    expect(await recordsOf(deed)).toEqual([]);
  });

  test("cannot have an answer used again: not for another document, another moment, another text", async () => {
    const { deed, passkey } = await aDeedAndPasskey();
    const shownAt = new Date();
    const answer = passkey.answer(challengeOf(deed, shownAt));
    const other = await aSentDeed(desk);
    expect(await signWith(deed, answer, new Date(shownAt.getTime() - 1000))).toEqual(REFUSED);
    const about = (change: Partial<SentDeed>) =>
      passkey.answer(challengeOf({ ...deed, ...change }, shownAt));
    expect(await signWith(deed, about({ agreementId: other.agreementId }), shownAt)).toEqual(
      REFUSED,
    );
    expect(await signWith(deed, about({ sha256: "0".repeat(64) }), shownAt)).toEqual(REFUSED);
    expect(await signWith(deed, about({ contactId: other.contactId }), shownAt)).toEqual(REFUSED);
    expect(await signWith(deed, about({}), shownAt)).toMatchObject({ ok: true });
  });

  test.each<[string, Wrongly]>([
    ["another site", { origin: "https://portal.example.evil.example" }],
    ["another domain", { domain: "evil.example" }],
    ["a registration instead of an answer", { type: "webauthn.create" }],
    ["an owner who was not verified", { flags: 1 }],
    ["nobody there", { flags: 4 }],
  ])("is refused for %s", async (_what, wrongly) => {
    const { deed, passkey } = await aDeedAndPasskey();
    const shownAt = new Date();
    const answer = passkey.answer(challengeOf(deed, shownAt), wrongly);
    expect(await signWith(deed, answer, shownAt)).toEqual(REFUSED);
  });

  test("is refused for somebody else's passkey, a changed signature, and a counter that went back", async () => {
    const { deed, passkey } = await aDeedAndPasskey();
    const shownAt = new Date();
    const challenge = challengeOf(deed, shownAt);
    const { passkey: strangers } = await aDeedAndPasskey();
    expect(await signWith(deed, strangers.answer(challenge), shownAt)).toEqual(REFUSED);
    const claimed = strangers
      .answer(challenge)
      .replaceAll(strangers.credentialId, passkey.credentialId);
    expect(await signWith(deed, claimed, shownAt)).toEqual(REFUSED);
    await desk.db.owner.query("update auth_passkey set counter = 7 where credential_id = $1", [
      passkey.credentialId,
    ]);
    expect(await signWith(deed, passkey.answer(challenge, { counter: 7 }), shownAt)).toEqual(
      REFUSED,
    );
    const next = passkey.answer(challenge, { counter: 8 });
    expect(await signWith(deed, next, shownAt)).toMatchObject({ ok: true });
  });

  test("fifty sendings of one answer at once: one signature", async () => {
    const { deed, passkey } = await aDeedAndPasskey();
    const shownAt = new Date();
    const answer = passkey.answer(challengeOf(deed, shownAt));
    const all = await Promise.all(
      Array.from({ length: 50 }, () => signWith(deed, answer, shownAt)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await recordsOf(deed)).toHaveLength(1);
  });
});

test("whoever holds the portal's key cannot move a passkey's answer into a record of another document", async () => {
  const { deed, passkey } = await aDeedAndPasskey();
  const shownAt = new Date();
  await signWith(deed, passkey.answer(challengeOf(deed, shownAt)), shownAt);
  const [record] = await recordsOf(deed);
  const body = JSON.parse(record!.bodyText) as {
    seq: number;
    prev: string;
    type: string;
    payload: Record<string, CanonicalValue> & { document: Record<string, CanonicalValue> };
  };
  const key = desk.portal.portalKey;
  const sealedAnew = (document: Record<string, CanonicalValue>) =>
    buildReceipt({
      records: [
        sealRecord(
          {
            seq: body.seq,
            prevHash: body.prev,
            keyId: key.keyId,
            recordType: body.type,
            payload: { ...body.payload, document: { ...body.payload.document, ...document } },
          },
          key.privateKey,
        ),
      ],
      publicKeys: [{ keyId: key.keyId, spkiBase64: key.spkiBase64 }],
    });
  expect((await verdictOn(sealedAnew({}), deed)).verdict).toMatchObject({ ok: true });
  const other = await verdictOn(sealedAnew({ id: "another agreement" }), deed);
  expect(other.verdict).toMatchObject({
    ok: false,
    reason: expect.stringContaining("answered about something else"),
  });
});

test("a contact without a passkey signs as before", async () => {
  const deed = await aSentDeed(desk);
  expect(await sign(desk, deed)).toMatchObject({ ok: true });
  const [record] = await recordsOf(deed);
  expect(record!.bodyText).not.toContain("assertion");
});
