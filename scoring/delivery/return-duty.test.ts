// The laws of returning: one more agreement only ever makes the duty stricter, and the order of agreements does not matter.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "#scoring/facts.ts";
import {
  DESTRUCTION_METHODS,
  dueDay,
  isThoroughEnough,
  joinReturnDuty,
  protectedUntil,
  type ReturnTerms,
} from "./return-duty.ts";

const agreement: fc.Arbitrary<ReturnTerms> = fc.record({
  id: fc.uuid(),
  effectiveOn: fc.constant("2025-01-01"),
  terms: fc.record(
    {
      return_or_destroy: fc.nat(90),
      destruction_standard: fc.constantFrom(...DESTRUCTION_METHODS),
      destruction_certificate: fc.boolean(),
      retention_exceptions: fc.subarray(["legal_hold", "backup_rotation", "counsel_archive"]),
    },
    { requiredKeys: [] },
  ),
});
const full = (terms: ReturnTerms["terms"], id = "a"): ReturnTerms => ({
  id,
  effectiveOn: "2025-01-31",
  terms,
});

describe("the duty to return or destroy", () => {
  test("is the join of what the agreements above say", () => {
    const head = full(
      {
        return_or_destroy: 30,
        destruction_standard: "800-88_purge",
        retention_exceptions: ["legal_hold", "counsel_archive"],
      },
      "head",
    );
    const deed = full(
      {
        return_or_destroy: 14,
        destruction_standard: "800-88_clear",
        destruction_certificate: true,
        retention_exceptions: ["legal_hold", "backup_rotation"],
      },
      "deed",
    );
    expect(joinReturnDuty([head, deed], "C2")).toEqual({
      days: 14,
      standard: "800-88_purge",
      certificate: true,
      exceptions: ["legal_hold"],
      restsOn: ["head", "deed"],
    });
  });

  test("falls back on the level's own rule where all are silent, and then allows no exception", () => {
    expect(joinReturnDuty([full({})], "C4")).toMatchObject({
      days: 7,
      standard: "800-88_purge",
      certificate: true,
      exceptions: [],
    });
  });

  test("one more agreement that speaks of everything never makes it milder", () => {
    const loud = agreement.filter(({ terms }) => Object.keys(terms).length === 4);
    fc.assert(
      fc.property(
        fc.array(loud, { minLength: 1, maxLength: 4 }),
        loud,
        fc.constantFrom(...LEVELS),
        (some, more, level) => {
          const before = joinReturnDuty(some, level);
          const after = joinReturnDuty([...some, more], level);
          expect(after.days).toBeLessThanOrEqual(before.days);
          expect(isThoroughEnough(after.standard, before.standard)).toBe(true);
          expect(before.certificate && !after.certificate).toBe(false);
          expect(after.exceptions.every((one) => before.exceptions.includes(one))).toBe(true);
        },
      ),
    );
  });

  test("does not depend on the order of the agreements", () => {
    fc.assert(
      fc.property(
        fc.array(agreement, { maxLength: 5 }),
        fc.constantFrom(...LEVELS),
        (some, level) => {
          const { restsOn: _one, ...duty } = joinReturnDuty(some, level);
          const { restsOn: _other, ...reversed } = joinReturnDuty(some.toReversed(), level);
          expect(duty).toEqual(reversed);
        },
      ),
    );
  });

  test("counts its days from the end of access", () => {
    expect(dueDay("2026-02-20", { days: 14 })).toBe("2026-03-06");
  });

  test("overwriting is no purge, and an unknown way is no way", () => {
    expect(isThoroughEnough("secure_erase", "800-88_purge")).toBe(false);
    expect(isThoroughEnough("800-88_destroy", "800-88_purge")).toBe(true);
    expect(isThoroughEnough("shredder", "delete")).toBe(false);
  });
});

describe("how long it stays confidential", () => {
  const survives = (survival: NonNullable<ReturnTerms["terms"]["survival"]>) => full({ survival });

  test("the longest promise counts, each from its own anchor", () => {
    const years = survives({ months: 60, from: "effective" });
    const after = survives({ months: 36, from: "termination" });
    expect(protectedUntil([years], "2026-03-31")).toBe("2030-01-31");
    expect(protectedUntil([years, after], "2027-06-30")).toBe("2030-06-30");
  });

  test("without end where one of them is without end; unknown where nobody says", () => {
    expect(
      protectedUntil(
        [survives("perpetual"), survives({ months: 1, from: "effective" })],
        "2026-01-01",
      ),
    ).toBeNull();
    expect(protectedUntil([full({})], "2026-01-01")).toBeNull();
  });
});
