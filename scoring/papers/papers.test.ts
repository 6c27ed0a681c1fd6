// What an SCC sheet and an export acknowledgement name, what keeps them from being sent, and when they are called for.
import { describe, expect, test } from "vitest";
import { getAgreement } from "#questionnaires/agreements/catalogue.ts";
import { DEFAULT_RULES } from "#scoring/obligations/jurisdictions/default-rules.ts";
import {
  exportLines,
  exportProblems,
  personsText,
  readPersons,
} from "#scoring/papers/export-acknowledgement.ts";
import { neededPapers, type PaperCase } from "#scoring/papers/needed-papers.ts";
import { isPaperKind, paperLines, paperProblems, type Paper } from "#scoring/papers/paper.ts";
import { SCC_MODULES, sccLines, sccProblems, type SccFacts } from "#scoring/papers/scc-sheet.ts";

const day = "2026-11-22";
const SHEET: SccFacts = {
  about: "Names of testers",
  module: "m2",
  docking: true,
  authorisation: "general",
  noticeDays: 30,
  redress: false,
  law: "DE",
  courts: "IE",
  annexParties: "",
  annexTransfer: "Annex 1 of the order of 3 March",
  annexAuthority: "The authority of Berlin",
  annexMeasures: "Security concept 4.2",
  annexSubProcessors: "",
};
const fieldsOf = (facts: Partial<SccFacts>) =>
  sccProblems({ ...SHEET, ...facts }, day).map(({ field }) => field);

describe("a sheet to the standard contractual clauses", () => {
  test("asks only for what its module leaves open", () => {
    expect(fieldsOf({})).toEqual([]);
    const empty = { annexAuthority: "", annexMeasures: "", annexSubProcessors: "", noticeDays: 0 };
    expect(fieldsOf({ ...empty, module: "m1" })).toEqual(["annexAuthority", "annexMeasures"]);
    expect(fieldsOf({ ...empty, module: "m3", authorisation: "specific" })).toEqual([
      "noticeDays",
      "annexAuthority",
      "annexMeasures",
      "annexSubProcessors",
    ]);
    expect(fieldsOf({ ...empty, module: "m4" })).toEqual([]);
    expect(fieldsOf({ about: "", annexTransfer: "" })).toEqual(["about", "annexTransfer"]);
  });

  test("asks for law and courts of a member state, except where the data comes back to a controller", () => {
    expect(fieldsOf({ law: "US", courts: "GB" })).toEqual(["law", "courts"]);
    expect(fieldsOf({ law: "", courts: "" })).toEqual(["law", "courts"]);
    expect(fieldsOf({ law: "US", courts: "GB", module: "m4" })).toEqual([]);
    expect(fieldsOf({ law: "NO", courts: "LI" })).toEqual([]);
  });

  test.each([1, 365])("takes %d days, and no less or more", (noticeDays) => {
    expect(fieldsOf({ noticeDays })).toEqual([]);
    expect(fieldsOf({ noticeDays: noticeDays === 1 ? 0 : 366 })).toEqual(["noticeDays"]);
    expect(fieldsOf({ noticeDays: noticeDays + 0.5 })).toEqual(["noticeDays"]);
  });

  test("says its choices in both languages, and that a module does not ask", () => {
    expect(sccLines(SHEET, "en")).toMatchObject({
      module: "two, controller to processor",
      docking: "used",
      sub_processors:
        "option 2, general written authorisation, changes notified at least 30 days before",
      redress: "not used",
      law: "the law of Germany",
      courts: "the courts of Ireland",
      annex_sub_processors: "the list agreed under clause 9(a)",
    });
    const specific = {
      ...SHEET,
      authorisation: "specific",
      annexSubProcessors: "Liste 7",
    } as const;
    expect(sccLines(specific, "de")).toMatchObject({
      sub_processors: expect.stringContaining("Option 1, gesonderte vorherige Genehmigung"),
      annex_sub_processors: "Liste 7",
      docking: "vereinbart",
    });
    const back = sccLines({ ...SHEET, module: "m4" }, "de");
    for (const place of ["sub_processors", "redress", "annex_authority", "annex_measures"])
      expect(back[place]).toBe("unter diesem Modul nicht vorgesehen");
  });

  test("fills every place of its text, in every module, when nothing is missing", () => {
    const places = getAgreement("scc-reference-sheet", "2026-1").structure.facts.map(
      ({ id }) => id,
    );
    for (const module of SCC_MODULES)
      for (const locale of ["en", "de"] as const) {
        const lines = sccLines({ ...SHEET, module }, locale);
        for (const [place, line] of Object.entries(lines)) {
          expect(places).toContain(place);
          expect(line).not.toBe("");
        }
      }
  });
});

