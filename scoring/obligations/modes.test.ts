// Four ways in which a clause has to be carried over, and what each of them accepts of a subcontractor.
import { describe, expect, test } from "vitest";
import { compareAgreements, compareWithDemands } from "#scoring/obligations/compare-agreements.ts";
import { compareTerm, holds } from "#scoring/obligations/compare-term.ts";
import { NO_DEMANDS, NO_HANDLING, withDemands } from "#scoring/obligations/demands.ts";
import { MODE_WORDS, MODES, parseModes, type Mode } from "#scoring/obligations/modes.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";

const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: "2029-12-31",
  materialLevel: "C3",
  handlingHours: 0,
  handlingDays: 0,
};

describe("what each mode accepts", () => {
  const ALL = "substance at_least_as_strict same verbatim";
  const NOT_VERBATIM = "substance at_least_as_strict same";
  const CASES: readonly (readonly [TermId, TermValue, TermValue | null, string])[] = [
    ["breach_notice", 48, 48, ALL],
    ["breach_notice", 48, 24, NOT_VERBATIM],
    ["breach_notice", 48, null, ""],
    ["breach_notice", { within: 24, from: "suspicion" }, 24, "substance"],
    ["audit_notice_days", 10, 10, ALL],
    ["audit_notice_days", 10, 30, "substance"],
    ["sub_change_notice_days", 30, 10, ""],
    ["compelled_disclosure_notice", "prompt_before", 24, ""],
    ["compelled_disclosure_notice", "prompt_before", 0, "substance"],
    ["flow_down_depth", "all_tiers", 3, ""],
    ["flow_down_depth", 3, "all_tiers", NOT_VERBATIM],
    ["survival", { months: 60, from: "effective" }, { months: 36, from: "effective" }, "substance"],
    ["survival", { months: 60, from: "effective" }, { months: 0, from: "effective" }, ""],
    ["survival", { months: 60, from: "effective" }, "while_trade_secret", ""],
    ["territories", ["EU"], ["DE"], NOT_VERBATIM],
    ["territories", ["DE"], ["EU"], ""],
    ["access_controls", ["mfa"], ["access_log", "mfa"], NOT_VERBATIM],
    ["access_controls", ["access_log", "mfa"], ["mfa"], ""],
    ["copies", "view_only", "logged", "substance"],
    ["copies", "view_only", "free", ""],
    ["encryption", { at_rest: "field" }, { at_rest: "disk" }, "substance"],
    ["encryption", { at_rest: "field", in_transit: "e2e" }, { at_rest: "disk" }, ""],
    ["need_to_know", true, false, ""],
    ["liability_cap", "uncapped", { amount: 5, currency: "EUR" }, "substance"],
    ["liability_cap", { amount: 5, currency: "EUR" }, { amount: 0, currency: "EUR" }, ""],
    ["liability_cap", { amount: 5, currency: "EUR" }, "uncapped", NOT_VERBATIM],
    [
      "governing_law_forum",
      ["at_courts", "de_courts"],
      ["de_courts"],
      "substance at_least_as_strict",
    ],
    ["governing_law_forum", ["de_courts"], ["at_courts", "de_courts"], ""],
    ["ip_ownership", ["joint"], ["creator"], ""],
    [
      "verbatim_clause",
      { text: "Acme reports.", parties: ["Acme"] },
      { text: "Globex  reports.", parties: ["Globex"] },
      ALL,
    ],
    [
      "verbatim_clause",
      { text: "Acme reports.", parties: ["Acme"] },
      { text: "Acme reports at once.", parties: ["Acme"] },
      "substance",
    ],
  ];
  test.each(CASES)("%s: head %j, sub %j is accepted by: %s", (term, head, sub, modes) => {
    for (const mode of MODES)
      expect([mode, holds(compareTerm(term, head, sub, context, mode))]).toEqual([
        mode,
        modes.split(" ").includes(mode),
      ]);
  });

  test("no mode forgives lost time: what cannot be handed on in time fails", () => {
    const slow = { ...context, handlingHours: 12 };
    for (const mode of MODES) {
      const result = compareTerm("breach_notice", 48, 48, slow, mode);
      expect([mode, holds(result), result.cascade]).toEqual([mode, false, "infeasible"]);
      expect(result.counterExample?.en).toContain("you can give notice by Wednesday 21:00");
    }
  });

  test("a shorter advance notice is the same duty in substance, and still too late to be announced further up", () => {
    const result = compareTerm("sub_change_notice_days", 30, 10, context, "substance");
    expect(result).toMatchObject({ mode: { met: true }, cascade: "infeasible" });
    expect(result.counterExample?.en).toContain("The sub announces a change 10 days ahead");
  });
});

