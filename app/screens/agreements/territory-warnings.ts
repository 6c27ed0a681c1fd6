// Decides what somebody who picks countries is told about each: which rule in the register stands against it. Never a barrier.
import { markWord } from "#app/screens/transfers/basis-words.ts";
import { formatCountry } from "#app/ui/format.ts";
import type { JurisdictionTable } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import {
  judgeLeftOut,
  judgeTerritories,
  type LeftOut,
  type TerritoryFinding,
} from "#scoring/obligations/jurisdictions/judge-territories.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";

/** What the countries of a draft are held against. */
export interface TerritoryCase {
  readonly home: string;
  readonly day: string;
  /** Where people work under the engagement. */
  readonly places: readonly string[];
  readonly marks: readonly string[];
  readonly table: JurisdictionTable;
}

export interface TerritoryWarnings {
  /** One sentence for each country, picked or left out. */
  readonly said: readonly string[];
  /** The worst that stands against a picked country; null while nothing does. */
  readonly worst: TerritoryFinding["verdict"] | null;
}

const SILENT: TerritoryWarnings = { said: [], worst: null };
const MOST = 12;

/** Judged as one types, by the very function the gate's rules are tested against; silent while no country is named. */
export function territoryWarnings(terms: Terms, given: TerritoryCase | null): TerritoryWarnings {
  const { territories, data_transfer_mechanism: mechanism } = terms;
  if (given === null || !Array.isArray(territories)) return SILENT;
  const picked = territories.map(String);
  const mechanisms = Array.isArray(mechanism) ? mechanism.map(String) : null;
  const asked = { ...given, mechanisms };
  const found = judgeTerritories(picked, asked, given.table);
  const more = found.length - MOST;
  return {
    said: [
      ...found.slice(0, MOST).map(pickedWords),
      ...(more > 0 ? [`${more} more of these countries have a rule against them.`] : []),
      ...judgeLeftOut(picked, asked, given.table).map(leftOutWords),
    ],
    worst: found[0]?.verdict ?? null,
  };
}

const VERDICT_WORDS = {
  forbidden: "closed",
  needs_basis: "needs a basis on record",
  conditional: "goes under conditions",
} as const;

function pickedWords({ country, mark, verdict, source }: TerritoryFinding): string {
  const material = mark === "" ? "any material" : `material marked “${markWord(mark)}”`;
  return `${formatCountry(country)}: ${VERDICT_WORDS[verdict]} for ${material} (${source}).`;
}

function leftOutWords({ country, because, source }: LeftOut): string {
  const name = formatCountry(country);
  return because === "place"
    ? `${name} is left out although people work there under this engagement: nobody there can be given items.`
    : `${name} is left out although data, or a copy of it, is to stay there (${source}).`;
}
