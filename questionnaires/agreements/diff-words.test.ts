import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getAgreement } from "#questionnaires/agreements/catalogue.ts";
import { compareEditions } from "#questionnaires/agreements/compare-editions.ts";
import { diffWords } from "#questionnaires/agreements/diff-words.ts";

const words = fc.array(fc.constantFrom("a", "b", "c", "within", "days"), { maxLength: 14 });
const withoutKind = (kind: "gone" | "new", pieces: ReturnType<typeof diffWords>) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join(" ");

describe("the difference between two texts", () => {
  test("leaving out what came gives the old text, leaving out what went gives the new one", () => {
    fc.assert(
      fc.property(words, words, (old, now) => {
        const pieces = diffWords(old.join(" "), now.join(" "));
        expect(withoutKind("new", pieces)).toBe(old.join(" "));
        expect(withoutKind("gone", pieces)).toBe(now.join(" "));
      }),
    );
  });

  test("nothing differs between a text and itself, and nothing common is lost between two", () => {
    fc.assert(
      fc.property(words, words, (old, now) => {
        const same = diffWords(old.join(" "), old.join("  "));
        expect(same.every(({ kind }) => kind === "same")).toBe(true);
        const kept = diffWords(old.join(" "), now.join(" "))
          .filter(({ kind }) => kind === "same")
          .flatMap(({ text }) => text.split(" ")).length;
        expect(kept).toBe(longestCommon(old, now));
      }),
    );
  });

  test("a changed number stands beside the one it replaces", () => {
    expect(diffWords("within 72 hours of it", "within 24 hours of it")).toEqual([
      { kind: "same", text: "within" },
      { kind: "gone", text: "72" },
      { kind: "new", text: "24" },
      { kind: "same", text: "hours of it" },
    ]);
  });
});

// by trying, for short lists
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const rows = one.map(() => other.map(() => 0));
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries())
      rows[i]![j] =
        a === b
          ? (rows[i - 1]?.[j - 1] ?? 0) + 1
          : Math.max(rows[i - 1]?.[j] ?? 0, rows[i]![j - 1] ?? 0);
  return rows.at(-1)?.at(-1) ?? 0;
}

describe("two editions of the deed", () => {
  const [old, now] = [
    getAgreement("supplier-deed", "2026-1"),
    getAgreement("supplier-deed", "2026-2"),
  ];

  test("are compared clause by clause; what went stands behind what is there", () => {
    const clauses = compareEditions(old, now, "de");
    expect(clauses.find(({ clause }) => clause === "residuals")).toMatchObject({
      before: null,
      after: 22,
    });
    expect(clauses.at(-1)).toMatchObject({ clause: "learning_systems", before: 10, after: null });
    expect(clauses.map(({ clause }) => clause)).not.toContain("encryption");
  });

  test("an edition does not differ from itself", () => {
    expect(compareEditions(now, now, "en")).toEqual([]);
  });
});
