// Data: the rules about countries that a new register begins with. In use they are rows that people keep up.
import type { Day } from "#scoring/day.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import type {
  JurisdictionRule,
  Strength,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { REGIONS } from "#scoring/obligations/regions.ts";

/** A row with what a reader should know before relying on it. */
export interface SeedRule extends JurisdictionRule {
  readonly note: string;
}

// The first day our register can say something about; rules that are older than that begin here.
const SINCE_BEFORE: Day = "2020-01-01";

const UNVERIFIED = "Not verified: check source and first day before you rely on it.";
const LISTED_BEFORE =
  "Not verified: the listing is older than this register; look up the current list.";

const PERSONAL = ["personal_data"];
const EXPORT = ["export_controlled"];

const plain = {
  strength: "" as Strength,
  overlays: [] as string[],
  scope: "",
  validUntil: null,
  evidence: [] as EvidenceKind[],
};

const memberships: readonly SeedRule[] = ["EU", "EEA"].flatMap((group) =>
  (REGIONS[group]?.members ?? []).map(({ id, from, to }) => ({
    ...plain,
    kind: "membership" as const,
    from: id,
    to: group,
    validFrom: from,
    validUntil: to,
    source: group === "EU" ? "Treaties of accession" : "EEA Agreement",
    note: "",
  })),
);

const transfer = (from: string, validFrom: Day, source: string): SeedRule => ({
  ...plain,
  kind: "transfer",
  from,
  to: "WORLD",
  overlays: PERSONAL,
  validFrom,
  source,
  note: "",
  evidence: ["transfer_impact_assessment"],
});

type Adequacy = readonly [
  from: string,
  to: string,
  validFrom: Day,
  source: string,
  more?: { readonly validUntil?: Day; readonly scope?: string; readonly note?: string },
];

// Decisions older than the General Data Protection Regulation stayed in force under its Art. 45(9).
const ADEQUACY: readonly Adequacy[] = [
  ["EEA", "CH", "2000-07-26", "Decision 2000/518/EC"],
  ["EEA", "CA", "2001-12-20", "Decision 2002/2/EC", { scope: "commercial organisations only" }],
  ["EEA", "AR", "2003-06-30", "Decision 2003/490/EC"],
  ["EEA", "GG", "2003-11-21", "Decision 2003/821/EC"],
  ["EEA", "IM", "2004-04-28", "Decision 2004/411/EC"],
  ["EEA", "JE", "2008-05-08", "Decision 2008/393/EC"],
  ["EEA", "FO", "2010-03-05", "Decision 2010/146/EU"],
  ["EEA", "AD", "2010-10-19", "Decision 2010/625/EU"],
  ["EEA", "IL", "2011-01-31", "Decision 2011/61/EU"],
  ["EEA", "UY", "2012-08-21", "Implementing Decision 2012/484/EU"],
  ["EEA", "NZ", "2012-12-19", "Implementing Decision 2013/65/EU"],
  ["EEA", "JP", "2019-01-23", "Implementing Decision (EU) 2019/419"],
  [
    "EEA",
    "GB",
    "2021-06-28",
    "Implementing Decision (EU) 2021/1772 as prolonged",
    { validUntil: "2031-12-27", note: "The last day was checked." },
  ],
  ["EEA", "KR", "2021-12-17", "Implementing Decision (EU) 2022/254"],
  [
    "EEA",
    "US",
    "2016-07-12",
    "Implementing Decision (EU) 2016/1250, annulled in C-311/18",
    { validUntil: "2020-07-16", scope: "participants of the Privacy Shield only" },
  ],
  [
    "EEA",
    "US",
    "2023-07-10",
    "Implementing Decision (EU) 2023/1795",
    {
      scope: "participants of the Data Privacy Framework only",
      note: "Look the recipient up in the list of participants.",
    },
  ],
  [
    "EEA",
    "BR",
    "2026-02-01",
    "Commission decision of January 2026",
    { note: "The month was checked, the day was not: counted from the month after." },
  ],
  [
    "EEA",
    "EPO",
    "2025-07-15",
    "Commission decision of 15 July 2025",
    { note: "The European Patent Organisation, not a country. The day was checked." },
  ],
  ["GB", "EEA", "2021-01-01", "Data Protection Act 2018 Schedule 21"],
  ["GB", "CH", "2021-01-01", "Data Protection Act 2018 Schedule 21"],
  ["GB", "KR", "2022-12-19", "SI 2022/1213"],
  [
    "GB",
    "US",
    "2023-10-12",
    "SI 2023/1028",
    { scope: "participants of the Data Privacy Framework with its UK extension only" },
  ],
  ["CH", "EEA", "2023-09-01", "Data Protection Ordinance Annex 1"],
  ["CH", "GB", "2023-09-01", "Data Protection Ordinance Annex 1"],
  [
    "CH",
    "US",
    "2024-09-15",
    "Data Protection Ordinance Annex 1",
    { scope: "participants of the Swiss-US Data Privacy Framework only" },
  ],
];

