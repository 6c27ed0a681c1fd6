import { expect, test } from "vitest";
import { MODEL_2026_1 } from "#scoring/model/2026-1.ts";
import { effectiveTier, latestOverrideEnd } from "#scoring/risk/effective-tier.ts";

const override = {
  tier: "moderate",
  startsOn: "2026-03-01",
  endsOn: "2026-06-30",
  reason: "enclave agreed",
} as const;

test("without an override the decided tier is in force", () => {
  expect(effectiveTier("high", null, "2026-03-01")).toEqual({
    tier: "high",
    decided: "high",
    standing: "none",
    override: null,
  });
});

test.each([
  ["2026-02-28", "not_started", "high"],
  ["2026-03-01", "in_force", "moderate"],
  ["2026-06-30", "in_force", "moderate"],
  ["2026-07-01", "ended", "high"],
])("on %s the override is %s and the tier %s", (today, standing, tier) => {
  expect(effectiveTier("high", override, today)).toMatchObject({ standing, tier });
});

test("an override stands beside the decided tier and never changes it", () => {
  const result = effectiveTier("high", override, "2026-04-01");
  expect(result.decided).toBe("high");
  expect(result.override).toBe(override);
});

test("an override ends after six months at the latest", () => {
  expect(latestOverrideEnd(MODEL_2026_1, "2026-08-31")).toBe("2027-02-28");
});
