// Judges whether material may go from one country to another on a day, by a table of dated rules. A check of parameters.
import type { Day } from "#scoring/day.ts";
import type {
  JurisdictionRule,
  JurisdictionTable,
  Route,
  RouteVerdict,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import {
  countsOn,
  covers,
  isAbout,
  ROUTE_VERDICTS,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { findingText } from "#scoring/obligations/jurisdictions/route-wording.ts";
import { TRANSFER_MECHANISMS } from "#scoring/obligations/jurisdictions/transfer-mechanisms.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** What one rule says about the route. */
export interface RouteFinding {
  readonly verdict: RouteVerdict;
  readonly rule: JurisdictionRule;
  readonly text: Text;
}

export interface RouteResult {
  /** The worst finding; allowed when no rule speaks. */
  readonly verdict: RouteVerdict;
  readonly findings: readonly RouteFinding[];
  /** The mechanisms of the agreement that carry this route, where one is needed. */
  readonly carriedBy: readonly string[];
}

/**
 * `mechanisms` are those the agreement names (term `data_transfer_mechanism`); null when it is silent: then an adequacy
 * rule carries the route by itself, and nothing else does. A named list is a limit: what it leaves out does not carry.
 */
export function judgeRoute(
  route: Route,
  mechanisms: readonly string[] | null,
  day: Day,
  table: JurisdictionTable,
): RouteResult {
  const asked = table.filter((rule) => countsOn(rule, day) && isAbout(rule, route.overlays));
  const leaves = (rule: JurisdictionRule) =>
    covers(rule.from, route.from, day, table) && !covers(rule.from, route.to, day, table);
  const arrives = (rule: JurisdictionRule) => covers(rule.to, route.to, day, table);
  const adequate = asked.filter(
    (rule) => rule.kind === "adequacy" && leaves(rule) && arrives(rule),
  );
  const asksBasis = asked.some((rule) => rule.kind === "transfer" && leaves(rule));
  const carriedBy = asksBasis ? carriers(route, mechanisms, day, table, adequate) : [];
  const findings: RouteFinding[] = [];
  const find = (verdict: RouteVerdict, rule: JurisdictionRule) =>
    findings.push({ verdict, rule, text: findingText(verdict, rule, route, carriedBy) });

  for (const rule of asked) {
    if (rule.kind === "embargo" && covers(rule.from, route.from, day, table) && arrives(rule))
      find("forbidden", rule);
    if (rule.kind === "localisation" && leaves(rule) && arrives(rule))
      find(rule.strength === "hard" ? "forbidden" : "conditional", rule);
    if (rule.kind === "transfer" && leaves(rule)) {
      const best = bestOf(adequate);
      if (carriedBy.length > 0) find("allowed", best ?? rule);
      else if (best && allows(mechanisms, "adequacy")) find("conditional", best);
      else find("needs_basis", rule);
    }
  }
  return { verdict: worstOf(findings), findings, carriedBy };
}

const allows = (mechanisms: readonly string[] | null, id: string) =>
  mechanisms === null ? id === "adequacy" : mechanisms.includes(id);

// without conditions before with; of several the latest
function bestOf(adequate: JurisdictionTable): JurisdictionRule | undefined {
  const full = adequate.filter(({ strength }) => strength === "");
  return (full.length > 0 ? full : [...adequate]).sort(byNewest)[0];
}

const byNewest = (one: JurisdictionRule, other: JurisdictionRule) =>
  other.validFrom.localeCompare(one.validFrom, "en");

// What the agreement names and what the country of origin recognises on that day.
function carriers(
  route: Route,
  mechanisms: readonly string[] | null,
  day: Day,
  table: JurisdictionTable,
  adequate: JurisdictionTable,
): readonly string[] {
  const full = adequate.some(({ strength }) => strength === "");
  const recognised = TRANSFER_MECHANISMS.filter(
    (mechanism) =>
      mechanism.from.some((place) => covers(place, route.from, day, table)) &&
      countsOn(mechanism, day),
  ).map(({ id }) => id);
  const carrying = full ? ["adequacy", ...recognised] : recognised;
  return carrying.filter((id) => allows(mechanisms, id));
}

function worstOf(findings: readonly RouteFinding[]): RouteVerdict {
  const rank = Math.max(0, ...findings.map(({ verdict }) => ROUTE_VERDICTS.indexOf(verdict)));
  return ROUTE_VERDICTS[rank] as RouteVerdict;
}
