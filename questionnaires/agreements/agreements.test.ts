import { describe, expect, test } from "vitest";
import { clauseNumberOf, termsOf } from "#questionnaires/agreements/agreement.ts";
import {
  findAgreement,
  getAgreement,
  listAgreements,
} from "#questionnaires/agreements/catalogue.ts";
import type { Fill } from "#questionnaires/agreements/render-text.ts";
import { renderAgreement } from "#questionnaires/agreements/render-text.ts";
import { describeTerm } from "#scoring/obligations/describe-term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

const deed = getAgreement("supplier-deed", "2026-1");

const TERMS: Terms = {
  permitted_purpose: ["quotation", "production"],
  permitted_recipients: ["employees"],
  territories: ["DE", "FR"],
  need_to_know: true,
  individual_undertaking: "named_signed",
  breach_notice: 24,
  survival: { months: 84, from: "termination" },
  return_or_destroy: 14,
  destruction_standard: "800-88_purge",
  destruction_certificate: true,
  sub_disclosure: "prior_specific_consent",
  flow_down_mode: "at_least_as_strict",
  liability_for_subs: "fully_liable",
  liability_cap: "uncapped",
  audit_right: "onsite_on_notice",
  audit_notice_days: 10,
  encryption: { at_rest: "disk", in_transit: "tls1.2" },
  ai_training_use: "prohibited",
  copies: "logged",
  standard_of_care: "high",
  compelled_disclosure_duties: ["notify", "minimise"],
  governing_law_forum: ["ie_courts"],
};

function aFill(locale: Locale, changes: Partial<Fill> = {}): Fill {
  const termTexts = Object.fromEntries(
    TERM_IDS.filter((id) => termsOf(deed).includes(id)).map((id: TermId) => {
      const value = TERMS[id];
      return [id, value === undefined ? null : describeTerm(id, value, locale)];
    }),
  );
  return {
    parties: { disclosing: "Aurelia Orbit GmbH, Bremen", receiving: "Gießerei Łódź S.A., Łódź" },
    termTexts,
    facts: {
      reference: "FD-2026-014",
      head_reference: "HA-2026-003",
      engagement: "Thruster housing, castings",
      material: ["Drawing 4711, revision C", "Alloy data sheet"],
      effective_on: locale === "de" ? "4. Mai 2026" : "4 May 2026",
    },
    ...changes,
  };
}

function textOf(locale: Locale, fill = aFill(locale)): string {
  const rendered = renderAgreement(deed, locale, fill);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  return rendered.text;
}

describe("the published texts", () => {
  test("the joinder is short: at most half the clauses of the deed", () => {
    for (const edition of ["2026-1", "2026-2"] as const) {
      const joinder = getAgreement("subcontractor-joinder", edition).structure.clauses.length;
      expect(joinder * 2).toBeLessThanOrEqual(
        getAgreement("supplier-deed", edition).structure.clauses.length,
      );
    }
  });

  test.each(listAgreements())(
    "$id states only obligation terms that can be compared",
    ({ id, edition }) => {
      const agreement = findAgreement(id, edition);
      const terms = agreement ? termsOf(agreement) : [];
      expect(terms.filter((term) => !TERM_IDS.some((known) => known === term))).toEqual([]);
    },
  );

  test("deed and joinder state every term that the head agreement states: silence would be weaker", () => {
    const head = termsOf(getAgreement("head-agreement", "2026-1"));
    for (const id of ["supplier-deed", "subcontractor-joinder"] as const) {
      const stated = termsOf(getAgreement(id, "2026-1"));
      expect(
        head.filter((term) => !stated.includes(term)),
        id,
      ).toEqual([]);
    }
  });

  test("a term can be cited by the number of its clause", () => {
    const number = clauseNumberOf(deed, "breach_notice");
    expect(textOf("en")).toContain(`\n${number}. Incidents\n`);
    expect(clauseNumberOf(deed, "verbatim_clause")).toBeUndefined();
  });
});

