// Terms from outside are taken whole or refused with what is wrong and how to mend it.
import { describe, expect, test } from "vitest";
import { describeTerm, describeValue } from "#scoring/obligations/describe-term.ts";
import { parseTerm, parseTerms } from "#scoring/obligations/parse-terms.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { REGIONS, expandTerritories } from "#scoring/obligations/regions.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";
import { fill } from "#scoring/obligations/wording.ts";

describe("terms from outside", () => {
  test("lists come back sorted and without repetitions", () => {
    const read = parseTerms({ territories: ["FR", "DE", "FR"] });
    expect(read).toEqual({ ok: true, terms: { territories: ["DE", "FR"] } });
  });

  test.each([null, [], "breach_notice", 7])("%j is no agreement", (input) => {
    expect(parseTerms(input)).toMatchObject({ ok: false, problems: [{ field: "terms" }] });
  });

  test("every problem is named at once, with its field", () => {
    const read = parseTerms({ breach_notice: "72", secrecy: true, copies: "many" });
    expect(read).toMatchObject({
      ok: false,
      problems: [{ field: "breach_notice" }, { field: "secrecy" }, { field: "copies" }],
    });
  });

  test("a name that every object inherits is not a term", () => {
    const input: unknown = JSON.parse('{"__proto__": 1, "constructor": 2}');
    expect(parseTerms(input)).toMatchObject({
      problems: [{ field: "__proto__" }, { field: "constructor" }],
    });
  });

  const REFUSED: readonly (readonly [TermId, unknown, string])[] = [
    ["breach_notice", 1.5, "breach_notice"],
    ["breach_notice", -1, "breach_notice"],
    ["breach_notice", 40_000, "breach_notice"],
    ["sub_change_notice_days", null, "sub_change_notice_days"],
    ["survival", "5y", "survival"],
    ["survival", { months: 1.5, from: "effective" }, "survival"],
    ["survival", { months: "5", from: "effective" }, "survival"],
    ["survival", { months: -1, from: "effective" }, "survival"],
    ["survival", { months: 1_201, from: "effective" }, "survival"],
    ["survival", { months: 12, from: "signature" }, "survival"],
    ["territories", "DE", "territories"],
    ["territories", ["XX"], "territories"],
    ["territories", [7], "territories"],
    ["compelled_disclosure_duties", ["nothing"], "compelled_disclosure_duties"],
    ["governing_law_forum", [], "governing_law_forum"],
    ["copies", "toString", "copies"],
    ["need_to_know", "yes", "need_to_know"],
    ["encryption", "aes", "encryption"],
    ["encryption", { at_rest: "rot13" }, "encryption.at_rest"],
    ["encryption", { colour: "red" }, "encryption.colour"],
    ["liability_cap", 5, "liability_cap"],
    ["liability_cap", { amount: 0.5, currency: "EUR" }, "liability_cap"],
    ["liability_cap", { amount: -5, currency: "EUR" }, "liability_cap"],
    ["liability_cap", { amount: "5", currency: "EUR" }, "liability_cap"],
    ["liability_cap", { amount: 5, currency: "euro" }, "liability_cap"],
    ["liability_cap", { amount: 5, currency: 5 }, "liability_cap"],
    ["verbatim_clause", "text", "verbatim_clause"],
    ["verbatim_clause", { text: 5, parties: [] }, "verbatim_clause"],
    ["verbatim_clause", { text: " ", parties: [] }, "verbatim_clause"],
    ["verbatim_clause", { text: "x" }, "verbatim_clause"],
    ["verbatim_clause", { text: "x", parties: [""] }, "verbatim_clause"],
  ];
  test.each(REFUSED)("%s refuses %j and says how to mend it", (id, input, field) => {
    const read = parseTerm(id, input);
    expect(read).toMatchObject({ ok: false, problem: { field } });
    if (!read.ok) expect(`${read.problem.reason} ${read.problem.fix}`).toMatch(/\w+ .+\.$/);
  });
});

