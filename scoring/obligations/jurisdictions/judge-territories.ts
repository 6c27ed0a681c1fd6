// Judges the countries that an agreement names against the rules about countries: which are closed, which need something more.
import type { Day } from "#scoring/day.ts";
import { expandTerritories } from "#scoring/obligations/expand-territories.ts";
import type {
  JurisdictionTable,
  RouteVerdict,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { ROUTE_VERDICTS } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { judgeRoute } from "#scoring/obligations/jurisdictions/judge-route.ts";

/** One country in which the agreement lets people work although a rule stands against it, the worst for any mark. */
export interface TerritoryFinding {
  readonly country: string;
  readonly mark: string;
  readonly verdict: Exclude<RouteVerdict, "allowed">;
  /** Where the rule stands. */
  readonly source: string;
}

/**
 * `marks` are those of the material; an empty text is material without a mark. `mechanisms` as in judgeRoute. Worst first,
 * then by country; countries that every mark may go to are left out.
 */
export function judgeTerritories(
  territories: readonly string[],
  asked: {
    readonly home: string;
    readonly marks: readonly string[];
    readonly mechanisms: readonly string[] | null;
    readonly day: Day;
  },
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

function findingsOf(
  country: string,
  mark: string,
  asked: Parameters<typeof judgeTerritories>[1],
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
