// Checks until when a new agreement below others runs.
import { describe, expect, test } from "vitest";
import { judgeFlowDown, type FlowDownFacts } from "#scoring/obligations/flow-down.ts";
import { conflictsAbove } from "./trace-demands.ts";
import { lastDayBelow } from "./last-day-below.ts";

const survival = { survival: { months: 60, from: "termination" } } as const;

const above = (...ends: (string | null)[]): FlowDownFacts => {
  const [head, deed, ...between] = ends.map((endsOn) => ({
    terms: survival,
    effectiveOn: "2026-01-01",
    endsOn,
  }));
  return { head: head!, deed: deed ?? null, between, level: "C2", today: "2026-11-22" };
};

describe("an agreement below others", () => {
  test("runs as long as the longest above it", () => {
    expect(lastDayBelow(above("2028-04-25"))).toBe("2028-04-25");
    expect(lastDayBelow(above("2028-04-25", "2029-01-31", "2027-12-31"))).toBe("2029-01-31");
  });

  test("has no agreed end as soon as one above has none", () => {
    expect(lastDayBelow(above(null))).toBeNull();
    expect(lastDayBelow(above("2028-04-25", "2029-01-31", null))).toBeNull();
  });

  test("does not begin with a day that has passed", () => {
    expect(lastDayBelow(above("2026-11-21", "2026-11-20"))).toBeNull();
    expect(lastDayBelow(above("2026-11-22"))).toBe("2026-11-22");
  });

  test("keeps confidentiality that counts from the end of the agreement, which an open end does not", () => {
    const facts = above("2028-04-25", "2029-01-31");
    const sub = { terms: survival, effectiveOn: "2026-11-22" };
    const until = (endsOn: string | null) => judgeFlowDown(facts, { ...sub, endsOn }).verdict;
    expect(until(lastDayBelow(facts))).toBe("pass");
    expect(until("2028-04-25")).toBe("fail");
    expect(until(null)).toBe("review");
  });

  test("stands under no contradiction when everybody above says the same", () => {
    const facts = above("2028-04-25", "2029-01-31");
    const sub = { terms: {}, effectiveOn: null, endsOn: null };
    expect(conflictsAbove(facts, sub)).toEqual([]);
  });
});
