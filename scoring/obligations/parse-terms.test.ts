// Terms from outside are taken whole or refused with what is wrong and how to mend it.
import { describe, expect, test } from "vitest";
import { parseTerm, parseTerms } from "#scoring/obligations/parse-terms.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";

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
    ["survival", null, "survival"],
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
    ["liability_cap", null, "liability_cap"],
    ["liability_cap", { amount: 5, currency: ["EUR"] }, "liability_cap"],
    ["liability_cap", { amount: 5, currency: "XEUR" }, "liability_cap"],
    ["liability_cap", { amount: 0.5, currency: "EUR" }, "liability_cap"],
    ["liability_cap", { amount: -5, currency: "EUR" }, "liability_cap"],
    ["liability_cap", { amount: "5", currency: "EUR" }, "liability_cap"],
    ["liability_cap", { amount: 5, currency: "euro" }, "liability_cap"],
    ["liability_cap", { amount: 5, currency: 5 }, "liability_cap"],
    ["breach_notice", { within: 1.5, from: "discovery" }, "breach_notice"],
    ["breach_notice", { within: 24, from: "rumour" }, "breach_notice.from"],
    ["breach_notice", { within: 24 }, "breach_notice.from"],
    ["compelled_disclosure_notice", "later", "compelled_disclosure_notice"],
    ["compelled_disclosure_notice", -1, "compelled_disclosure_notice"],
    ["flow_down_depth", 0, "flow_down_depth"],
    ["flow_down_depth", 21, "flow_down_depth"],
    ["flow_down_depth", 1.5, "flow_down_depth"],
    ["flow_down_depth", "2", "flow_down_depth"],
    ["ip_ownership", ["joint", "creator"], "ip_ownership"],
    ["ip_ownership", [], "ip_ownership"],
    ["required_certifications", ["iso9001"], "required_certifications"],
    ["verbatim_clause", "text", "verbatim_clause"],
    ["verbatim_clause", { text: 5, parties: [] }, "verbatim_clause"],
    ["verbatim_clause", { text: " ", parties: [] }, "verbatim_clause"],
    ["verbatim_clause", { text: "x" }, "verbatim_clause"],
    ["verbatim_clause", { text: "x", parties: [""] }, "verbatim_clause"],
    ["verbatim_clause", { text: "x", parties: [" "] }, "verbatim_clause"],
    ["verbatim_clause", { text: "x", parties: ["Acme", 5] }, "verbatim_clause"],
  ];
  test.each(REFUSED)("%s refuses %j and says how to mend it", (id, input, field) => {
    const read = parseTerm(id, input);
    expect(read).toMatchObject({ ok: false, problem: { field } });
    if (!read.ok) expect(`${read.problem.reason} ${read.problem.fix}`).toMatch(/\w+ .+\.$/);
  });
});

describe("terms that are a number or a word", () => {
  const kept = (id: TermId, input: unknown) => {
    const read = parseTerm(id, input);
    return read.ok ? read.value : read.problem;
  };

  test("a time from the usual event is kept as a plain number, so that equal terms have equal bytes", () => {
    expect(kept("breach_notice", { within: 24, from: "awareness" })).toBe(24);
    expect(kept("breach_notice", 24)).toBe(24);
    const early = { within: 24, from: "suspicion" };
    expect(kept("breach_notice", early)).toEqual(early);
  });

  test("the limits themselves are taken", () => {
    expect(kept("flow_down_depth", 1)).toBe(1);
    expect(kept("flow_down_depth", 20)).toBe(20);
    expect(kept("flow_down_depth", "all_tiers")).toBe("all_tiers");
    expect(kept("compelled_disclosure_notice", 0)).toBe(0);
    expect(kept("compelled_disclosure_notice", "prompt_before")).toBe("prompt_before");
    expect(kept("breach_notice", 36_525)).toBe(36_525);
    expect(kept("ip_ownership", ["joint", "joint"])).toEqual(["joint"]);
    expect(kept("survival", "perpetual")).toBe("perpetual");
    expect(kept("survival", "while_trade_secret")).toBe("while_trade_secret");
    for (const months of [0, 1_200])
      expect(kept("survival", { months, from: "effective" })).toEqual({
        months,
        from: "effective",
      });
  });

  test("a refusal of a list says what is wrong with it", () => {
    expect(kept("territories", "DE")).toMatchObject({ reason: "is not a list" });
    expect(kept("territories", ["XX"])).toMatchObject({ reason: 'contains unknown "XX"' });
    expect(kept("remedies", ["prison"])).toMatchObject({
      fix: "Give a list of at least 0 of: injunction, damages, specific_performance, indemnity, liquidated.",
    });
    expect(kept("encryption", "aes")).toMatchObject({
      fix: "Give an object with any of: at_rest, in_transit, key_control, validation.",
    });
    expect(kept("licence_back", [])).toMatchObject({ reason: "is empty" });
  });

  test("a refusal says what else could be given", () => {
    expect(kept("compelled_disclosure_notice", "later")).toMatchObject({
      reason: "is not a duration in business hours",
      fix: 'Give a whole number of business hours from 0 to 36525. Or give "prompt_before".',
    });
    expect(kept("breach_notice", { within: 24, from: "rumour" })).toMatchObject({
      fix: "Give one of: awareness, discovery, suspicion.",
    });
  });
});
