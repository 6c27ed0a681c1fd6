// Judges the countries that an agreement names against the rules about countries: which are closed, which need something more.
import type { Day } from "#scoring/day.ts";
import { expandTerritories } from "#scoring/obligations/expand-territories.ts";
import type {
  JurisdictionTable,
  RouteVerdict,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import {
  countsOn,
  covers,
  ROUTE_VERDICTS,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { judgeRoute } from "#scoring/obligations/jurisdictions/judge-route.ts";

/** One country in which the agreement lets people work although a rule stands against it, the worst for any mark. */
export interface TerritoryFinding {
  readonly country: string;
  readonly mark: string;
  readonly verdict: Exclude<RouteVerdict, "allowed">;
  /** Where the rule stands. */
  readonly source: string;
}

export interface TerritoriesAsked {
  /** The country the material leaves from. */
  readonly home: string;
  /** The marks of the material; an empty text is material without a mark. */
  readonly marks: readonly string[];
  /** As in judgeRoute. */
  readonly mechanisms: readonly string[] | null;
  readonly day: Day;
}

/** Worst first, then by country; countries that every mark may go to are left out. */
export function judgeTerritories(
  territories: readonly string[],
  asked: TerritoriesAsked,
  table: JurisdictionTable,
): readonly TerritoryFinding[] {
  const countries = [...expandTerritories(territories, asked.day)].sort();
  const worst = countries.flatMap((country) =>
    asked.marks
      .flatMap((mark) => findingsOf(country, mark, asked, table))
      .sort(byVerdict)
      .slice(0, 1),
  );
  return worst.sort(byVerdict);
}

/** A country the agreement leaves out although people work there under the engagement, or data has to stay there. */
export interface LeftOut {
  readonly country: string;
  readonly because: "place" | "stays";
  /** Where the rule stands that wants the data to stay; empty for a place. */
  readonly source: string;
}

/**
 * `places` are the countries of the engagement and of the people named. The country of origin is missed where a rule wants
 * data of these marks, or a copy of it, to stay there and the agreement lets people work elsewhere only.
 */
export function judgeLeftOut(
  territories: readonly string[],
  asked: TerritoriesAsked & { readonly places: readonly string[] },
  table: JurisdictionTable,
): readonly LeftOut[] {
  const picked = expandTerritories(territories, asked.day);
  const missed = [...new Set(asked.places)].filter((country) => !picked.has(country)).sort();
  const places = missed.map((country) => ({ country, because: "place" as const, source: "" }));
  if (picked.has(asked.home)) return places;
  const staying = asked.marks.flatMap((mark) => stayingRules(picked, mark, asked, table));
  const stays = [...new Set(staying)]
    .sort()
    .map((source) => ({ country: asked.home, because: "stays" as const, source }));
  return [...places, ...stays];
}

function stayingRules(
  picked: ReadonlySet<string>,
  mark: string,
  { home, mechanisms, day }: TerritoriesAsked,
  table: JurisdictionTable,
): readonly string[] {
  return [...picked].flatMap((country) => {
    const route = { from: home, to: country, overlays: [mark] };
    const { findings } = judgeRoute(route, mechanisms, day, table);
    return findings
      .filter(({ rule }) => rule.kind === "localisation" && rule.strength !== "conditional")
      .map(({ rule }) => rule.source);
  });
}

/** The rows that can speak about material from `home` on a day: enough to judge its ways, and no more. */
export function rowsFor(home: string, day: Day, table: JurisdictionTable): JurisdictionTable {
  return table.filter(
    (rule) =>
      countsOn(rule, day) && (rule.kind === "membership" || covers(rule.from, home, day, table)),
  );
}

function findingsOf(
  country: string,
  mark: string,
  asked: TerritoriesAsked,
  table: JurisdictionTable,
): readonly TerritoryFinding[] {
  // no rule speaks of an empty mark: what speaks of all material is left
  const route = { from: asked.home, to: country, overlays: [mark] };
  const { verdict, findings } = judgeRoute(route, asked.mechanisms, asked.day, table);
  if (verdict === "allowed") return [];
  return findings
    .filter((finding) => finding.verdict === verdict)
    .map(({ rule: { source } }) => ({ country, mark, verdict, source }));
}

const byVerdict = (one: TerritoryFinding, other: TerritoryFinding) =>
  ROUTE_VERDICTS.indexOf(other.verdict) - ROUTE_VERDICTS.indexOf(one.verdict);
