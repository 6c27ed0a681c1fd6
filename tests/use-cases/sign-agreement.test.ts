import { createPublicKey } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { verifyRecord } from "#app/sealing/seal-record.ts";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { verifyReceipt } from "#app/sealing/verifier/judge-files.mjs";
import { declineAgreement } from "#app/use-cases/decline-agreement.server.ts";
import { signAgreement } from "#app/use-cases/sign-agreement.server.ts";
import {
  aDesk,
  aNewVersion,
  aSentDeed,
  countersign,
  sign,
  signingAs,
  type SentDeed,
} from "#tests/support/agreements.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

interface Row {
  record_type: string;
  seq: number;
  body_text: string;
  prev_hash: string;
  hash: string;
  signature: string;
}
const records = async (agreementId?: string): Promise<Row[]> =>
  (
    await desk.db.owner.query<Row>(
      "select * from signature where $1::uuid is null or agreement_id = $1 order by seq",
      [agreementId ?? null],
    )
  ).rows;
const textOf = async (agreementId: string): Promise<string> =>
  (
    await desk.db.owner.query<{ text: string }>(
      "select text_body as text from agreement where id = $1",
      [agreementId],
    )
  ).rows[0]!.text;
const stateOf = async (agreementId: string): Promise<string> =>
  (
    await desk.db.owner.query<{ state: string }>("select state from agreement where id = $1", [
      agreementId,
    ])
  ).rows[0]!.state;
const sealed = (row: Row) => ({
  bodyText: row.body_text,
  signature: row.signature,
  hash: row.hash,
});

describe("signing", () => {
  test("fifty people press the button at once: one signature, one copy by mail", async () => {
    const deed = await aSentDeed(desk);
    const tries = await Promise.all(Array.from({ length: 50 }, () => sign(desk, deed)));
    expect(tries.filter((one) => one.ok).length).toBe(1);
    expect(new Set(tries.filter((one) => !one.ok).map((one) => !one.ok && one.reason))).toEqual(
      new Set(["already"]),
    );
    expect((await records(deed.agreementId)).length).toBe(1);
    const { rows } = await desk.db.owner.query(
      "select text_body from outbox_mail where subject_id = $1 and template = 'agreement_signed_copy'",
      [deed.agreementId],
    );
    expect(rows.length).toBe(1);
    expect(rows[0].text_body).toContain(deed.sha256);
    expect(rows[0].text_body).not.toContain("Permitted purpose");
  });

  test("the record says who signed which bytes, with which authority, how known, and from where", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    const [row] = await records(deed.agreementId);
    const { payload } = JSON.parse(row!.body_text);
    expect(payload.document).toMatchObject({
      sha256: deed.sha256,
      byteLength: Buffer.byteLength(await textOf(deed.agreementId)),
    });
    expect(payload.signer).toMatchObject({
      typedName: "Ana Ruiz",
      title: "Managing director",
      authoritySource: {
        source: "confirmed by staff",
        basis: "register",
        by: { name: expect.stringMatching(/^Person/) },
      },
    });
    expect(payload.signer.authoritySource.recordedAt < payload.time.serverUtc).toBe(true);
    expect(payload.intent.delivered.bytes).toBe(payload.document.byteLength);
    expect(payload.authentication.method).toBe("link");
    expect(payload.authentication.session).toMatch(/^[0-9a-f]{64}$/);
    expect(payload.transport.address).toBe("192.0.2.1");
    expect(payload.consent.textSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Date.parse(payload.intent.shownAt)).toBeLessThanOrEqual(
      Date.parse(payload.time.serverUtc) + 2000,
    );
  });

  test("a text that changed between reading and signing is not signed", async () => {
    const deed = await aSentDeed(desk);
    const other = "0".repeat(64);
    const shown = { agreementId: deed.agreementId, sha256: other, contactId: deed.contactId };
    const answer = await signAgreement(signingAs(desk, deed), deed.agreementId, {
      ...FORM,
      sha256: other,
      shown: markShown(desk.portal.secret, shown, new Date()),
    });
    expect(answer).toEqual({ ok: false, reason: "changed" });
    expect(await stateOf(deed.agreementId)).toBe("sent");
  });

  test.each([
    ["made up", () => "2026-01-01T00:00:00.000Z~nonsense"],
    ["of somebody else", (deed: SentDeed) => mark(deed, { contactId: deed.supplierId })],
    ["two days old", (deed: SentDeed) => mark(deed, {}, new Date(Date.now() - 2 * 86_400_000))],
  ])("a form whose mark of being shown is %s signs nothing", async (_case, shown) => {
    const deed = await aSentDeed(desk);
    const form = { ...FORM, sha256: deed.sha256, shown: shown(deed) };
    expect(await signAgreement(signingAs(desk, deed), deed.agreementId, form)).toEqual({
      ok: false,
      reason: "not_shown",
    });
    expect(await records(deed.agreementId)).toEqual([]);
  });

  test("another supplier's agreement does not exist", async () => {
    const deed = await aSentDeed(desk);
    const other = await aSentDeed(desk);
    const answer = await sign(desk, { ...other, agreementId: deed.agreementId });
    expect(answer).toEqual({ ok: false, reason: "missing" });
  });

  test("declining is a sealed record too, and nothing can be signed after it", async () => {
    const deed = await aSentDeed(desk);
    const form = { sha256: deed.sha256, reason: "Our insurer forbids clause 21." };
    expect(await declineAgreement(signingAs(desk, deed), deed.agreementId, form)).toEqual({
      ok: true,
    });
    expect((await records(deed.agreementId)).map((row) => row.record_type)).toEqual(["declined"]);
    expect(await sign(desk, deed)).toEqual({ ok: false, reason: "already" });
  });
});

