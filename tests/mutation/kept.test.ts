// What was tried before counts only while nothing that it rests on has changed.
import { describe, expect, test } from "vitest";
import type { Fingerprint } from "./fingerprint.ts";
import { joined, openOf, rangesOf, stillCounts, type Kept, type Report } from "./kept.ts";
import type { Mutant } from "./survivors.ts";

const at = (line: number) => ({ start: { line, column: 3 }, end: { line, column: 9 } });
const mutant = (line: number, status: string, killer: string | null): Mutant => ({
  mutatorName: "BooleanLiteral",
  replacement: "false",
  status,
  killer,
  location: at(line),
});
const before: Fingerprint = { own: "1", watchers: { "a.test.ts": "1", "b.test.ts": "1" } };
const [byA, byB] = [mutant(1, "Killed", "a.test.ts"), mutant(2, "Killed", "b.test.ts")];
const [survivor, words] = [mutant(3, "Survived", null), mutant(4, "Ignored", null)];
const kept: Kept = {
  fingerprint: before,
  seconds: 10,
  mutated: { source: "…", mutants: [byA, byB, survivor, words] },
};
const after = (watchers: Fingerprint["watchers"]): Fingerprint => ({ own: "1", watchers });

describe("the result of an earlier run", () => {
  test("counts while nothing has changed, whatever it was", () => {
    expect(openOf(kept, before)).toEqual([]);
    expect(stillCounts(kept, after({ "b.test.ts": "1", "a.test.ts": "1" }))).toBe(true);
  });

  test("is worth nothing when there is none, or the file or the way it is mutated has changed", () => {
    expect(openOf(null, before)).toBe("all");
    expect(openOf(kept, { ...before, own: "2" })).toBe("all");
    expect(stillCounts(null, before)).toBe(false);
  });

  test("leaves open what a changed test noticed, and what no test noticed", () => {
    const changed = after({ "a.test.ts": "1", "b.test.ts": "2" });
    expect(openOf(kept, changed)).toEqual([byB, survivor]);
    expect(stillCounts(kept, changed)).toBe(false);
    const gone = after({ "a.test.ts": "1" });
    expect(openOf(kept, gone)).toEqual([byB, survivor]);
    const added = after({ ...before.watchers, "c.test.ts": "1" });
    expect(openOf(kept, added)).toEqual([survivor]);
  });
});

describe("trying again", () => {
  test("names the lines that are open, each once, or the whole file", () => {
    expect(rangesOf("rule.ts", [byB, survivor, byB])).toEqual(["rule.ts:2-2", "rule.ts:3-3"]);
    expect(rangesOf("rule.ts", "all")).toEqual(["rule.ts"]);
  });

  test("replaces what was open and keeps the rest, with the test that noticed it", () => {
    const tried = { ...mutant(3, "Killed", null), killedBy: ["7"] };
    const sameLine = { ...mutant(1, "Survived", null) };
    const report: Report = {
      files: { "rule.ts": { source: "…", mutants: [tried, sameLine] } },
      testFiles: { "c.test.ts": { tests: [{ id: "7" }] } },
    };
    expect(joined("rule.ts", report, kept, [survivor]).mutants).toEqual([
      byA,
      byB,
      mutant(3, "Killed", "c.test.ts"),
      words,
    ]);
    expect(joined("rule.ts", report, null, "all").mutants).toEqual([
      mutant(3, "Killed", "c.test.ts"),
      sameLine,
    ]);
  });
});
