// Times with an event, notices before a disclosure, depths, and certificates that stand for others.
import { describe, expect, test } from "vitest";
import { compareTerm, joinTerm, valueBelow } from "#scoring/obligations/compare-term.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { AHEAD, WITHIN } from "./kinds/handing-on.ts";

const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: null,
  materialLevel: "C4",
  handlingHours: 12,
  handlingDays: 3,
};
const eur = (amount: number) => ({ amount, currency: "EUR" });
const clause = (text: string) => ({ text, parties: ["Acme"] });
const from = (within: number, event: string) => ({ within, from: event });

describe("verdicts", () => {
  test.each([
    ["breach_notice", 48, from(48, "discovery"), "stricter"],
    ["breach_notice", from(48, "discovery"), 48, "weaker"],
    ["breach_notice", from(48, "suspicion"), from(24, "awareness"), "incomparable"],
    ["breach_notice", from(48, "discovery"), from(24, "suspicion"), "stricter"],
    ["breach_notice", from(48, "rumour"), 48, "equal"],
    ["survival", "while_trade_secret", "perpetual", "equal"],
    ["verbatim_clause", clause("Acme’s ‘due’ care."), clause("Acme's 'due' care."), "equal"],
    ["verbatim_clause", clause("Acme's 'due' care."), clause("Acmes due care."), "incomparable"],
    ["compelled_disclosure_notice", 24, "prompt_before", "stricter"],
    ["compelled_disclosure_notice", "prompt_before", 0, "weaker"],
    ["compelled_disclosure_notice", 24, 48, "weaker"],
    ["flow_down_depth", 2, 3, "stricter"],
    ["flow_down_depth", "all_tiers", 20, "weaker"],
    ["flow_down_depth", "all_tiers", "all_tiers", "equal"],
    ["permitted_purpose", ["engagement"], ["testing"], "stricter"],
    ["permitted_purpose", ["quality"], ["development"], "incomparable"],
    ["permitted_purpose", ["performance"], ["development"], "stricter"],
    ["permitted_purpose", ["engagement"], ["performance", "preparation", "quality"], "equal"],
    ["required_certifications", ["cmmc_l1_self"], ["cmmc_l3_dibcac"], "stricter"],
    ["required_certifications", ["iso27001"], ["iso27001_grundschutz"], "stricter"],
    ["required_certifications", ["iso27001"], ["soc2_type2"], "incomparable"],
    ["required_certifications", ["soc2_type1", "soc2_type2"], ["soc2_type2"], "equal"],
  ] as readonly (readonly [TermId, TermValue, TermValue, string])[])(
    "%s: head %j, sub %j is %s",
    (term, head, sub, verdict) => {
      expect(compareTerm(term, head, sub, context).verdict).toBe(verdict);
    },
  );

  test("a region is what it is on the day of the judgement", () => {
    const on = (day: string) =>
      compareTerm("territories", ["EU"], ["GB"], { ...context, day }).verdict;
    expect([on("2020-01-31"), on("2020-02-01")]).toEqual(["stricter", "incomparable"]);
    const old = { ...context, effectiveOn: "2019-01-01" };
    expect(compareTerm("territories", ["EU"], ["GB"], old).verdict).toBe("stricter");
  });
});

describe("the strictest of two", () => {
  test.each([
    ["breach_notice", 48, from(72, "suspicion"), from(48, "suspicion")],
    ["breach_notice", from(24, "discovery"), 48, from(24, "discovery")],
    ["breach_notice", 24, 48, 24],
    ["compelled_disclosure_notice", 24, "prompt_before", "prompt_before"],
    ["compelled_disclosure_notice", "prompt_before", 24, "prompt_before"],
    ["compelled_disclosure_notice", 24, 48, 24],
    ["flow_down_depth", 2, "all_tiers", "all_tiers"],
    ["flow_down_depth", 5, 2, 5],
    ["liability_cap", eur(5), eur(7), eur(7)],
    ["liability_cap", eur(5), "uncapped", "uncapped"],
    ["liability_cap", "uncapped", eur(5), "uncapped"],
    ["verbatim_clause", clause("Acme reports."), clause("Acme  reports."), clause("Acme reports.")],
    ["need_to_know", false, true, true],
    ["need_to_know", true, false, true],
    ["need_to_know", false, false, false],
    ["territories", ["EU"], ["AT", "DE", "US"], ["AT", "DE"]],
    ["territories", ["WORLD"], ["DACH"], ["DACH"]],
    ["territories", ["DACH"], ["WORLD"], ["DACH"]],
    ["access_controls", ["mfa"], ["access_log"], ["access_log", "mfa"]],
  ] as readonly (readonly [TermId, TermValue, TermValue, TermValue])[])(
    "%s: %j and %j give %j",
    (term, one, other, joined) => {
      expect(joinTerm(term, one, other, context)).toEqual(joined);
    },
  );
});

