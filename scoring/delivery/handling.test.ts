// The laws of handling: stricter facts never allow more, and no PDF is handed out that cannot be marked.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCESS_MODES, LEVELS, PHASES } from "#scoring/facts.ts";
import { judgeHandling, type HandlingFacts } from "./handling.ts";

const facts: fc.Arbitrary<HandlingFacts> = fc.record({
  level: fc.constantFrom(...LEVELS),
  phase: fc.constantFrom(...PHASES),
  accessMode: fc.constantFrom(...ACCESS_MODES),
  copies: fc.subarray(["free", "necessary", "logged", "view_only"]),
  kind: fc.constantFrom("pdf", "docx", "txt", null),
  unmarkable: fc.constantFrom("encrypted", "damaged", null),
});
const USUAL: HandlingFacts = {
  level: "C2",
  phase: "P3",
  accessMode: "download",
  copies: ["necessary"],
  kind: "pdf",
  unmarkable: null,
};

describe("handling", () => {
  test("an ordinary confidential PDF may be looked at and kept, always marked", () => {
    expect(judgeHandling(USUAL)).toEqual({
      view: true,
      download: true,
      marked: true,
      withheld: false,
      viewOnlyBy: null,
    });
  });

  test.each([
    [{ copies: ["free", "view_only"] }, "term"],
    [{ accessMode: "view_only" }, "mode"],
    [{ accessMode: "remote" }, "mode"],
    [{ level: "C4" }, "level"],
    [{ phase: "P1" }, "phase"],
  ] as const)("%o leaves viewing only, because of the %s", (change, why) => {
    expect(judgeHandling({ ...USUAL, ...change })).toMatchObject({
      download: false,
      viewOnlyBy: why,
      marked: true,
    });
  });

  test("a PDF is handed out marked or not at all; what is no PDF carries no mark", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { view, download, marked, withheld } = judgeHandling(one);
        if (one.kind === "pdf" && (view || download)) expect(marked).toBe(true);
        expect(marked && one.kind !== "pdf").toBe(false);
        expect(withheld).toBe(one.kind === "pdf" && one.unmarkable !== null);
        if (withheld) expect([view, download]).toEqual([false, false]);
      }),
    );
  });

  test("one more agreement never allows more", () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom("free", "necessary", "logged", "view_only"),
        (one, more) => {
          const before = judgeHandling(one);
          const after = judgeHandling({ ...one, copies: [...one.copies, more] });
          expect(after.download && !before.download).toBe(false);
          expect(before.marked && !after.marked).toBe(false);
        },
      ),
    );
  });

  test("what is not kept here can be neither viewed nor downloaded, and only a PDF is viewed", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { view, download } = judgeHandling(one);
        expect(view).toBe(one.kind === "pdf" && one.unmarkable === null);
        if (one.kind === null) expect(download).toBe(false);
      }),
    );
  });
});
