// Decides which evidence the rules about countries ask of a supplier: what, for which country, whether it is a must.
import type { Day } from "#scoring/day.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "#scoring/facts.ts";
import type { JurisdictionTable } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { judgeRoute } from "#scoring/obligations/jurisdictions/judge-route.ts";

export interface EvidenceCase {
  /** Where the material leaves from; empty while nobody said: then only rows about every origin speak. */
  readonly from: string;
  /** ISO countries of the engagement and of the people named for access. */
  readonly countries: readonly string[];
  /** The marks of each item that was asked for. */
  readonly items: readonly (readonly string[])[];
  /** Marks of items that may follow: those that rest on the same promise. */
  readonly others: readonly string[];
  readonly day: Day;
  readonly table: JurisdictionTable;
}

/** What made a row speak: the mark of the material (empty: none) and where the row stands. */
export interface EvidenceCause {
  readonly mark: string;
  readonly source: string;
}

/** One kind of evidence for one country. */
export interface RuleEvidence {
  readonly kind: EvidenceKind;
  readonly country: string;
  /** False while no item that was asked for calls for it. */
  readonly required: boolean;
  readonly because: readonly EvidenceCause[];
}

/** What is taken for granted while no mark of any item is known. */
export const PRESUMED_MARK = "personal_data";

interface Told extends EvidenceCause {
  readonly kind: EvidenceKind;
  readonly country: string;
  readonly required: boolean;
}

/**
 * Everything that the rows in force ask for on the ways of an engagement, by kind and country. Each row that speaks about
 * a way asks for its evidence, whatever else is on record for that way. It is required for what was asked for, and for
 * everything where a row is about all material; for what may follow it is welcome. Where nothing is known at all, personal
 * data is presumed to follow.
 */
export function evidenceOfRules(given: EvidenceCase): readonly RuleEvidence[] {
  const told = [...new Set(given.countries)].flatMap((country) =>
    marksOf(given).flatMap((mark) => toldBy(given, country, mark)),
  );
  return EVIDENCE_KINDS.flatMap((kind) => {
    const same = told.filter((one) => one.kind === kind);
    const countries = [...new Set(same.map(({ country }) => country))].sort();
    return countries.map((country) =>
      gathered(
        kind,
        country,
        same.filter((one) => one.country === country),
      ),
    );
  });
}

interface Mark {
  readonly mark: string;
  readonly required: boolean;
}

function marksOf({ items, others }: EvidenceCase): readonly Mark[] {
  const borne = new Set(["", ...items.flat()]);
  const known = items.length > 0 || others.length > 0;
  const follow = known ? others : [PRESUMED_MARK];
  return [
    ...[...borne].map((mark) => ({ mark, required: true })),
    ...follow.map((mark) => ({ mark, required: false })),
  ];
}

function toldBy(
  { from, day, table }: EvidenceCase,
  country: string,
  { mark, required }: Mark,
): readonly Told[] {
  const route = { from, to: country, overlays: [mark] };
  return judgeRoute(route, null, day, table).findings.flatMap(({ rule }) =>
    rule.evidence.map((kind) => ({ kind, country, required, mark, source: rule.source })),
  );
}

// a row that speaks for what was asked for and for what may follow is named once, for the former
function gathered(kind: EvidenceKind, country: string, told: readonly Told[]): RuleEvidence {
  const required = told.some((one) => one.required);
  const speaking = told.filter((one) => one.required === required);
  const causes = speaking.map(({ mark, source }) => ({ mark, source }));
  const because = [...new Map(causes.map((one) => [`${one.source}\n${one.mark}`, one])).values()];
  return { kind, country, required, because: because.sort(bySource) };
}

const bySource = (one: EvidenceCause, other: EvidenceCause) =>
  one.source.localeCompare(other.source, "en") || one.mark.localeCompare(other.mark, "en");
