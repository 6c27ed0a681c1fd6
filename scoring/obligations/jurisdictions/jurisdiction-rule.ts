// What a row about countries says: who belongs together, where data may go, what has to stay, where nothing goes.
import type { Day } from "#scoring/day.ts";
import type { EvidenceKind } from "#scoring/facts.ts";

/**
 * `membership`: the country `from` belongs to the group `to`. `transfer`: what leaves `from` for anywhere outside it needs
 * a basis. `adequacy`: for `to` that basis is there. `localisation`: what comes from `from` stays there. `embargo`:
 * nothing goes from `from` to `to`.
 */
export type RuleKind = "membership" | "transfer" | "adequacy" | "localisation" | "embargo";

/**
 * Localisation: `hard` never leaves, `copy` leaves only while a copy stays, `conditional` leaves under conditions.
 * Adequacy: `conditional` counts only for recipients within the scope. Everything else has none.
 */
export type Strength = "" | "hard" | "copy" | "conditional";

/** One dated row. Places are ISO 3166-1 alpha-2 codes or names of groups; `WORLD` is every place. */
export interface JurisdictionRule {
  readonly kind: RuleKind;
  readonly from: string;
  readonly to: string;
  readonly strength: Strength;
  /** The overlays of the material it is about; empty: all material. */
  readonly overlays: readonly string[];
  /** What it is limited to, in words. */
  readonly scope: string;
  readonly validFrom: Day;
  /** The last day on which it counts. */
  readonly validUntil: Day | null;
  readonly source: string;
  /** The evidence a supplier is asked for wherever the row speaks about its way. */
  readonly evidence: readonly EvidenceKind[];
}

export type JurisdictionTable = readonly JurisdictionRule[];

/** A way that material takes; countries are ISO 3166-1 alpha-2. */
export interface Route {
  readonly from: string;
  readonly to: string;
  /** What the material is besides its level. */
  readonly overlays: readonly string[];
}

/** From best to worst: goes · goes within conditions · goes only with a basis on record · does not go. */
export const ROUTE_VERDICTS = ["allowed", "conditional", "needs_basis", "forbidden"] as const;
export type RouteVerdict = (typeof ROUTE_VERDICTS)[number];

// A narrow overlay falls under the rules of the broad one.
const BROADER: Readonly<Record<string, string>> = {
  special_category: "personal_data",
  phi: "personal_data",
  export_itar: "export_controlled",
  export_ear: "export_controlled",
  fci: "cui",
};

/** Whether a row is about material with these overlays. */
export function isAbout(rule: JurisdictionRule, overlays: readonly string[]): boolean {
  if (rule.overlays.length === 0) return true;
  return overlays.some((overlay) =>
    rule.overlays.some((about) => about === overlay || about === BROADER[overlay]),
  );
}

/** Whether a row counts on a day. */
export function countsOn(
  { validFrom, validUntil }: Pick<JurisdictionRule, "validFrom" | "validUntil">,
  day: Day,
): boolean {
  return validFrom <= day && (validUntil === null || day <= validUntil);
}

/** Whether a place of a row means a country on a day. */
export function covers(
  place: string,
  country: string,
  day: Day,
  table: JurisdictionTable,
): boolean {
  if (place === country || place === "WORLD") return true;
  return table.some(
    (row) =>
      row.kind === "membership" && row.from === country && row.to === place && countsOn(row, day),
  );
}
