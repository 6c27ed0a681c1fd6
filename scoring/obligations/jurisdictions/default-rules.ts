// Data: the rules about countries we start with. They are kept up by people; a day in the past reads the rows of that day.
import type { Day } from "#scoring/day.ts";
import type {
  JurisdictionRule,
  JurisdictionTable,
  Strength,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { REGIONS } from "#scoring/obligations/regions.ts";

/** Day on which the rows below were last checked. */
export const RULES_AS_OF: Day = "2026-11-01";

// The first day our register can say something about; rules that are older than that begin here.
const SINCE_BEFORE: Day = "2020-01-01";

const PERSONAL = ["personal_data"];
const EXPORT = ["export_controlled"];

const memberships: JurisdictionTable = ["EU", "EEA"].flatMap((group) =>
  (REGIONS[group]?.members ?? []).map(({ id, from, to }) => ({
    kind: "membership" as const,
    from: id,
    to: group,
    strength: "" as const,
    overlays: [],
    scope: "",
    validFrom: from,
    validUntil: to,
    source: group === "EU" ? "Treaties of accession" : "EEA Agreement",
  })),
);

function transfer(from: string, validFrom: Day, source: string): JurisdictionRule {
  return {
    kind: "transfer",
    from,
    to: "WORLD",
    strength: "",
    overlays: PERSONAL,
    scope: "",
    validFrom,
    validUntil: null,
    source,
  };
}

type Adequacy = readonly [
  from: string,
  to: string,
  validFrom: Day,
  validUntil: Day | null,
  source: string,
  scope?: string,
];

// Decisions older than the General Data Protection Regulation stayed in force under its Art. 45(9).
const ADEQUACY: readonly Adequacy[] = [
  ["EEA", "CH", "2000-07-26", null, "Decision 2000/518/EC"],
  ["EEA", "CA", "2001-12-20", null, "Decision 2002/2/EC", "commercial organisations only"],
  ["EEA", "AR", "2003-06-30", null, "Decision 2003/490/EC"],
  ["EEA", "GG", "2003-11-21", null, "Decision 2003/821/EC"],
  ["EEA", "IM", "2004-04-28", null, "Decision 2004/411/EC"],
  ["EEA", "JE", "2008-05-08", null, "Decision 2008/393/EC"],
  ["EEA", "FO", "2010-03-05", null, "Decision 2010/146/EU"],
  ["EEA", "AD", "2010-10-19", null, "Decision 2010/625/EU"],
  ["EEA", "IL", "2011-01-31", null, "Decision 2011/61/EU"],
  ["EEA", "UY", "2012-08-21", null, "Implementing Decision 2012/484/EU"],
  ["EEA", "NZ", "2012-12-19", null, "Implementing Decision 2013/65/EU"],
  ["EEA", "JP", "2019-01-23", null, "Implementing Decision (EU) 2019/419"],
  ["EEA", "GB", "2021-06-28", "2031-12-27", "Implementing Decision (EU) 2021/1772 as prolonged"],
  ["EEA", "KR", "2021-12-17", null, "Implementing Decision (EU) 2022/254"],
  [
    "EEA",
    "US",
    "2016-07-12",
    "2020-07-16",
    "Implementing Decision (EU) 2016/1250, annulled in C-311/18",
    "participants of the Privacy Shield only",
  ],
  [
    "EEA",
    "US",
    "2023-07-10",
    null,
    "Implementing Decision (EU) 2023/1795",
    "participants of the Data Privacy Framework only",
  ],
  ["EEA", "BR", "2026-01-26", null, "Implementing Decision (EU) 2026/179"],
  ["GB", "EEA", "2021-01-01", null, "Data Protection Act 2018 Schedule 21"],
  ["GB", "CH", "2021-01-01", null, "Data Protection Act 2018 Schedule 21"],
  ["GB", "KR", "2022-12-19", null, "SI 2022/1213"],
  [
    "GB",
    "US",
    "2023-10-12",
    null,
    "SI 2023/1028",
    "participants of the Data Privacy Framework with its UK extension only",
  ],
  ["CH", "EEA", "2023-09-01", null, "Data Protection Ordinance Annex 1"],
  ["CH", "GB", "2023-09-01", null, "Data Protection Ordinance Annex 1"],
  [
    "CH",
    "US",
    "2024-09-15",
    null,
    "Data Protection Ordinance Annex 1",
    "participants of the Swiss-US Data Privacy Framework only",
  ],
];

const adequacy = ADEQUACY.map(
  ([from, to, validFrom, validUntil, source, scope = ""]): JurisdictionRule => ({
    kind: "adequacy",
    from,
    to,
    strength: scope === "" ? "" : "conditional",
    overlays: PERSONAL,
    scope,
    validFrom,
    validUntil,
    source,
  }),
);

function localisation(
  from: string,
  strength: Strength,
  overlays: readonly string[],
  validFrom: Day,
  source: string,
  scope: string,
): JurisdictionRule {
  return {
    kind: "localisation",
    from,
    to: "WORLD",
    strength,
    overlays,
    scope,
    validFrom,
    validUntil: null,
    source,
  };
}

const localisations: JurisdictionTable = [
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
const EAR_D5 = "AF BY CD CF CN CU CY ER HT IQ IR KH KP LB LY MM SD SO SS SY VE ZW".split(" ");
const ITAR_126_1 = [...EAR_D5, "ET"];

function closedGroup(
  group: string,
  countries: readonly string[],
  overlays: readonly string[],
  source: string,
): JurisdictionTable {
  const row = { strength: "" as const, scope: "", validUntil: null, source };
  const member = (from: string, validFrom: Day): JurisdictionRule => ({
    ...row,
    kind: "membership",
    from,
    to: group,
    overlays: [],
    validFrom,
  });
  return [
    ...countries.map((country) => member(country, SINCE_BEFORE)),
    member("RU", "2021-03-18"),
    member("NI", "2024-03-15"),
    {
      ...row,
      kind: "embargo",
      from: "WORLD",
      to: group,
      overlays,
      validFrom: SINCE_BEFORE,
    },
  ];
}

export const DEFAULT_RULES: JurisdictionTable = [
  ...memberships,
  transfer("EEA", "2018-05-25", "GDPR Art. 44"),
  transfer("GB", "2021-01-01", "UK GDPR Art. 44"),
  transfer("CH", "2023-09-01", "Federal Act on Data Protection Art. 16"),
  ...adequacy,
  ...localisations,
  ...closedGroup("EAR_D5", EAR_D5, EXPORT, "15 CFR 734.18(a)(5); 15 CFR 740 Supplement 1"),
  ...closedGroup("ITAR_126_1", ITAR_126_1, ["export_itar"], "22 CFR 126.1; 22 CFR 120.54(a)(5)"),
];
