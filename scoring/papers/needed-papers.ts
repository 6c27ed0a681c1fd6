// Which papers the material of an engagement calls for: what crosses borders with personal data, what is export-controlled.
import type { Day } from "#scoring/day.ts";
import type { JurisdictionTable } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { countsOn } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { judgeRoute } from "#scoring/obligations/jurisdictions/judge-route.ts";

export interface PaperItem {
  readonly title: string;
  readonly overlays: readonly string[];
}

export interface PaperCase {
  readonly items: readonly PaperItem[];
  /** Where the material leaves from; empty while nobody said: then any member of the area stands for it. */
  readonly from: string;
  /** ISO countries in which the supplier or its recipients sit. */
  readonly countries: readonly string[];
  /** Countries for which another basis than the clauses is on record. */
  readonly carried: readonly string[];
  /** The transfer mechanisms that the deed names; null while it is silent or not there. */
  readonly mechanisms: readonly string[] | null;
  readonly day: Day;
  readonly table: JurisdictionTable;
}

/** What calls for a paper: the items, and for personal data the countries they go to. */
export interface NeededPaper {
  readonly kind: "scc_sheet" | "export_acknowledgement";
  readonly items: readonly string[];
  readonly countries: readonly string[];
}

const PERSONAL: readonly string[] = ["personal_data", "special_category", "phi"];
const CONTROLLED: readonly string[] = ["export_itar", "export_ear"];

/** The marks of an item without which it calls for no paper. */
export const CALLING_MARKS: readonly string[] = [...PERSONAL, ...CONTROLLED];

/** A paper is missing while something calls for it and it binds nobody. */
export function isMissing(paper: {
  readonly needed: NeededPaper | null;
  readonly binds: boolean;
}): boolean {
  return paper.needed !== null && !paper.binds;
}

/**
 * The papers that are called for. A sheet is, where personal data needs a basis to leave, and neither an adequacy rule
 * without conditions nor another mechanism of the deed, nor another basis on record carries it. A hint for people, no legal finding.
 */
export function neededPapers(given: PaperCase): readonly NeededPaper[] {
  const personal = titlesOf(given.items, PERSONAL);
  const controlled = titlesOf(given.items, CONTROLLED);
  const countries = personal.length > 0 ? uncarried(given) : [];
  return [
    ...(countries.length > 0 ? [{ kind: "scc_sheet" as const, items: personal, countries }] : []),
    ...(controlled.length > 0
      ? [{ kind: "export_acknowledgement" as const, items: controlled, countries: [] }]
      : []),
  ];
}

function titlesOf(items: readonly PaperItem[], overlays: readonly string[]): readonly string[] {
  return items
    .filter((item) => item.overlays.some((overlay) => overlays.includes(overlay)))
    .map(({ title }) => title);
}

function uncarried(given: PaperCase): readonly string[] {
  const { countries, carried, mechanisms, day, table } = given;
  const inside = table.filter(
    (row) => row.kind === "membership" && row.to === "EEA" && countsOn(row, day),
  );
  const from = given.from === "" ? inside[0]?.from : given.from;
  if (from === undefined) return [];
  const outside = [...new Set(countries)].filter((to) => to !== from && !carried.includes(to));
  return outside.filter((to) => {
    const { verdict, carriedBy } = judgeRoute(
      { from, to, overlays: ["personal_data"] },
      mechanisms,
      day,
      table,
    );
    if (carriedBy.some((mechanism) => !mechanism.startsWith("scc_"))) return false;
    return verdict !== "allowed" || carriedBy.length > 0;
  });
}
