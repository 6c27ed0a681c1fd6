// Data: the telescope mirror and its five tiers: one promise too slow for the chain, one that cannot be ranked and was accepted.
import type { EngagementStory, SupplierStory } from "../story-shape.ts";

interface Link {
  readonly key: string;
  readonly below: string;
  readonly title: string;
  readonly purpose: string;
  readonly country: string;
  readonly begun: number;
  readonly deeper: boolean;
}

// what every engagement below the first has in common; each begins when the one above was bound
function engagementBelow(
  { key, below, title, purpose, country, begun, deeper }: Link,
  rest: Pick<EngagementStory, "agreement" | "subcontractors">,
): EngagementStory {
  return {
    key,
    below,
    title,
    purpose,
    triage: {
      level: "C2",
      accessMode: "view_only",
      volume: "single_items",
      subcontracting: deeper ? "deeper" : "none",
      countries: [country],
    },
    inviter: "tobias",
    owner: "amelie",
    officer: "ilse",
    head: "auriga",
    drafted: begun,
    sent: begun,
    due: begun + 21,
    assessment: {
      profile: "strong",
      delivered: begun,
      opened: begun + 1,
      started: begun + 2,
      submitted: begun + 4,
      decided: begun + 7,
    },
    evidence: { uploaded: begun + 3, reviewed: begun + 6 },
    ...rest,
  };
}

const consented = (at: number, reason: string) =>
  ({ at, by: "ilse", state: "consented", reason }) as const;