describe("the rendered text", () => {
  test("the same fill gives the same bytes, whatever the order of its values", () => {
    const fill = aFill("de");
    const turned = {
      ...fill,
      termTexts: Object.fromEntries(Object.entries(fill.termTexts).reverse()),
    };
    expect(textOf("de", turned)).toBe(textOf("de", fill));
  });

  test("it is plain text: line feeds only, no places left, one line end at the end", () => {
    for (const locale of ["en", "de"] as const) {
      const text = textOf(locale);
      expect(text).not.toMatch(/[{}<>\r\t]|undefined|null|[^\S\n]$/m);
      expect(text).toMatch(new RegExp(`\n\nsupplier-deed 2026-1 ${locale}\n$`));
    }
  });

  test("it says who, what and for how long, in the language of the signer", () => {
    const text = textOf("de");
    expect(text).toContain("zwischen Aurelia Orbit GmbH, Bremen (offenlegende Partei)");
    expect(text).toContain("\n- Drawing 4711, revision C\n- Alloy data sheet\n");
    expect(text).toContain("innerhalb von 24 Stunden nach Kenntnis");
    expect(textOf("en")).toContain("within 24 hours of becoming aware");
  });

  test("a term on which nothing is agreed leaves no trace beside others, and says so where it stands alone", () => {
    const fill = aFill("en");
    expect(fill.termTexts["sub_change_notice_days"]).toBeNull();
    expect(textOf("en")).toContain("only with consent to that very company.\n11.2 A request");
    const joinder = getAgreement("subcontractor-joinder", "2026-1");
    const rendered = renderAgreement(joinder, "en", {
      parties: { ...fill.parties, joining: "Vernis SARL" },
      termTexts: { ...fill.termTexts, compelled_disclosure_duties: null },
      facts: {
        reference: "J",
        deed_reference: "D",
        task: "Coating",
        material: ["M"],
        effective_on: "1",
      },
    });
    expect(rendered).toMatchObject({
      ok: true,
      text: expect.stringContaining(
        "Demands by authorities\n7.1 The parties agree no rule of their own on this point.\n",
      ),
    });
  });

  test("the paragraphs of a clause are numbered without gaps", () => {
    const numbers = [...textOf("en").matchAll(/^(\d+)\.(\d+) /gm)].map(([, clause, at]) => [
      clause,
      at,
    ]);
    let last = ["0", "0"];
    for (const [clause, at] of numbers) {
      expect(Number(at)).toBe(clause === last[0] ? Number(last[1]) + 1 : 1);
      last = [clause ?? "", at ?? ""];
    }
  });

  test("a value that looks like a place stays as it is typed", () => {
    const fill = aFill("en");
    const text = textOf("en", {
      ...fill,
      facts: { ...fill.facts, engagement: "{party:receiving} $& $1" },
    });
    expect(text).toContain("for this engagement: {party:receiving} $& $1.");
  });
});

describe("a fill that would make another agreement is refused", () => {
  const fill = aFill("en");
  test.each<[string, Partial<Fill>, object]>([
    [
      "a missing party",
      { parties: { disclosing: "Aurelia Orbit GmbH" } },
      { place: "party:receiving", reason: "missing" },
    ],
    [
      "an empty name",
      { parties: { disclosing: "Aurelia Orbit GmbH", receiving: " " } },
      { place: "party:receiving", reason: "missing" },
    ],
    [
      "a missing term",
      { termTexts: { ...fill.termTexts, breach_notice: undefined as never } },
      { place: "term:breach_notice", reason: "missing" },
    ],
    [
      "a term that the text does not state and that would silently not be agreed",
      { termTexts: { ...fill.termTexts, residuals: "None." } },
      { place: "term:residuals", reason: "unknown" },
    ],
    [
      "a name that forges a clause",
      { parties: { ...fill.parties, receiving: "X\n\n23. No liability" } },
      { place: "party:receiving", reason: "not_plain_text" },
    ],
    [
      "material that turns the reading direction",
      { facts: { ...fill.facts, material: ["\u202Eterces"] } },
      { place: "fact:material", reason: "not_plain_text" },
    ],
    [
      "an empty list of material",
      { facts: { ...fill.facts, material: [] } },
      { place: "fact:material", reason: "missing" },
    ],
    [
      "a list where a line belongs",
      { facts: { ...fill.facts, engagement: ["a", "b"] } },
      { place: "fact:engagement", reason: "wrong_kind" },
    ],
    [
      "an inherited value",
      { parties: Object.create(fill.parties) as Record<string, string> },
      { place: "party:receiving", reason: "missing" },
    ],
  ])("%s", (_, changes, problem) => {
    const rendered = renderAgreement(deed, "en", aFill("en", changes));
    expect(rendered.ok).toBe(false);
    if (!rendered.ok) expect(rendered.problems).toContainEqual(problem);
  });
});
