// Laws and standard contracts become promises above: what they ask for, in which mode, and where it is written.
import { describe, expect, test } from "vitest";
import { compareWithDemands } from "#scoring/obligations/compare-agreements.ts";
import { NO_DEMANDS, NO_HANDLING, withDemands } from "#scoring/obligations/demands.ts";
import { effectiveHead } from "#scoring/obligations/effective-head.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { INSTRUMENTS } from "./all-instruments.ts";
import { GDPR_28, HIPAA, SCC_9 } from "./data-protection.ts";
import { DFARS_7012, DFARS_7021, DORA_30 } from "./defence-and-finance.ts";
import type { Chosen, Instrument } from "./instrument.ts";
import { fillInstrument } from "./instrument.ts";

const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: null,
  materialLevel: "C3",
  handlingHours: 12,
  handlingDays: 3,
};

function promised(instrument: Instrument, chosen: Chosen = {}) {
  const filled = fillInstrument(instrument, chosen);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  return filled.promise;
}

function verdictUnder(instrument: Instrument, sub: Terms, chosen: Chosen = {}) {
  const demands = withDemands(NO_DEMANDS, promised(instrument, chosen), NO_HANDLING, context);
  const { verdict, clauses } = compareWithDemands(demands, sub, context);
  return { verdict, of: (term: string) => clauses.find((clause) => clause.term === term) };
}

describe("what each instrument asks for", () => {
  test.each(INSTRUMENTS.map((one) => [one.id, one] as const))(
    "%s: every clause can be kept as a term and says where it is written",
    (_id, instrument) => {
      const { terms, cites, covers, reference } = promised(instrument, {
        ...(instrument === DFARS_7012 && { text: "Report." }),
      });
      expect(Object.keys(cites)).toEqual(Object.keys(terms));
      expect(Object.values(cites).every((cite) => /\d/.test(cite))).toBe(true);
      expect(covers?.length).toBeGreaterThan(0);
      expect(reference).toBe(instrument.id);
      expect(`${instrument.label.de}${instrument.help.de}${instrument.cite}`).not.toBe("");
    },
  );

  test("GDPR Art. 28: the same duties on every tier, consent general or specific", () => {
    const general = promised(GDPR_28, { objection_days: 14, notice_hours: 36, return_days: 20 });
    expect(general.terms).toEqual({
      individual_undertaking: "employment_contract",
      breach_notice: 36,
      return_or_destroy: 20,
      retention_exceptions: ["legal_hold"],
      sub_disclosure: "general_consent_objection",
      sub_change_notice_days: 14,
      flow_down_mode: "same",
      flow_down_depth: "all_tiers",
      liability_for_subs: "fully_liable",
      audit_right: "onsite_on_notice",
    });
    expect(general.modes).toEqual({
      individual_undertaking: "same",
      breach_notice: "same",
      return_or_destroy: "same",
      sub_disclosure: "same",
      liability_for_subs: "same",
      audit_right: "same",
    });
    const specific = promised(GDPR_28, { authorisation: "specific" });
    expect(specific.terms.sub_disclosure).toBe("prior_specific_consent");
  });

  test("only under DFARS 7012 every tier reports to the authority itself", () => {
    const text = "Report.";
    const direct = INSTRUMENTS.map(
      (one) => promised(one, one === DFARS_7012 ? { text } : {}).direct,
    );
    expect(direct).toEqual([[], [], ["breach_notice"], [], [], []]);
  });

  test("standard contractual clauses: in substance, by module", () => {
    expect(promised(SCC_9, { module: "scc_m3", objection_days: 10 })).toMatchObject({
      terms: {
        data_transfer_mechanism: ["adequacy", "bcr", "scc_m3"],
        sub_disclosure: "general_consent_objection",
        sub_change_notice_days: 10,
        flow_down_mode: "substance",
        liability_for_subs: "fully_liable",
        audit_right: "documents",
        compelled_disclosure_notice: "prompt_before",
        compelled_disclosure_duties: ["challenge", "minimise", "notify"],
      },
      modes: {
        sub_disclosure: "substance",
        flow_down_mode: "substance",
        liability_for_subs: "substance",
        audit_right: "substance",
        compelled_disclosure_notice: "substance",
        compelled_disclosure_duties: "substance",
      },
    });
    expect(promised(SCC_9).terms.data_transfer_mechanism).toContain("scc_m2");
  });

  test("HIPAA: sixty days from discovery at the outside, the same restrictions", () => {
    expect(promised(HIPAA)).toMatchObject({
      terms: {
        breach_notice: { within: 1440, from: "discovery" },
        return_or_destroy: 30,
        audit_right: "documents",
        flow_down_mode: "same",
        flow_down_depth: "all_tiers",
      },
      modes: { breach_notice: "same", return_or_destroy: "same", audit_right: "same" },
    });
  });

  test("DORA Art. 30: places, return, help and unrestricted audit", () => {
    expect(promised(DORA_30, { subcontracting: "prohibited", change_days: 90 })).toMatchObject({
      terms: {
        breach_notice: 24,
        return_or_destroy: 30,
        sub_disclosure: "prohibited",
        sub_change_notice_days: 90,
        audit_right: "onsite_unrestricted_plus_regulator",
        flow_down_mode: "at_least_as_strict",
      },
      modes: {},
    });
  });

  test("DFARS 252.204-7021 asks for the status of the table, and for nothing where none is needed", () => {
    expect(promised(DFARS_7021, { info: "cui", prime: "l3_dibcac" }).terms).toEqual({
      required_certifications: ["cmmc_l2_c3pao"],
      flow_down_mode: "substance",
      flow_down_depth: "all_tiers",
    });
    expect(promised(DFARS_7021, { info: "cots_only" }).terms).toEqual({});
  });
});