describe("an acknowledgement of export control", () => {
  const FACTS = {
    about: "Thruster drawings",
    classification: "ECCN 9E515",
    countries: ["US", "DE"],
    storage: ["DE"],
    persons: [{ name: "Ana Ruiz", citizenships: ["ES", "MX"] }],
  };

  test("names countries by name and each person with every citizenship", () => {
    expect(exportLines(FACTS, "de")).toEqual({
      classification: "ECCN 9E515",
      countries: ["Deutschland", "Vereinigte Staaten"],
      storage: ["Deutschland"],
      persons: ["Ana Ruiz (Spanien und Mexiko)"],
    });
  });

  test("is not sent while anything of it is missing", () => {
    expect(exportProblems(FACTS)).toEqual([]);
    const empty = { about: "", classification: "", countries: [], storage: [], persons: [] };
    expect(exportProblems(empty).map(({ field }) => field)).toEqual(Object.keys(empty));
  });

  test("reads people line by line, with codes or names of either language, and writes them back", () => {
    const read = readPersons("Ana Ruiz: Spain, mx\n\n  Jörg  Weiß : Österreich;  DE, Germany ");
    expect(read).toEqual({
      ok: true,
      persons: [
        { name: "Ana Ruiz", citizenships: ["ES", "MX"] },
        { name: "Jörg Weiß", citizenships: ["AT", "DE"] },
      ],
    });
    if (read.ok) expect(readPersons(personsText(read.persons))).toEqual(read);
  });

  test.each([
    ["Ana Ruiz", "names no citizenship"],
    ["Ana Ruiz:", "names no citizenship"],
    [": DE", "names no citizenship"],
    ["Ana Ruiz: Atlantis", "“Atlantis” is no country"],
    ["Ana Ruiz: DE\nAna Ruiz: FR", "stands twice"],
  ])("refuses %j and says why", (text, why) => {
    const read = readPersons(text);
    expect(read.ok ? "" : read.problems.join(" ")).toContain(why);
  });
});

describe("papers in general", () => {
  test("are three kinds; a deed is none of them", () => {
    expect(["nda", "scc_sheet", "export_acknowledgement"].every(isPaperKind)).toBe(true);
    expect(["supplier_deed", "joinder", "head"].some(isPaperKind)).toBe(false);
  });

  test("a mutual confidentiality agreement only needs to say what it is about", () => {
    const nda: Paper = { kind: "nda", facts: { about: "", level: "C2" } };
    expect(paperProblems(nda, day).map(({ field }) => field)).toEqual(["about"]);
    expect(paperProblems({ ...nda, facts: { ...nda.facts, about: "Valves" } }, day)).toEqual([]);
    expect(paperLines(nda, "en")).toEqual({});
  });
});

describe("which papers the material calls for", () => {
  const given = (more: Partial<PaperCase>): PaperCase => ({
    items: [{ title: "Testers", overlays: ["personal_data"] }],
    from: "DE",
    countries: ["IN"],
    carried: [],
    mechanisms: null,
    day,
    table: DEFAULT_RULES,
    ...more,
  });
  const kinds = (more: Partial<PaperCase>) => neededPapers(given(more)).map(({ kind }) => kind);

  test("a sheet where personal data goes outside the area without another basis", () => {
    expect(neededPapers(given({ countries: ["DE", "IN", "IN"] }))).toEqual([
      { kind: "scc_sheet", items: ["Testers"], countries: ["IN"] },
    ]);
    expect(kinds({ countries: ["DE", "NO"] })).toEqual([]);
    expect(kinds({ countries: ["CH"] })).toEqual([]);
    expect(kinds({ items: [{ title: "Drawing", overlays: ["trade_secret"] }] })).toEqual([]);
    expect(kinds({ items: [{ title: "Findings", overlays: ["phi"] }] })).toEqual(["scc_sheet"]);
  });

  test("none where the deed names binding corporate rules; one where it names the clauses", () => {
    expect(kinds({ mechanisms: ["bcr"] })).toEqual([]);
    expect(kinds({ mechanisms: ["scc_m2"] })).toEqual(["scc_sheet"]);
    expect(kinds({ table: [] })).toEqual([]);
    expect(kinds({ table: [], from: "" })).toEqual([]);
  });

  test("none for a country that another basis on record is about", () => {
    expect(kinds({ carried: ["IN"] })).toEqual([]);
    expect(neededPapers(given({ countries: ["IN", "ZA"], carried: ["IN"] }))).toMatchObject([
      { countries: ["ZA"] },
    ]);
  });

  test("counted from where we sit; from any member of the area while nobody said", () => {
    expect(kinds({ from: "" })).toEqual(["scc_sheet"]);
    expect(kinds({ from: "IN", countries: ["IN"] })).toEqual([]);
    expect(kinds({ from: "GB", countries: ["DE"] })).toEqual([]);
  });

  test("an acknowledgement where anything is export-controlled, wherever it goes", () => {
    const items = [
      { title: "Thruster", overlays: ["export_ear", "trade_secret"] },
      { title: "Brochure", overlays: [] },
    ];
    expect(neededPapers(given({ items, countries: ["DE"] }))).toEqual([
      { kind: "export_acknowledgement", items: ["Thruster"], countries: [] },
    ]);
  });
});
