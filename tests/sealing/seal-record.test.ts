import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { GENESIS_HASH, sealRecord, verifyRecord } from "#app/sealing/seal-record.ts";
import { verifyReceipt } from "#app/sealing/verifier/judge-files.mjs";
import { aPortalKey } from "./a-record.ts";

const key = aPortalKey();
const published = new Map([[key.keyId, key.publicKey]]);
const document = Buffer.from("Confidentiality deed, version 3. Zażółć.\n");
const sha256 = createHash("sha256").update(document).digest("hex");
const seal = (seq: number, prevHash: string, recordType: string) =>
  sealRecord(
    {
      seq,
      prevHash,
      keyId: key.keyId,
      recordType,
      payload: {
        document: { sha256, byteLength: document.length },
        signer: "Zoë",
        b: [1, true, null],
      },
    },
    key.privateKey,
  );
const signed = seal(1, GENESIS_HASH, "agreement.signed");
const countersigned = seal(2, signed.hash, "agreement.countersigned");

describe("a sealed record", () => {
  test("holds, and names what comes before it", () => {
    expect(verifyRecord(signed, published)).toMatchObject({ ok: true, body: { seq: 1 } });
    expect(verifyRecord(countersigned, published)).toMatchObject({
      ok: true,
      body: { prev: signed.hash, type: "agreement.countersigned" },
    });
  });

  test("is the same bytes whenever it is sealed again", () => {
    expect(seal(1, GENESIS_HASH, "agreement.signed")).toEqual(signed);
  });

  test("does not hold after any change to any part of it", () => {
    const part = fc.constantFrom("bodyText", "signature", "hash" as const);
    fc.assert(
      fc.property(
        part,
        fc.nat(600),
        fc.nat(2),
        fc.string({ maxLength: 2 }),
        (name, at, cut, put) => {
          const old = signed[name as keyof typeof signed];
          const touched = old.slice(0, at % old.length) + put + old.slice((at % old.length) + cut);
          if (touched === old) return;
          expect(verifyRecord({ ...signed, [name]: touched }, published).ok).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["doubled keys", (text: string) => text.replace('"seq":1', '"seq":1,"seq":1')],
    ["spaces", (text: string) => text.replace(":", ": ")],
    [
      "another order",
      (text: string) =>
        text.replace(/(.*),("v":1)}/, (_, rest: string) => `{"v":1,${rest.slice(1)}}`),
    ],
  ])("does not hold with %s in its body", (_what, touch) => {
    const bodyText = touch(signed.bodyText);
    expect(bodyText).not.toBe(signed.bodyText);
    expect(verifyRecord({ ...signed, bodyText }, published)).toEqual({
      ok: false,
      reason: "not-canonical",
    });
  });

  test("does not hold under an unknown key", () => {
    expect(verifyRecord(signed, new Map())).toEqual({ ok: false, reason: "unknown-key" });
    const other = aPortalKey();
    expect(verifyRecord(signed, new Map([[key.keyId, other.publicKey]]))).toEqual({
      ok: false,
      reason: "bad-signature",
    });
  });

  test("cannot be made without a place in its chain", () => {
    expect(() => seal(0, GENESIS_HASH, "x")).toThrow("seq");
    expect(() => seal(1, "abc", "x")).toThrow("prevHash");
  });
});

describe("a receipt", () => {
  const receipt = buildReceipt({ records: [signed, countersigned], publicKeys: [key] });

  test("holds together with its document, without the portal", async () => {
    expect(await verifyReceipt(receipt, document)).toEqual({
      ok: true,
      summary: [
        `record 1 "agreement.signed" holds, sealed with key ${key.keyId}`,
        `record 2 "agreement.countersigned" holds, sealed with key ${key.keyId}`,
      ],
    });
  });

  test("does not hold for a document that differs by one byte", async () => {
    const other = Buffer.concat([document, Buffer.from(" ")]);
    expect(await verifyReceipt(receipt, other)).toMatchObject({ ok: false, line: 1 });
  });

  test("does not hold after any change, wherever it is", async () => {
    const change = fc.tuple(fc.nat(receipt.length - 2), fc.nat(3), fc.string({ maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, cut, put]) => {
        const touched = receipt.slice(0, at) + put + receipt.slice(at + cut);
        if (touched === receipt || `${touched}\n` === receipt) return;
        expect((await verifyReceipt(touched, document)).ok).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test("made by somebody else does not pass for the portal's", async () => {
    const trust = { key: [aPortalKey().fingerprint] };
    expect((await verifyReceipt(receipt, document, trust)).ok).toBe(false);
    expect((await verifyReceipt(receipt, document, { key: [key.fingerprint] })).ok).toBe(true);
  });

  test("is not made for a record that names no document", () => {
    const place = { seq: 1, prevHash: GENESIS_HASH, keyId: key.keyId, recordType: "x" };
    const record = sealRecord({ ...place, payload: {} }, key.privateKey);
    expect(() => buildReceipt({ records: [record], publicKeys: [key] })).toThrow("document.sha256");
  });
});
