// How a finding about a route reads. It reports what the table says and claims nothing about the law.
import { countryName } from "#scoring/obligations/country-name.ts";
import type {
  JurisdictionRule,
  Route,
  RouteVerdict,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import type { Locale, Text } from "#scoring/obligations/wording.ts";
import { inEveryLanguage } from "#scoring/obligations/wording.ts";

/** One sentence: which way, what the rule asks, and where the rule comes from. */
export function findingText(
  verdict: RouteVerdict,
  rule: JurisdictionRule,
  route: Route,
  carriedBy: readonly string[],
): Text {
  return inEveryLanguage((locale) => {
    const [from, to] = [route.from, route.to].map((place) => countryName(place, locale));
    const said = sentence(verdict, rule, carriedBy, locale);
    const limits = rule.scope === "" ? "" : ` (${rule.scope})`;
    return `${from} → ${to}: ${said}${limits}. ${locale === "de" ? "Quelle" : "Source"}: ${rule.source}.`;
  });
}

function sentence(
  verdict: RouteVerdict,
  rule: JurisdictionRule,
  carriedBy: readonly string[],
  locale: Locale,
): string {
  const de = locale === "de";
  if (rule.kind === "embargo")
    return de ? "nach unserem Verzeichnis gesperrt" : "closed by our register";
  if (rule.kind === "localisation") return staying(rule, de);
  if (verdict === "needs_basis")
    return de
      ? "eine Grundlage für die Übermittlung ist nötig und nicht vermerkt"
      : "a basis for the transfer is needed and none is on record";
  if (verdict === "conditional")
    return de
      ? "eine Angemessenheit ist nur für bestimmte Empfänger vermerkt"
      : "adequacy is on record for some recipients only";
  const by = carriedBy.join(", ");
  return de ? `die Übermittlung ist gestützt auf ${by}` : `the transfer rests on ${by}`;
}

function staying({ strength }: JurisdictionRule, de: boolean): string {
  if (strength === "hard")
    return de ? "die Daten bleiben im Herkunftsland" : "the data stays in its country of origin";
  if (strength === "copy")
    return de ? "eine Kopie bleibt im Herkunftsland" : "a copy stays in the country of origin";
  return de ? "die Ausfuhr ist an Bedingungen gebunden" : "leaving is tied to conditions";
}