export const FIVE_TIERS: readonly SupplierStory[] = [
  {
    key: "ilmtal",
    name: "Spiegelwerk Ilmtal GmbH",
    city: "Bad Berka",
    country: "DE",
    number: "HRB 514 870",
    domain: "spiegelwerk-ilmtal.example",
    tags: ["optics", "critical path"],
    owner: "amelie",
    registered: -150,
    by: "tobias",
    note: "Prime for the telescope mirror. Four companies stand behind it.",
    contacts: [
      { name: "Dr. Renate Uhlenbrock", title: "Projektleitung Optik", language: "de" },
      { name: "Matthias Ilmtaler", title: "Geschäftsführer", language: "de", kind: "signatory" },
    ],
    engagements: [
      {
        key: "ilmtal/mirror",
        title: "Telescope mirror, polishing and mounting",
        purpose: "Polishing, coating and mounting of the AURIGA primary mirror.",
        triage: {
          level: "C2",
          accessMode: "download",
          volume: "single_items",
          subcontracting: "deeper",
          countries: ["DE", "CZ", "FR", "IT", "SE"],
        },
        inviter: "tobias",
        owner: "amelie",
        officer: "ilse",
        head: "auriga",
        drafted: -140,
        sent: -139,
        due: -118,
        assessment: {
          profile: "strong",
          delivered: -139,
          opened: -138,
          started: -136,
          submitted: -128,
          decided: -120,
          reason: "Strong house; the chain below is long and is looked at edge by edge.",
        },
        evidence: { uploaded: -130, reviewed: -122 },
        agreement: { drafted: -119, sent: -118, signed: -116, countersigned: -114 },
        phases: { upTo: "P2", opened: -113, closes: 210 },
        subcontractors: [
          {
            name: "Vltava Optika s.r.o.",
            country: "CZ",
            contact: "Bohdana Vltavská",
            touches: "Grinding and polishing of the mirror blank from the figure specification.",
            proposed: -104,
            starts: -90,
            engagement: "vltava/polishing",
            decided: consented(-102, "Known house, inside the territory."),
          },
        ],
        requests: [
          {
            material: "mirror",
            purpose: "Planning of the polishing campaign.",
            requested: -112,
            by: "amelie",
            until: 200,
            recipients: [["Dr. Renate Uhlenbrock", "DE"]],
            granted: { at: -111, by: "samuel" },
            openings: [-110, -86, -41],
          },
        ],
      },
    ],
  },
  {
    key: "vltava",
    name: "Vltava Optika s.r.o.",
    city: "Turnov",
    country: "CZ",
    number: "IČO 048 21 773",
    domain: "vltava-optika.example",
    tags: ["optics", "subcontractor"],
    owner: "amelie",
    registered: -102,
    by: "tobias",
    contacts: [{ name: "Bohdana Vltavská", title: "Managing director" }],
    engagements: [
      engagementBelow(
        {
          key: "vltava/polishing",
          below: "ilmtal/mirror",
          title: "Grinding and polishing of the mirror blank",
          purpose: "Figure specification and acceptance data for Spiegelwerk Ilmtal.",
          country: "CZ",
          begun: -101,
          deeper: true,
        },
        {
          // stricter at rest, weaker on the line: neither promise covers the other
          agreement: {
            drafted: -100,
            sent: -100,
            signed: -98,
            countersigned: -96,
            negotiated: { encryption: { at_rest: "file", in_transit: "none" } },
            deviations: [
              {
                term: "encryption",
                reason:
                  "Their measuring machines cannot speak TLS; files at rest are encrypted one by one instead.",
                measure:
                  "Figure data travels on encrypted media handed over in person, logged on both sides.",
                proposed: -97,
                by: "ilse",
                confirmed: { at: -96, by: "samuel" },
                expires: 74,
              },
            ],
          },
          subcontractors: [
            {
              name: "Revêtements Isara SAS",
              country: "FR",
              contact: "Camille Isara",
              touches: "Reflective coating of the polished mirror, with the coating curve.",
              proposed: -92,
              starts: -80,
              engagement: "isara/coating",
              decided: consented(-90, "Coats for two other programmes of ours."),
            },
          ],
        },
      ),
    ],
  },
  {
    key: "isara",
    name: "Revêtements Isara SAS",
    city: "Grenoble",
    country: "FR",
    number: "RCS Grenoble 902 118 645",
    domain: "revetements-isara.example",
    tags: ["coating", "subcontractor"],
    owner: "amelie",
    registered: -90,
    by: "tobias",
    contacts: [{ name: "Camille Isara", title: "Présidente" }],
    engagements: [
      engagementBelow(
        {
          key: "isara/coating",
          below: "vltava/polishing",
          title: "Reflective coating of the mirror",
          purpose: "Coating curve and handling plan for Vltava Optika.",
          country: "FR",
          begun: -89,
          deeper: true,
        },
        {
          agreement: { drafted: -88, sent: -88, signed: -86, countersigned: -84 },
          subcontractors: [
            {
              name: "Metrologia Lagunare S.r.l.",
              country: "IT",
              contact: "Tommaso Lagunari",
              touches: "Interferometry of the coated mirror; sees the figure error map.",
              proposed: -80,
              starts: -66,
              engagement: "lagunare/metrology",
              decided: consented(-78, "Independent measurement was asked for by the customer."),
            },
          ],
        },
      ),
    ],
  },
  {
    key: "lagunare",
    name: "Metrologia Lagunare S.r.l.",
    city: "Marghera",
    country: "IT",
    number: "REA VE-418 902",
    domain: "metrologia-lagunare.example",
    tags: ["measurement", "subcontractor"],
    owner: "amelie",
    registered: -78,
    by: "tobias",
    contacts: [{ name: "Tommaso Lagunari", title: "Laboratory head" }],
    engagements: [
      engagementBelow(
        {
          key: "lagunare/metrology",
          below: "isara/coating",
          title: "Interferometry of the coated mirror",
          purpose: "Figure error map for Revêtements Isara.",
          country: "IT",
          begun: -77,
          deeper: true,
        },
        {
          agreement: { drafted: -76, sent: -76, signed: -74, countersigned: -72 },
          subcontractors: [
            {
              name: "Mälarviken Analys AB",
              country: "SE",
              contact: "Sigrid Mälarvik",
              touches: "Numerical analysis of the error map on its own servers.",
              proposed: -14,
              starts: 10,
              engagement: "malarviken/analysis",
              decided: consented(-11, "Only the error map, no drawing."),
            },
          ],
        },
      ),
    ],
  },
  {
    key: "malarviken",
    name: "Mälarviken Analys AB",
    city: "Västerås",
    country: "SE",
    number: "559417-2206",
    domain: "malarviken-analys.example",
    tags: ["software", "subcontractor"],
    owner: "amelie",
    registered: -11,
    by: "tobias",
    contacts: [{ name: "Sigrid Mälarvik", title: "Analyst and owner" }],
    engagements: [
      engagementBelow(
        {
          key: "malarviken/analysis",
          below: "lagunare/metrology",
          title: "Analysis of the error map",
          purpose: "Zernike analysis for Metrologia Lagunare.",
          country: "SE",
          begun: -10,
          deeper: false,
        },
        {
          // as fast as the one above: with four companies to pass, the customer would still hear of it too late
          agreement: {
            drafted: -9,
            sent: -9,
            signed: -7,
            countersigned: -6,
            negotiated: { breach_notice: 12 },
          },
        },
      ),
    ],
  },
];
