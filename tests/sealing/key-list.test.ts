// What the verifier makes of a list of keys: each counts for its time, and is trusted for the word of the one before.
import { describe, expect, test } from "vitest";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { signHandover } from "#app/sealing/known-keys.ts";
import type { PortalKey, PublishedKey } from "#app/sealing/portal-key.server.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { aChain, TEXT } from "./a-package.ts";
import { aPortalKey } from "./a-record.ts";

describe("the verifier refuses", () => {
  const receiptWith = (publicKeys: readonly PublishedKey[], by: PortalKey) =>
    buildReceipt({ records: aChain(by).slice(2, 3), publicKeys });
  const judged = async (receipt: string, trusted: readonly string[] = []) => {
    const files = [
      { name: "receipt.json", bytes: Buffer.from(receipt) },
      { name: "document.txt", bytes: Buffer.from(TEXT) },
    ];
    return (await judgeFiles(files, { key: trusted }))[0]!.verdict;
  };
  const [one, two] = [aPortalKey(), aPortalKey()];
  // the records of these tests state 2026-11-22T10:20:30
  const handed = (from: string, by = one): PublishedKey[] => [
    { ...two, from, after: one.fingerprint, handover: signHandover(by, two, from) },
    { ...one, from: "", after: "", handover: "" },
  ];

  test("a record by a key after its time, or before it", async () => {
    const before = handed("2026-11-22T10:20:29.000Z");
    const after = handed("2026-11-22T10:20:31.000Z");
    expect(await judged(receiptWith(after, one))).toMatchObject({ ok: true });
    expect(await judged(receiptWith(before, two))).toMatchObject({ ok: true });
    const late = await judged(receiptWith(before, one));
    expect(late).toMatchObject({ ok: false, reason: expect.stringContaining("not in use") });
    expect(await judged(receiptWith(after, two))).toMatchObject({ ok: false });
  });

  test("a key that says it was handed over to, and was not", async () => {
    const forged = handed("2026-11-22T10:20:29.000Z", aPortalKey());
    expect(await judged(receiptWith(forged, two))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("not handed over"),
    });
    const unsaid = handed("2026-11-22T10:20:29.000Z").map(({ keyId, spkiBase64 }) => ({
      keyId,
      spkiBase64,
    }));
    expect(await judged(receiptWith(unsaid, two))).toMatchObject({ ok: true });
    expect(await judged(receiptWith(unsaid, two), [one.keyId])).toMatchObject({ ok: false });
    expect(
      await judged(receiptWith(handed("2026-11-22T10:20:29.000Z"), two), [one.keyId]),
    ).toMatchObject({ ok: true });
  });

  test("no end of keys that hand over to each other", async () => {
    const from = "2026-11-22T10:20:29.000Z";
    const circle = [
      { ...two, from, after: one.fingerprint, handover: signHandover(one, two, from) },
      { ...one, from, after: two.fingerprint, handover: signHandover(two, one, from) },
    ];
    expect(await judged(receiptWith(circle, two), ["0".repeat(16)])).toMatchObject({ ok: false });
  });
});
