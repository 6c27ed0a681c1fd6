// The digest is the one everybody else computes, for every length of text around the edges of its blocks.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clauseFingerprint } from "./kinds/money-and-text.ts";
import { sha256 } from "./sha256.ts";

test("known digests of FIPS 180-4", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

const theirs = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

test("every length from nothing to three blocks, and letters of every alphabet", () => {
  for (let length = 0; length <= 192; length += 1) {
    const text = "x".repeat(length);
    expect(sha256(text)).toBe(theirs(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 90 }), (text) => {
      expect(sha256(text)).toBe(theirs(text));
    }),
    { numRuns: 200 },
  );
});

test("half of a surrogate pair is read as the replacement character, as everywhere else", () => {
  const [first, second, whole] = ["\ud83d", "\ude00", "\ud83d\ude00"];
  expect(sha256(first)).toBe(theirs("\ufffd"));
  for (const text of [second, `a${first}b`, `a${second}b`, first + whole, whole + second, whole])
    expect(sha256(text)).toBe(theirs(text));
  expect(sha256(`${second}${first}`)).toBe(theirs("\ufffd\ufffd"));
});

test("a clause keeps its fingerprint when only names, spacing, quotes or dashes differ", () => {
  const prints = [
    { text: "Acme “must” report within a 3–day period.", parties: ["Acme"] },
    { text: 'Globex  "must" report\nwithin a 3-day period. ', parties: ["Globex"] },
  ].map(clauseFingerprint);
  expect(new Set(prints).size).toBe(1);
  const other = { text: "Acme may report within a 3-day period.", parties: ["Acme"] };
  expect(clauseFingerprint(other)).not.toBe(prints[0]);
});
