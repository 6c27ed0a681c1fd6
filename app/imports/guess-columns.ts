// Decides which column of a list means which field, by its heading in English or German; a person may say otherwise.

export const IMPORT_FIELDS = [
  "legalName",
  "country",
  "registrationNumber",
  "domain",
  "owner",
  "tags",
  "note",
  "contactName",
  "contactEmail",
  "contactPhone",
  "contactLanguage",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Field to place of its column, counted from 0. A field without a column stays out. */
export type ColumnMapping = Readonly<Partial<Record<ImportField, number>>>;

export const FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  legalName: "Legal name",
  country: "Country",
  registrationNumber: "Registration number",
  domain: "Domain",
  owner: "Owner (mail address)",
  tags: "Tags",
  note: "Note",
  contactName: "Contact name",
  contactEmail: "Contact mail address",
  contactPhone: "Contact phone",
  contactLanguage: "Contact language",
};

// plain headings, most telling first; a heading that holds one of them counts less than one that is it
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  legalName: [
    "legal name",
    "company name",
    "supplier name",
    "vendor name",
    "firmenname",
    "firmierung",
    "lieferantenname",
    "name1",
    "company",
    "supplier",
    "vendor",
    "firma",
    "lieferant",
    "unternehmen",
    "kreditor",
    "name",
    "bezeichnung",
  ],
  country: [
    "country code",
    "country",
    "landerkurzel",
    "landercode",
    "land",
    "landesschlussel",
    "sitzland",
  ],
  registrationNumber: [
    "registration number",
    "registration no",
    "company number",
    "handelsregisternummer",
    "registernummer",
    "handelsregister",
    "hrb",
    "vat number",
    "vat id",
    "vat",
    "ust id",
    "umsatzsteuer id",
    "steuernummer",
    "tax id",
    "duns",
    "reg no",
  ],
  domain: [
    "domain",
    "website",
    "web site",
    "webseite",
    "internetseite",
    "homepage",
    "url",
    "web",
    "internet",
  ],
  owner: [
    "owner",
    "buyer",
    "purchaser",
    "einkaufer",
    "verantwortlich",
    "betreuer",
    "sachbearbeiter",
  ],
  tags: [
    "tags",
    "tag",
    "category",
    "categories",
    "commodity",
    "warengruppe",
    "kategorie",
    "schlagworte",
  ],
  note: [
    "note",
    "notes",
    "remark",
    "remarks",
    "comment",
    "bemerkung",
    "notiz",
    "kommentar",
    "anmerkung",
  ],
  contactEmail: [
    "contact mail",
    "contact email",
    "e mail",
    "email",
    "mail",
    "e mail adresse",
    "mailadresse",
  ],
  contactName: [
    "contact name",
    "contact person",
    "ansprechpartner",
    "kontaktperson",
    "contact",
    "kontakt",
  ],
  contactPhone: ["contact phone", "phone", "telephone", "telefon", "tel", "mobile", "mobil"],
  contactLanguage: ["contact language", "language", "sprache", "korrespondenzsprache"],
};

/** The guess: each column is used once, the surest pairs first. */
export function guessColumns(header: readonly string[]): ColumnMapping {
  const plain = header.map((heading) => plainHeading(heading));
  const pairs = IMPORT_FIELDS.flatMap((field) =>
    plain.map((heading, column) => ({ field, column, score: scoreOf(heading, HEADINGS[field]) })),
  )
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.column - other.column);
  const mapping: Partial<Record<ImportField, number>> = {};
  const used = new Set<number>();
  for (const { field, column } of pairs) {
    if (mapping[field] !== undefined || used.has(column)) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}

function scoreOf(heading: string, known: readonly string[]): number {
  const exact = known.indexOf(heading);
  if (exact >= 0) return 1000 - exact;
  const inside = known.findIndex((word) => ` ${heading} `.includes(` ${word} `));
  return inside < 0 ? 0 : 100 - inside + (known[inside]?.length ?? 0);
}

function plainHeading(heading: string): string {
  return heading
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