describe("terms in words", () => {
  const SENTENCES: readonly (readonly [TermId, TermValue, string, string])[] = [
    ["breach_notice", 1, "within 1 hour of", "innerhalb von 1 Stunde nach"],
    ["return_or_destroy", 30, "within 30 days of", "innerhalb von 30 Tagen nach"],
    ["sub_change_notice_days", 30, "30 days ahead", "30 Tagen Vorlauf"],
    ["survival", "perpetual", "continues without end.", "gilt ohne Ende."],
    [
      "survival",
      "while_trade_secret",
      "as long as the material is a trade",
      "solange das Material",
    ],
    [
      "survival",
      { months: 60, from: "termination" },
      "for 5 years from the end",
      "von 5 Jahren ab dem Ende",
    ],
    ["survival", { months: 0, from: "effective" }, "for 0 months from", "von 0 Monaten ab"],
    ["territories", [], "only in: nothing.", "nichts."],
    [
      "territories",
      ["CH", "DE", "EU"],
      "Switzerland, Germany and the European Union.",
      "Schweiz, Deutschland und die Europäische Union.",
    ],
    [
      "compelled_disclosure_duties",
      ["notify"],
      "permits: notify beforehand.",
      "vorab benachrichtigen.",
    ],
    ["need_to_know", true, "only those see", "nur diejenigen"],
    ["need_to_know", false, "not limited further", "nicht weiter beschränkt"],
    ["liability_cap", "uncapped", "is not limited.", "ist nicht begrenzt."],
    [
      "liability_cap",
      { amount: 1_500_000, currency: "EUR" },
      "EUR 1,500,000.",
      "auf 1.500.000 EUR begrenzt",
    ],
    [
      "encryption",
      { at_rest: "disk" },
      "at rest: whole disk, in transit: none, keys held by: the provider",
      "gespeichert: ganzer Datenträger",
    ],
    ["copies", "view_only", "Copies: none, viewing only.", "Kopien: keine, nur Ansicht."],
    ["governing_law_forum", ["ch_courts"], "Swiss law", "Schweizer Recht"],
    [
      "verbatim_clause",
      { text: "Keep {value} secret.", parties: [] },
      "Keep {value} secret.",
      "Keep {value} secret.",
    ],
  ];
  test.each(SENTENCES)("%s %j reads well in both languages", (id, value, en, de) => {
    expect(describeTerm(id, value, "en")).toContain(en);
    expect(describeTerm(id, value, "de")).toContain(de);
  });

  test("a value alone fits a table cell", () => {
    expect(describeValue("breach_notice", 48, "en")).toBe("48 hours");
    expect(describeValue("need_to_know", true, "de")).toBe("ja");
    expect(describeValue("need_to_know", false, "en")).toBe("no");
    expect(describeValue("need_to_know", true, "en")).toBe("yes");
    expect(describeValue("need_to_know", false, "de")).toBe("nein");
    expect(describeValue("liability_cap", "uncapped", "en")).toBe("uncapped");
  });

  test("a code we do not know any more is shown as it was kept", () => {
    expect(describeValue("territories", ["DE", "YU"], "en")).toBe("Germany and YU");
  });

  test("a place that nobody fills stays visible", () => {
    expect(fill("{who} owes {what}", { who: "You" })).toBe("You owes {what}");
  });
});

describe("the table itself", () => {
  test.each(TERM_IDS)(
    "%s says its value in its sentence, and has its words in both languages",
    (id) => {
      const { label, help, sentence, gap, cite } = termRow(id);
      for (const text of [label, help, sentence, gap])
        expect(text.de.length * text.en.length).toBeGreaterThan(0);
      if (termRow(id).class !== "BOOL")
        expect(`${sentence.en}${sentence.de}`).toMatch(/\{value\}.*\{value\}/);
      expect(cite).not.toBe("");
    },
  );

  test("a rule that waives a term names a term and values that exist", () => {
    for (const { notApplicableIf } of TERM_IDS.map(termRow)) {
      for (const value of notApplicableIf?.isAnyOf ?? [])
        expect(parseTerm(notApplicableIf?.term as TermId, value).ok).toBe(true);
    }
  });

  test("every region consists of countries; the European Union has 27 and the EEA 30", () => {
    for (const { members } of Object.values(REGIONS))
      expect(members.filter(({ id }) => !Object.hasOwn(COUNTRIES, id))).toEqual([]);
    expect([expandTerritories(["EU"]).size, expandTerritories(["EEA", "DE"]).size]).toEqual([
      27, 30,
    ]);
    expect([...expandTerritories(["constructor"])]).toEqual(["constructor"]);
    expect(Object.keys(COUNTRIES)).toHaveLength(249);
  });

  test.each([
    ["EU", "1960-01-01", 6],
    ["EU", "2004-04-30", 15],
    ["EU", "2004-05-01", 25],
    ["EU", "2013-07-01", 28],
    ["EU", "2020-01-31", 28],
    ["EU", "2020-02-01", 27],
    ["EEA", "2020-12-31", 31],
    ["EEA", "2021-01-01", 30],
  ])("%s had on %s so many countries: %i", (region, day, count) => {
    expect(expandTerritories([region], day).size).toBe(count);
  });
});