describe("what to ask of the next company", () => {
  test.each([
    ["breach_notice", from(72, "discovery"), from(60, "discovery")],
    ["breach_notice", 8, 0],
    ["compelled_disclosure_notice", 24, 12],
    ["compelled_disclosure_notice", 12, 0],
    ["compelled_disclosure_notice", 11, "prompt_before"],
    ["compelled_disclosure_notice", "prompt_before", "prompt_before"],
    ["flow_down_depth", 3, 3],
    ["sub_change_notice_days", 30, 33],
    ["return_or_destroy", 2, 0],
  ] as readonly (readonly [TermId, TermValue, TermValue])[])(
    "%s: below %j it is %j",
    (term, head, below) => {
      expect(valueBelow(term, head, context)).toEqual(below);
    },
  );

  test("the limits of time are exact", () => {
    const span = { unit: "hour", head: 24, sub: 12, handling: 12, hands: 1 } as const;
    expect([WITHIN.fits(span), WITHIN.fits({ ...span, sub: 13 })]).toEqual([true, false]);
    expect([36, 35].map((sub) => AHEAD.fits({ ...span, sub }))).toEqual([true, false]);
    expect([WITHIN.tighten(24, 30), AHEAD.tighten(24, 30)]).toEqual([0, 54]);
  });
});

describe("what a lawyer reads", () => {
  const said = (
    term: TermId,
    head: TermValue,
    sub: TermValue,
    over: Partial<CompareContext> = {},
  ) => compareTerm(term, head, sub, { ...context, ...over }).counterExample;

  test.each([
    [
      "breach_notice",
      from(24, "suspicion"),
      24,
      "The sub counts from the moment of becoming aware; you count from the moment of the first suspicion, which comes earlier.",
      "Das Unterunternehmen rechnet „nach Kenntnis“; Sie rechnen „nach dem ersten Verdacht“, und das ist früher.",
    ],
    [
      "breach_notice",
      from(24, "suspicion"),
      48,
      "the sub may stay silent until Wednesday 09:00; you owe notice by Tuesday 09:00.",
      "bis Mittwoch 09:00 schweigen; Sie schulden die Meldung bis Dienstag 09:00.",
    ],
    [
      "compelled_disclosure_notice",
      "prompt_before",
      24,
      "The sub may hand the material over and report it up to 24 business hours later; you owe notice before anything is handed over.",
      "bis zu 24 Geschäftsstunden später melden; Sie müssen vor jeder Herausgabe melden.",
    ],
    [
      "compelled_disclosure_notice",
      24,
      48,
      "The sub may take 48 business hours to report the demand; you owe notice within 24 business hours.",
      "mit der Meldung 48 Geschäftsstunden Zeit lassen; Sie schulden sie innerhalb von 24 Geschäftsstunden.",
    ],
    [
      "flow_down_depth",
      "all_tiers",
      2,
      "The sub carries the duties down to tier 2 only; you owe it for every tier.",
      "nur bis Stufe 2 weiter; Sie schulden es für jede Stufe.",
    ],
    [
      "flow_down_depth",
      3,
      2,
      "tier 2 only; you owe it down to tier 3.",
      "nur bis Stufe 2 weiter; Sie schulden es bis Stufe 3.",
    ],
    [
      "required_certifications",
      ["cmmc_l2_self"],
      ["cmmc_l1_self"],
      "The sub does not owe: CMMC level 2 (self); you do.",
      "schuldet nicht: CMMC Stufe 2 (Selbst); Sie schon.",
    ],
    [
      "territories",
      ["DE"],
      ["EU"],
      "The sub is also allowed: Austria, Belgium, Bulgaria and Cyprus and more;",
      "auch erlaubt: Österreich, Belgien, Bulgarien und Zypern und weitere;",
    ],
    [
      "territories",
      ["DE"],
      ["AT", "CH", "FR", "US"],
      "The sub is also allowed: Austria, Switzerland, France and United States;",
      "auch erlaubt: Österreich, Schweiz, Frankreich und Vereinigte Staaten;",
    ],
    [
      "personnel_nationality",
      ["EEA"],
      ["DE", "US"],
      "The sub is also allowed: United States;",
      "ist auch erlaubt: Vereinigte Staaten;",
    ],
  ] as readonly (readonly [TermId, TermValue, TermValue, string, string])[])(
    "%s: head %j, sub %j",
    (term, head, sub, en, de) => {
      expect(said(term, head, sub)?.en).toContain(en);
      expect(said(term, head, sub)?.de).toContain(de);
    },
  );

  test("a time from an early event that cannot be handed on says when it would be too late", () => {
    expect(said("breach_notice", from(24, "discovery"), from(24, "discovery"))?.en).toContain(
      "you can give notice by Tuesday 21:00 but owe it by Tuesday 09:00",
    );
  });

  test("one pair of hands is not counted, two are", () => {
    const text = (hands: number) => said("breach_notice", 24, 24, { hands })?.en;
    expect(text(1)).toContain("takes 12 hours, so");
    expect(text(2)).toContain("takes 12 hours in 2 companies, so");
  });
});
