// Data: suppliers that came with a list from the old system and were not asked for anything yet.
import type { SupplierStory } from "../story-shape.ts";

/** The day on which the list was imported. */
export const IMPORTED_ON = -23;

const FROM_LIST = {
  owner: "amelie",
  registered: IMPORTED_ON,
  by: "tobias",
  engagements: [],
} as const;

export const IMPORTED: readonly SupplierStory[] = [
  {
    ...FROM_LIST,
    key: "havelknick",
    name: "Havelknick Gase GmbH",
    city: "Rathenow",
    country: "DE",
    number: "HRB 30911",
    domain: "havelknick-gase.example",
    tags: ["gases", "imported"],
    contacts: [{ name: "Thees Havelknick", title: "Vertrieb", language: "de" }],
  },
  {
    ...FROM_LIST,
    key: "ruisbeek",
    name: "Ruisbeek Kalibratie B.V.",
    city: "Apeldoorn",
    country: "NL",
    number: "KvK 74410932",
    domain: "ruisbeek-kalibratie.example",
    tags: ["calibration", "imported"],
    contacts: [{ name: "Anouk Ruisbeek", title: "Owner" }],
  },
  {
    ...FROM_LIST,
    key: "monteluce",
    name: "Monteluce Lubrificanti S.r.l.",
    city: "Perugia",
    country: "IT",
    number: "REA PG-255190",
    domain: "monteluce-lubrificanti.example",
    tags: ["lubricants", "imported"],
    contacts: [{ name: "Fosca Monteluce", title: "Amministrazione" }],
  },
  {
    ...FROM_LIST,
    key: "torsvik",
    name: "Torsvik Vakuum AB",
    city: "Jönköping",
    country: "SE",
    number: "559077-2043",
    domain: "torsvik-vakuum.example",
    tags: ["vacuum", "imported"],
    contacts: [{ name: "Hjalmar Torsvik", title: "Sales" }],
  },
];