const FORM = { name: "Ana Ruiz", title: "Managing director", locale: "en" as const };
function mark(deed: SentDeed, other: { contactId?: string }, at = new Date()): string {
  const { agreementId, sha256, contactId } = deed;
  return markShown(desk.portal.secret, { agreementId, sha256, contactId, ...other }, at);
}

describe("the records that stand", () => {
  test("a receipt of signature and countersignature verifies without the portal, and not with another text", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    expect(await countersign(desk, deed.agreementId)).toMatchObject({ ok: true });
    const receipt = buildReceipt({
      records: (await records(deed.agreementId)).map(sealed),
      publicKeys: [desk.portal.portalKey],
    });
    const text = await textOf(deed.agreementId);
    const trust = { key: [desk.portal.portalKey.fingerprint] };
    expect(await verifyReceipt(receipt, Buffer.from(text), trust)).toMatchObject({ ok: true });
    const other = Buffer.from(text.replace("72", "73").concat(" "));
    expect(await verifyReceipt(receipt, other, trust)).toMatchObject({ ok: false });
    const forged = receipt.replace("Managing director", "Managing directoR");
    expect(await verifyReceipt(forged, Buffer.from(text), trust)).toMatchObject({ ok: false });
  });

  test("the whole chain follows: every record names the one before it and bears the portal's seal", async () => {
    const key = desk.portal.portalKey;
    const keys = new Map([
      [
        key.keyId,
        createPublicKey({
          key: Buffer.from(key.spkiBase64, "base64"),
          format: "der",
          type: "spki",
        }),
      ],
    ]);
    const rows = await records();
    expect(rows.length).toBeGreaterThan(4);
    rows.forEach((row, place) => {
      expect(verifyRecord(sealed(row), keys)).toMatchObject({ ok: true });
      expect([row.seq, row.prev_hash]).toEqual([
        place + 1,
        rows[place - 1]?.hash ?? "0".repeat(64),
      ]);
    });
  });

  test("anti-pattern 9: an agreement on file is no pointer to mutable text: a new version leaves the signed bytes as they were", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    await countersign(desk, deed.agreementId);
    const before = await textOf(deed.agreementId);
    const next = await aNewVersion(desk, deed.engagementId, { breach_notice: 4 }, true);
    expect(await stateOf(deed.agreementId)).toBe("in_force");
    await sign(desk, { ...deed, agreementId: next });
    await countersign(desk, next);
    expect([await stateOf(deed.agreementId), await stateOf(next)]).toEqual([
      "superseded",
      "in_force",
    ]);
    expect(await textOf(deed.agreementId)).toBe(before);
    expect(await textOf(next)).not.toBe(before);
    const receipt = buildReceipt({
      records: (await records(deed.agreementId)).map(sealed),
      publicKeys: [desk.portal.portalKey],
    });
    expect(await verifyReceipt(receipt, Buffer.from(before))).toMatchObject({ ok: true });
  });

  test("fifty countersignatures at once: one record, in force once", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => countersign(desk, deed.agreementId)),
    );
    expect(tries.filter((one) => one.ok).length).toBe(1);
    expect((await records(deed.agreementId)).length).toBe(2);
  });
});
