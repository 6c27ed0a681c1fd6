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
  /** ISO countries in which the supplier or its recipients sit. */
  readonly countries: readonly string[];
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

/**
 * The papers that are called for. A sheet is, where personal data leaves the European Economic Area and neither an
 * adequacy rule without conditions nor another mechanism of the deed carries it. A hint for people, no legal finding.
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

// Where the organisation sits is not on record: any member stands for the area, because its rules are the same for all.
function uncarried({ countries, mechanisms, day, table }: PaperCase): readonly string[] {
  const inside = table.filter(
    (row) => row.kind === "membership" && row.to === "EEA" && countsOn(row, day),
  );
  const from = inside[0]?.from;
  if (from === undefined) return [];
  const outside = [...new Set(countries)].filter(
    (country) => !inside.some((row) => row.from === country),
  );
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