const adequacy = ADEQUACY.map(
  ([
    from,
    to,
    validFrom,
    source,
    { validUntil = null, scope = "", note = UNVERIFIED } = {},
  ]): SeedRule => ({
    kind: "adequacy",
    from,
    to,
    strength: scope === "" ? "" : "conditional",
    overlays: PERSONAL,
    scope,
    validFrom,
    validUntil,
    source,
    note,
    evidence: scope === "" ? [] : ["recipient_listing"],
  }),
);

const localisation = (
  from: string,
  strength: Strength,
  overlays: readonly string[],
  validFrom: Day,
  source: string,
  scope: string,
): SeedRule => ({
  ...plain,
  kind: "localisation",
  from,
  to: "WORLD",
  strength,
  overlays,
  scope,
  validFrom,
  source,
  note: UNVERIFIED,
  evidence: ["data_location_proof"],
});

const localisations: readonly SeedRule[] = [
  localisation("RU", "copy", PERSONAL, "2015-09-01", "Federal Law 242-FZ", "data of citizens"),
  localisation("KZ", "copy", PERSONAL, "2016-01-01", "Law 94-V Art. 12", "data of citizens"),
  localisation("VN", "copy", PERSONAL, "2022-10-01", "Decree 53/2022", "users in the country"),
  localisation(
    "CN",
    "conditional",
    PERSONAL,
    "2021-11-01",
    "Personal Information Protection Law Art. 38 to 40",
    "assessment, certification or standard contract",
  ),
  localisation(
    "ID",
    "conditional",
    PERSONAL,
    "2019-10-10",
    "Government Regulation 71/2019",
    "public bodies",
  ),
  localisation("NG", "conditional", PERSONAL, "2023-06-12", "Data Protection Act 2023", ""),
  localisation(
    "IN",
    "hard",
    ["bank_secrecy"],
    "2018-10-15",
    "Reserve Bank of India, circular of 6 April 2018",
    "payment data",
  ),
];

// Country Group D:5 (15 CFR 740 Supplement 1) and 22 CFR 126.1 differ in single countries; where in doubt, both close.
const D5 = "AF BY CD CF CN CU CY ER HT IQ IR KP LB LY MM SD SO SS SY VE ZW".split(" ");
const LATER: readonly (readonly [string, Day])[] = [
  ["RU", "2021-03-18"],
  ["KH", "2021-12-09"],
  ["NI", "2024-03-15"],
];

function closedGroup(
  group: string,
  countries: readonly (readonly [string, Day])[],
  overlays: readonly string[],
  source: string,
  scope: string,
): readonly SeedRule[] {
  const member = ([from, validFrom]: readonly [string, Day]): SeedRule => ({
    ...plain,
    kind: "membership",
    from,
    to: group,
    validFrom,
    source,
    note: validFrom === SINCE_BEFORE ? LISTED_BEFORE : UNVERIFIED,
  });
  return [
    ...countries.map(member),
    {
      ...plain,
      kind: "embargo",
      from: "WORLD",
      to: group,
      overlays,
      scope,
      validFrom: SINCE_BEFORE,
      source,
      evidence: overlays.length === 0 ? [] : ["end_use_statement"],
      note:
        overlays.length === 0 ? "A rule of our house for all confidential material." : UNVERIFIED,
    },
  ];
}

const before = (countries: readonly string[]) =>
  countries.map((country) => [country, SINCE_BEFORE] as const);

export const DEFAULT_RULES: readonly SeedRule[] = [
  ...memberships,
  transfer("EEA", "2018-05-25", "GDPR Art. 44"),
  transfer("GB", "2021-01-01", "UK GDPR Art. 44"),
  transfer("CH", "2023-09-01", "Federal Act on Data Protection Art. 16"),
  ...adequacy,
  ...localisations,
  ...closedGroup(
    "US_D5",
    [...before(D5), ...LATER],
    EXPORT,
    "15 CFR 734.18(a)(5); 15 CFR 740 Supplement 1",
    "",
  ),
  ...closedGroup(
    "ITAR_126_1",
    [...before(D5), ...LATER, ["ET", "2021-11-01"]],
    ["export_itar"],
    "22 CFR 126.1; 22 CFR 120.54(a)(5)",
    "",
  ),
  ...closedGroup(
    "US_E",
    before(["CU", "IR", "KP", "SY"]),
    [],
    "15 CFR 746",
    "comprehensive embargo",
  ),
];
