// Terms read well in both languages, and the table that they stand in is complete.
import { describe, expect, test } from "vitest";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { describeTerm, describeValue } from "#scoring/obligations/describe-term.ts";
import { parseTerm } from "#scoring/obligations/parse-terms.ts";
import { expandTerritories } from "#scoring/obligations/expand-territories.ts";
import { REGIONS } from "#scoring/obligations/regions.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";
import { fill } from "#scoring/obligations/wording.ts";

describe("terms in words", () => {
  const SENTENCES: readonly (readonly [TermId, TermValue, string, string])[] = [
    ["breach_notice", 1, "within 1 hour of", "innerhalb von 1 Stunde nach"],
    [
      "breach_notice",
      { within: 72, from: "discovery" },
      "within 72 hours of its discovery.",
      "innerhalb von 72 Stunden nach seiner Entdeckung gemeldet.",
    ],
    [
      "breach_notice",
      { within: 1, from: "suspicion" },
      "within 1 hour of the first suspicion.",
      "von 1 Stunde nach dem ersten Verdacht",
    ],
    ["flow_down_depth", 2, "down to tier 2 of the supply chain", "bis Stufe 2 der Lieferkette"],
    ["flow_down_depth", "all_tiers", "down to every tier of", "an jede Stufe der"],
    [
      "compelled_disclosure_notice",
      24,
      "within 24 business hours, as",
      "innerhalb von 24 Geschäftsstunden gemeldet.",
    ],
    [
      "compelled_disclosure_notice",
      "prompt_before",
      "without delay and before anything is handed over",
      "unverzüglich und vor jeder Herausgabe",
    ],
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
    ["survival", { months: 18, from: "effective" }, "for 18 months from", "von 18 Monaten ab"],
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
    const early = { within: 24, from: "suspicion" };
    expect(describeValue("breach_notice", early, "en")).toBe("24 hours of the first suspicion");
    expect(describeValue("breach_notice", early, "de")).toBe("24 Stunden nach dem ersten Verdacht");
    expect(describeValue("flow_down_depth", "all_tiers", "en")).toBe("every tier");
    expect(describeValue("flow_down_depth", "all_tiers", "de")).toBe("alle Stufen");
    expect(describeValue("flow_down_depth", 3, "de")).toBe("Stufe 3");
    const before = "compelled_disclosure_notice";
    expect(describeValue(before, "prompt_before", "en")).toBe("without delay, beforehand");
    expect(describeValue(before, "prompt_before", "de")).toBe("unverzüglich und vorab");
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
