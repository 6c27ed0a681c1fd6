// Regions and other groups are taken apart to their members, as they are on the day.
import { describe, expect, test } from "vitest";
import { membersOf } from "#scoring/obligations/kinds/members.ts";
import type { Groups } from "#scoring/obligations/term.ts";

describe("groups in groups", () => {
  const group = (...members: Groups[string]["members"]) => ({ en: "", de: "", members });
  const groups: Groups = {
    all: group("left", "right"),
    left: group("a", "b"),
    right: group("b", "c", { id: "left", from: "2027-01-01", to: null }),
    knot: group("x", "knot2"),
    knot2: group("y", "knot"),
  };
  const members = (codes: readonly string[], day = "2026-01-01") =>
    [...membersOf(codes, groups, day)].sort().join("");

  test("are taken apart to their members, once each", () => {
    expect([members(["all"]), members(["right", "z"]), members([])]).toEqual(["abc", "bcz", ""]);
  });

  test("change with the day, also when a group is a member for some time", () => {
    const codes = ["right"];
    expect([members(codes), members(codes, "2027-01-01"), members(codes)]).toEqual([
      "bc",
      "abc",
      "bc",
    ]);
  });

  test("have names of their own: what every object inherits is no group", () => {
    expect(members(["toString"])).toBe("toString");
  });

  test("that hold each other come to an end", () => {
    expect(members(["knot"])).toBe("xy");
  });

  test("of one name in two tables are not mixed up", () => {
    const codes = ["all"];
    membersOf(codes, groups, "2026-01-01");
    expect([...membersOf(codes, { all: group("q") }, "2026-01-01")]).toEqual(["q"]);
  });
});
