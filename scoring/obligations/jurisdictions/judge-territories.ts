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
  const found = [...expandTerritories(territories, asked.day)].flatMap((country) => {
    const each = asked.marks.flatMap((mark) => worstOf(country, mark, asked, table));
    return each.sort(byVerdict).slice(0, 1);
  });
  return found.sort(
    (one, other) => byVerdict(one, other) || (one.country < other.country ? -1 : 1),
  );
}

function worstOf(
  country: string,
  mark: string,
  asked: Parameters<typeof judgeTerritories>[1],
  table: JurisdictionTable,
): readonly TerritoryFinding[] {
  const route = { from: asked.home, to: country, overlays: mark === "" ? [] : [mark] };
  const { verdict, findings } = judgeRoute(route, asked.mechanisms, asked.day, table);
  if (verdict === "allowed") return [];
  const source = findings.find((finding) => finding.verdict === verdict)?.rule.source ?? "";
  return [{ country, mark, verdict, source }];
}

const byVerdict = (one: TerritoryFinding, other: TerritoryFinding) =>
  ROUTE_VERDICTS.indexOf(other.verdict) - ROUTE_VERDICTS.indexOf(one.verdict);
