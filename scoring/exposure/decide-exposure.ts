// Decides how much could go wrong with an engagement before any control of the supplier is looked at.
import {
  EXPOSURES,
  type AccessMode,
  type Exposure,
  type Level,
  type Subcontracting,
  type Triage,
  type Volume,
} from "#scoring/facts.ts";
import { higherOf, rungOf } from "#scoring/ladder.ts";
import type { Reason } from "#scoring/reason.ts";

/** Where material may go without a step-up: ISO 3166-1 alpha-2 codes. An empty list allows no country. */
export interface ExposurePolicy {
  readonly allowedCountries: readonly string[];
}

export type ExposureReason = Reason<
  "level" | "access_mode" | "volume" | "subcontracting" | "countries"
>;

export interface ExposureDecision {
  readonly exposure: Exposure;
  /** One per triage answer; `facts.contributes` is "E0" to "E4" for a driver, "+0" or "+1" for a step-up. */
  readonly reasons: readonly ExposureReason[];
}

const BY_LEVEL: Readonly<Record<Level, Exposure>> = {
  C0: "E0",
  C1: "E1",
  C2: "E2",
  C3: "E3",
  C4: "E4",
};

const BY_ACCESS: Readonly<Record<AccessMode, Exposure>> = {
  none: "E0",
  view_only: "E0",
  download: "E2",
  remote: "E3",
  privileged: "E4",
};

const BY_VOLUME: Readonly<Record<Volume, Exposure>> = {
  single_items: "E0",
  regular: "E1",
  bulk: "E2",
};

// Not knowing how deep the chain goes is counted like a deep chain, until somebody knows.
const STEP_BY_SUBCONTRACTING: Readonly<Record<Subcontracting, 0 | 1>> = {
  none: 0,
  one_tier: 0,
  deeper: 1,
  unknown: 1,
};

/**
 * The exposure class: the highest of level, access and volume, then one step up for a chain deeper than one tier
 * and one for a country outside the policy, never above E4. Public material without access is always E0.
 */
export function decideExposure(triage: Triage, policy: ExposurePolicy): ExposureDecision {
  const nothingDisclosed = triage.level === "C0" && triage.accessMode === "none";
  const volume = volumeDriver(triage);
  const drivers = [
    driver("level", triage.level, BY_LEVEL[triage.level]),
    driver("access_mode", triage.accessMode, BY_ACCESS[triage.accessMode]),
    driver("volume", triage.volume, volume),
  ];
  const outside = [...new Set(triage.countries)]
    .filter((country) => !policy.allowedCountries.includes(country))
    .sort();
  const unplaced = triage.countries.length === 0;
  const chainStep = nothingDisclosed ? 0 : STEP_BY_SUBCONTRACTING[triage.subcontracting];
  const countryStep = !nothingDisclosed && (unplaced || outside.length > 0) ? 1 : 0;

  const base = [BY_LEVEL[triage.level], BY_ACCESS[triage.accessMode], volume].reduce((high, next) =>
    higherOf(EXPOSURES, high, next),
  );
  const rung = Math.min(rungOf(EXPOSURES, base) + chainStep + countryStep, EXPOSURES.length - 1);
  return {
    exposure: EXPOSURES[rung] as Exposure,
    reasons: [
      ...drivers,
      stepUp("subcontracting", triage.subcontracting, chainStep, "Subcontracting"),
      stepUp(
        "countries",
        unplaced ? "not stated" : outside.join(", ") || "all allowed",
        countryStep,
        "Countries outside the allowed set",
      ),
    ],
  };
}

// Volume is about how much leaves our hands: it says nothing where the material is public or nobody gets any.
function volumeDriver(triage: Triage): Exposure {
  return triage.level === "C0" || triage.accessMode === "none" ? "E0" : BY_VOLUME[triage.volume];
}

const DRIVER_NAMES = { level: "Level of the material", access_mode: "Access", volume: "Volume" };

function driver(code: keyof typeof DRIVER_NAMES, answer: string, gives: Exposure): ExposureReason {
  return {
    code,
    text: `${DRIVER_NAMES[code]} "${spoken(answer)}" asks for at least ${gives}.`,
    facts: { answer, contributes: gives },
  };
}

function stepUp(
  code: "subcontracting" | "countries",
  answer: string,
  step: 0 | 1,
  name: string,
): ExposureReason {
  const effect = step === 1 ? "raises the class by one, up to E4" : "does not raise the class";
  return {
    code,
    text: `${name} "${spoken(answer)}" ${effect}.`,
    facts: { answer, contributes: `+${step}` },
  };
}

function spoken(answer: string): string {
  return answer.replaceAll("_", " ");
}
