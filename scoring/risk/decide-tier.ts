// Decides the residual tier: coverage earns a band, assurance caps it, the table reads it, knock-outs set a floor.
import { BANDS, TIERS, type Band, type Exposure, type Tier } from "#scoring/facts.ts";
import { higherOf, lowerOf } from "#scoring/ladder.ts";
import type { Model } from "#scoring/model/model.ts";
import { basisPoints, pointsText, reachesPercent } from "#scoring/ratio.ts";
import type { JudgedKnockOut } from "#scoring/risk/judge-question.ts";
import type { Sums } from "#scoring/risk/measure-coverage.ts";

/** Why a band is lower than coverage alone would earn. */
export interface Cap {
  /** The band that coverage alone earns. */
  readonly earned: Band;
  /** The best band that the reviewed share allows. */
  readonly allowed: Band;
  /** Share of applicable weight that must be met and reviewed to lift this cap, whole percent; and what it is now. */
  readonly neededPercent: number;
  readonly assuredBp: number;
  /** Met points that still have to be reviewed to lift this cap, exact: "39" or "3 1/3". */
  readonly pointsMissing: string;
}

export interface TierDecision {
  readonly band: Band;
  /** Null when the reviewed share does not hold the band down. */
  readonly cappedBy: Cap | null;
  /** What the table reads, before any floor. */
  readonly tableTier: Tier;
  readonly floor: Tier | null;
  readonly tier: Tier;
}

/** The tier for exact sums, an exposure class and a floor. Decides on fractions, never on rounded figures. */
export function decideTier(
  model: Model,
  exposure: Exposure,
  sums: Sums,
  floor: Tier | null,
): TierDecision {
  const earned = bandByCoverage(model, sums);
  const cap = capByAssurance(model, exposure, sums);
  const band = cap ? lowerOf(BANDS, earned, cap.allowed) : earned;
  const tableTier = model.residual[exposure][band];
  return {
    band,
    cappedBy: cap && band !== earned ? { earned, ...cap } : null,
    tableTier,
    floor,
    tier: floor ? higherOf(TIERS, tableTier, floor) : tableTier,
  };
}

/** The floor that knock-outs set; open ones count when the edition says so. Null without any. */
export function floorOf(model: Model, knockOuts: readonly JudgedKnockOut[]): Tier | null {
  return knockOuts
    .filter((one) => one.state === "triggered" || model.knockOuts.unansweredHoldsFloor)
    .reduce<Tier | null>(
      (floor, one) => (floor ? higherOf(TIERS, floor, one.floor) : one.floor),
      null,
    );
}

function bandByCoverage(model: Model, sums: Sums): Band {
  const whole = sums.weightApplicable * 6;
  if (reachesPercent(sums.metSixths, whole, model.coverageFor.A3)) return "A3";
  if (reachesPercent(sums.metSixths, whole, model.coverageFor.A2)) return "A2";
  if (reachesPercent(sums.metSixths, whole, model.coverageFor.A1)) return "A1";
  return "A0";
}

function capByAssurance(model: Model, exposure: Exposure, sums: Sums): Omit<Cap, "earned"> | null {
  const whole = sums.weightApplicable * 6;
  const needed = model.assuranceFor[exposure];
  const capAt = (allowed: Band, neededPercent: number) => ({
    allowed,
    neededPercent,
    assuredBp: basisPoints(sums.assuredSixths, whole),
    pointsMissing: pointsText(Math.floor((neededPercent * whole + 99) / 100) - sums.assuredSixths),
  });
  if (!reachesPercent(sums.assuredSixths, whole, needed.A2)) return capAt("A1", needed.A2);
  if (!reachesPercent(sums.assuredSixths, whole, needed.A3)) return capAt("A2", needed.A3);
  return null;
}
