// A phase opens in order, after its criteria, and by two people; going back closes what came later.
import { describe, expect, test } from "vitest";
import {
  obstaclesOf,
  phasesBehind,
  phaseState,
  type OpeningFacts,
} from "#scoring/gate/phase-plan.ts";

const TODAY = "2026-05-04";
const ready: OpeningFacts = {
  phase: "P2",
  engagementOpen: true,
  closesOn: "2026-06-30",
  standing: ["P0", "P1"],
  entryUnmet: [],
  exitUnmet: [],
  proposedBy: "owner",
  approver: "officer",
};
const obstacles = (change: Partial<OpeningFacts>) => obstaclesOf({ ...ready, ...change }, TODAY);

describe("a phase", () => {
  test("opens when nothing stands in its way, to the very last day", () => {
    expect(obstacles({})).toEqual([]);
    expect(obstacles({ closesOn: TODAY })).toEqual([]);
    expect(obstacles({ phase: "P0", standing: [] })).toEqual([]);
  });

  test.each([
    ["engagement_not_open", { engagementOpen: false }],
    ["day_passed", { closesOn: "2026-05-03" }],
    ["skips", { standing: ["P1"] }],
    ["skips", { phase: "P4", standing: ["P0", "P1", "P2"] }],
    ["entry_unmet", { entryUnmet: ["samples_masked"] }],
    ["exit_of_previous_unmet", { exitUnmet: ["results_reviewed"] }],
    ["own_proposal", { approver: "owner" }],
  ] as const)("does not open: %s", (obstacle, change) => {
    expect(obstacles(change)).toEqual([obstacle]);
  });

  test("names everything that stands in its way at once", () => {
    expect(obstacles({ standing: [], exitUnmet: ["a"], approver: "owner" })).toEqual([
      "skips",
      "exit_of_previous_unmet",
      "own_proposal",
    ]);
  });
});

test("going back closes every later phase that stands, and no earlier one", () => {
  expect(phasesBehind("P1", ["P0", "P1", "P2", "P3"])).toEqual(["P2", "P3"]);
  expect(phasesBehind("P3", ["P0", "P1"])).toEqual([]);
});

test("a phase is planned, proposed, open until its last day, expired after it, or closed", () => {
  const opened = { closesOn: TODAY, closedOn: null };
  expect(phaseState({ opened: null, proposed: false }, TODAY)).toBe("planned");
  expect(phaseState({ opened: null, proposed: true }, TODAY)).toBe("proposed");
  expect(phaseState({ opened, proposed: true }, TODAY)).toBe("open");
  expect(phaseState({ opened, proposed: false }, "2026-05-05")).toBe("expired");
  expect(phaseState({ opened: { ...opened, closedOn: TODAY }, proposed: false }, TODAY)).toBe(
    "closed",
  );
  expect(phaseState({ opened: { ...opened, closedOn: TODAY }, proposed: true }, TODAY)).toBe(
    "proposed",
  );
});
