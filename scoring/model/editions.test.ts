import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { BANDS, EXPOSURES, TIERS, type Band, type Exposure } from "#scoring/facts.ts";
import { CURRENT_MODEL, findModel, MODEL_EDITIONS } from "#scoring/model/editions.ts";

// A published edition never changes: to change a figure, add the next edition and its line here.
const PUBLISHED: Record<string, string> = {
  "2026-1": "81d708097e59a904379c0d65070f02f5780698ead614cce3538ca0b96db29d17",
};

test.each(MODEL_EDITIONS)("edition $id still says what it said when it was published", (model) => {
  expect(createHash("sha256").update(JSON.stringify(model)).digest("hex")).toBe(
    PUBLISHED[model.id],
  );
});

test("editions are found by id, and no two share one", () => {
  for (const model of MODEL_EDITIONS) expect(findModel(model.id)).toBe(model);
  expect(new Set(MODEL_EDITIONS.map((model) => model.id)).size).toBe(MODEL_EDITIONS.length);
  expect(MODEL_EDITIONS).toContain(CURRENT_MODEL);
  expect(findModel("1999-1")).toBeUndefined();
});

test.each(MODEL_EDITIONS)("edition $id cannot be edited while it is used", (model) => {
  expect(() => Object.assign(model.residual.E4, { A0: "low" })).toThrow(TypeError);
  expect(() => Object.assign(model, { id: "x" })).toThrow(TypeError);
});

test.each(MODEL_EDITIONS)(
  "in edition $id more exposure or a worse band never lowers the tier",
  (model) => {
    const tier = (exposure: Exposure, band: Band) => TIERS.indexOf(model.residual[exposure][band]);
    for (const exposure of EXPOSURES) {
      const row = BANDS.map((band) => tier(exposure, band));
      expect(row).toEqual([...row].sort((one, other) => other - one));
    }
    for (const band of BANDS) {
      const column = EXPOSURES.map((exposure) => tier(exposure, band));
      expect(column).toEqual([...column].sort((one, other) => one - other));
    }
  },
);

test.each(MODEL_EDITIONS)(
  "in edition $id no diagonal step of the table jumps more than one tier",
  (model) => {
    EXPOSURES.slice(1).forEach((exposure, row) => {
      BANDS.slice(0, -1).forEach((band, column) => {
        const worse = TIERS.indexOf(model.residual[exposure][band]);
        const better = model.residual[EXPOSURES[row] as Exposure][BANDS[column + 1] as Band];
        expect(worse - TIERS.indexOf(better)).toBeLessThanOrEqual(1);
      });
    });
  },
);

test.each(MODEL_EDITIONS)("in edition $id every ladder of figures is ordered", (model) => {
  const { A1, A2, A3 } = model.coverageFor;
  expect([A1, A2, A3]).toEqual([A1, A2, A3].sort((one, other) => one - other));
  EXPOSURES.forEach((exposure, rung) => {
    const { A2: fair, A3: best } = model.assuranceFor[exposure];
    expect(best).toBeGreaterThanOrEqual(fair);
    const below = model.assuranceFor[EXPOSURES[Math.max(0, rung - 1)] as Exposure];
    expect(fair).toBeGreaterThanOrEqual(below.A2);
    expect(best).toBeGreaterThanOrEqual(below.A3);
  });
  expect(model.reminderDays).toEqual([...model.reminderDays].sort((one, other) => one - other));
});