describe("what a mode that is not met leads to", () => {
  const head: Terms = { copies: "logged", need_to_know: true };
  const verdict = (sub: Terms, mode: Mode) =>
    compareAgreements(head, sub, context, { copies: mode }).verdict;

  test("strict enough but not close enough is for a lawyer, weaker fails", () => {
    const strict: Terms = { copies: "view_only", need_to_know: true };
    expect(MODES.map((mode) => verdict(strict, mode))).toEqual(["pass", "pass", "pass", "review"]);
    const loose: Terms = { copies: "necessary", need_to_know: true };
    expect(MODES.map((mode) => verdict(loose, mode))).toEqual(["pass", "fail", "fail", "fail"]);
  });

  test("the reason says how the clause should have been passed on", () => {
    const said = (mode: Mode, term: TermId, owed: TermValue, given: TermValue) =>
      compareTerm(term, owed, given, context, mode).counterExample;
    expect(said("verbatim", "copies", "logged", "view_only")).toEqual({
      en: "Copies: you have to pass this clause on word for word; the sub signs something else. Copies could exist that you cannot account for.",
      de: "Kopien: Sie müssen diese Klausel wortgleich weitergeben; das Unterunternehmen zeichnet etwas anderes. Es könnten Kopien bestehen, über die Sie keine Rechenschaft geben können.",
    });
    const law = said("same", "governing_law_forum", ["at_courts", "de_courts"], ["de_courts"]);
    expect(law?.en).toContain("pass this clause on as the same duty; the sub");
    expect(law?.de).toContain("Klausel als dieselbe Pflicht weitergeben");
  });

  test("the mode is part of the result unless it is the usual one", () => {
    const result = (mode?: Mode) => compareTerm("copies", "logged", "logged", context, mode);
    expect(result()).not.toHaveProperty("mode");
    expect(result("at_least_as_strict")).not.toHaveProperty("mode");
    expect(result("same").mode).toEqual({ asked: "same", met: true });
    expect(compareTerm("copies", null, "logged", context, "same")).toEqual({
      verdict: "not_applicable",
      counterExample: null,
    });
  });
});

describe("heads with modes of their own", () => {
  const context_ = context;
  const under = (...heads: (readonly [Terms, Partial<Record<TermId, Mode>>])[]) => {
    const demands = heads.reduce(
      (all, [terms, modes]) => withDemands(all, { terms, modes }, NO_HANDLING, context_),
      NO_DEMANDS,
    );
    return (sub: Terms) => compareWithDemands(demands, sub, context_);
  };

  test("each head judges in its own mode, and the one that is not satisfied is shown", () => {
    const judge = under(
      [{ copies: "logged" }, { copies: "verbatim" }],
      [{ copies: "necessary" }, {}],
    );
    expect(judge({ copies: "logged" }).verdict).toBe("pass");
    const { verdict, clauses } = judge({ copies: "view_only" });
    expect([verdict, clauses[0]?.head, clauses[0]?.mode]).toEqual([
      "review",
      "logged",
      { asked: "verbatim", met: false },
    ]);
  });

  test("among heads that are all satisfied the strictest is shown", () => {
    const judge = under(
      [{ copies: "necessary" }, { copies: "substance" }],
      [{ copies: "logged" }, {}],
    );
    expect(judge({ copies: "logged" }).clauses[0]?.head).toBe("logged");
  });

  test("a duty that has to be repeated as it is cannot be waived by another", () => {
    const head: Terms = { sub_disclosure: "general_consent_objection", sub_change_notice_days: 30 };
    const sub: Terms = { sub_disclosure: "prohibited" };
    const verdict = (mode: Mode) => under([head, { sub_change_notice_days: mode }])(sub).verdict;
    expect(MODES.map(verdict)).toEqual(["pass", "pass", "fail", "fail"]);
  });

  test("only the head that insists is asked when the others are waived", () => {
    const sub: Terms = { sub_disclosure: "prohibited", sub_change_notice_days: 30 };
    const judge = under(
      [{ sub_change_notice_days: 20 }, { sub_change_notice_days: "same" }],
      [{ sub_change_notice_days: 60 }, {}],
    );
    expect(judge(sub).clauses.find(({ term }) => term === "sub_change_notice_days")).toMatchObject({
      verdict: "stricter",
      head: 20,
    });
  });
});

describe("modes from outside", () => {
  test("are read by their names, and the usual one is left out", () => {
    const given = { copies: "verbatim", survival: "at_least_as_strict", territories: "same" };
    expect(parseModes(given)).toEqual({
      ok: true,
      modes: { copies: "verbatim", territories: "same" },
    });
  });

  test.each([
    [[], "modes", "is not an object"],
    [{ secrecy: "same" }, "secrecy", "is not a term we know"],
    [{ toString: "same" }, "toString", "is not a term we know"],
    [{ copies: "none" }, "copies", "is not a mode"],
  ])("%j is refused with the field and the fix", (input, field, reason) => {
    const read = parseModes(input);
    expect(read).toMatchObject({ ok: false, problems: [{ field, reason }] });
    if (!read.ok) expect(read.problems[0]?.fix).toMatch(/^\w.+\.$/);
  });

  test("every mode has its name and what it accepts in both languages", () => {
    for (const mode of MODES)
      for (const { en, de } of [MODE_WORDS[mode].label, MODE_WORDS[mode].help])
        expect([en, de].every((text) => text.length > 8)).toBe(true);
  });
});
