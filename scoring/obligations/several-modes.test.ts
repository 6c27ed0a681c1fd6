// Modes of several clauses at once: the closer of two, those of clauses that are there, and those that fix a value.
import { describe, expect, test } from "vitest";
import { closerModes, isFixed, modesOf } from "#scoring/obligations/modes.ts";

describe("modes of several clauses", () => {
  test("whoever has to meet two of them meets the closer one, clause by clause", () => {
    const one = { breach_notice: "verbatim", copies: "substance", survival: "same" } as const;
    const other = { breach_notice: "same", copies: "verbatim", audit_right: "same" } as const;
    const closer = {
      breach_notice: "verbatim",
      copies: "verbatim",
      survival: "same",
      audit_right: "same",
    };
    expect(closerModes(one, other)).toEqual(closer);
    expect(closerModes(other, one)).toEqual(closer);
    expect(closerModes(one, one)).toEqual(one);
  });

  test("the usual mode stays unsaid", () => {
    expect(closerModes({}, { copies: "at_least_as_strict" })).toEqual({});
  });

  test("nothing said is at least as strictly, which is closer than in substance", () => {
    expect(closerModes({}, { copies: "substance" })).toEqual({});
    expect(closerModes({ copies: "same" }, {})).toEqual({ copies: "same" });
  });

  test("a mode of a clause that is not stated asks nothing", () => {
    const modes = { breach_notice: "same", copies: "verbatim" } as const;
    expect(modesOf({ breach_notice: 48 }, modes)).toEqual({ breach_notice: "same" });
  });

  test.each([
    ["verbatim", "DUR_MAX", true],
    ["verbatim", "STANCE", true],
    ["same", "STANCE", true],
    ["same", "TEXT", true],
    ["same", "DUR_MAX", false],
    ["at_least_as_strict", "STANCE", false],
    ["substance", "TEXT", false],
  ] as const)("%s leaves only the head's own value of class %s: %s", (mode, termClass, fixed) => {
    expect(isFixed(mode, termClass)).toBe(fixed);
  });
});