describe("a subcontractor under an instrument", () => {
  test("a stronger CMMC status stands for the weaker one, not the other way round", () => {
    const under = (held: string) =>
      verdictUnder(
        DFARS_7021,
        {
          required_certifications: [held],
          flow_down_mode: "substance",
          flow_down_depth: "all_tiers",
        },
        { info: "cui", prime: "l2_self" },
      ).verdict;
    expect(["cmmc_l1_self", "cmmc_l2_self", "cmmc_l3_dibcac", "iso27001"].map(under)).toEqual([
      "fail",
      "pass",
      "pass",
      "review",
    ]);
  });

  const text = "The Contractor shall rapidly report within 72 hours.";
  const dfars: Terms = {
    breach_notice: { within: 72, from: "discovery" },
    verbatim_clause: { text, parties: ["Contractor"] },
    flow_down_mode: "verbatim",
    flow_down_depth: "all_tiers",
    access_controls: ["access_log", "least_privilege", "mfa"],
  };
  const named = { ...dfars, verbatim_clause: { text, parties: [] } };

  test("under DFARS 7012 nobody hands a notice on, so equal times are in time", () => {
    const { verdict, of } = verdictUnder(DFARS_7012, named, { text });
    expect(verdict).toBe("pass");
    expect(of("breach_notice")).toMatchObject({ cascade: "feasible", mode: { met: true } });
  });

  test("a clause whose wording differs goes to a lawyer, a shorter clause below it fails", () => {
    expect(verdictUnder(DFARS_7012, dfars, { text }).verdict).toBe("review");
    const late = { ...named, breach_notice: { within: 96, from: "discovery" } };
    expect(verdictUnder(DFARS_7012, late, { text }).verdict).toBe("fail");
  });

  test("instruments join a head for the material that they speak about", () => {
    const heads = [{ reference: "HA-1", terms: { copies: "logged" } as Terms }, promised(GDPR_28)];
    const item = { level: "C2", overlays: [], head: "HA-1" } as const;
    expect(effectiveHead(heads, [item], context).terms).toEqual({ copies: "logged" });
    const personal = { ...item, overlays: ["phi"] };
    expect(effectiveHead(heads, [personal], context).terms).toMatchObject({
      copies: "logged",
      flow_down_mode: "same",
    });
  });
});

describe("parameters from outside", () => {
  test.each([
    [GDPR_28, { colour: "red" }, "colour"],
    [GDPR_28, { authorisation: "none" }, "authorisation"],
    [GDPR_28, { notice_hours: 73 }, "notice_hours"],
    [GDPR_28, { notice_hours: 0 }, "notice_hours"],
    [GDPR_28, { notice_hours: 1.5 }, "notice_hours"],
    [GDPR_28, { notice_hours: "24" }, "notice_hours"],
    [DFARS_7012, {}, "text"],
    [DFARS_7012, { text: " " }, "text"],
    [DFARS_7012, { text: 7 }, "text"],
  ] as readonly (readonly [Instrument, Chosen, string])[])(
    "%# refuses a wrong value and says how to mend it",
    (instrument, chosen, field) => {
      const filled = fillInstrument(instrument, chosen);
      expect(filled).toMatchObject({ ok: false, problems: [{ field }] });
      if (!filled.ok) expect(filled.problems[0]?.fix).toMatch(/^\w.+\.$/);
    },
  );

  test.each([
    [GDPR_28, { notice_hours: 72 }],
    [GDPR_28, { notice_hours: 1 }],
  ])("%# takes the limits themselves", (instrument, chosen) => {
    expect(fillInstrument(instrument, chosen).ok).toBe(true);
  });

  test("an instrument that asks for what no agreement can state is our own mistake", () => {
    const broken: Instrument = {
      ...HIPAA,
      clauses: () => [{ term: "copies", value: "many", cite: "1" }],
    };
    expect(() => fillInstrument(broken, {})).toThrow("copies is not one of the known values");
  });
});
