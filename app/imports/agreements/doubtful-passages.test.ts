// What agreements do not say, or not surely: nothing of it is clear. And what holds of the rules as a whole.
import { describe, expect, test } from "vitest";
import { isTermId, parseTerm } from "#scoring/obligations/parse-terms.ts";
import { clearOf, suggested } from "#tests/intake/suggested.ts";
import { ENDING_RULES } from "./rules/ending.ts";
import { LIST_TERMS } from "./rules/lists.ts";
import { PASSING_ON_RULES } from "./rules/passing-on.ts";
import { PEOPLE_RULES } from "./rules/people.ts";

describe("what is not said, or not surely", () => {
  test.each<[string, string]>([
    [
      "a duty that is taken away",
      "The Recipient shall not be required to notify the Discloser of an incident within 72 hours.",
    ],
    [
      "keine Pflicht",
      "Der Empfänger ist nicht verpflichtet, Vorfälle innerhalb von 24 Stunden zu melden.",
    ],
    [
      "notice beforehand is no incident notice",
      "Either party may terminate this Agreement on 30 days' prior written notice of a breach.",
    ],
    [
      "a period to cure",
      "If a party fails to cure a material breach within 30 days after notice of the breach, the other may terminate.",
    ],
    [
      "the term of the agreement is not survival",
      "This Agreement remains in force for two (2) years from the Effective Date.",
    ],
    ["words and digits differ", "The Recipient notifies any breach within forty-eight (24) hours."],
    ["working days", "The Recipient shall report any incident within two business days."],
    ["months for a return", "Documents shall be returned within one month of a request."],
    [
      "an adequacy decision widens the place",
      "Data may be processed only in the European Union or in a country with an adequacy decision.",
    ],
    ["law without a court", "This Agreement is governed by the laws of Germany."],
    [
      "a law nobody listed",
      "This Agreement is governed by the laws of the State of Delaware and the courts of Wilmington have jurisdiction.",
    ],
    [
      "a cap with a way out",
      "Liability shall not exceed EUR 500,000, except for breach of confidentiality.",
    ],
    [
      "reverse engineering that stays allowed",
      "Nothing in this Agreement prevents the Recipient from reverse engineering products on the open market.",
    ],
    [
      "certificates are no right to audit on site",
      "On request the Supplier provides its ISO 27001 certificate as evidence.",
    ],
    ["encryption without a how", "Confidential Information is encrypted at rest and in transit."],
    ["a warranty period", "The warranty for the goods continues for two years after delivery."],
    [
      "records kept for the tax office",
      "Invoices shall be retained for ten years after the end of the financial year.",
    ],
    [
      "an exception that follows",
      "Copies shall be destroyed within 30 days unless the parties agree otherwise.",
    ],
    [
      "secrets and the rest differ",
      "The obligations survive for five years after termination, and for trade secrets as long as they remain trade secrets.",
    ],
    [
      "poaching is no survival",
      "For two years after termination neither party shall solicit the other's employees.",
    ],
  ])("%s", (_name, text) => {
    expect(clearOf(text)).toEqual({});
  });

  test("an agreement that says two things is clear about neither", () => {
    const text =
      "Recipient shall report any breach within 24 hours.\nRecipient shall report any breach within 72 hours.";
    const found = suggested(text);
    expect(found.map(({ confidence }) => confidence)).toEqual(["unsure", "unsure"]);
    expect(found.map(({ value }) => value)).toEqual([24, 72]);
    expect(found[0]?.doubt).toContain("Another passage");
  });

  test("a passage that speaks of a term without a value is shown, and offers none", () => {
    const [found] = suggested(
      "The Recipient shall inform the Discloser of any security breach without undue delay.",
    );
    expect(found).toMatchObject({ term: "breach_notice", value: null, confidence: "unsure" });
  });

  test("a list that goes on in the next paragraphs is taken as a whole", () => {
    const text =
      "Confidential Information does not include information which (a) is public;\n(b) was already known to the Recipient; or\n(c) is received from a third party.";
    expect(clearOf(text)).toEqual({ exclusions: ["prior_known", "public", "third_party"] });
  });

  test("the numbered clause after a list is not an item of that list", () => {
    const text =
      "7. The Recipient shall not:\n(a) copy documents.\n8. Breaches are reported within 24 hours.\n9. Data is stored only in France.";
    const { breach_notice, territories } = clearOf(text);
    expect({ breach_notice, territories }).toEqual({ breach_notice: 24, territories: ["FR"] });
  });

  test("the words a suggestion rests on are shown as they stand in the agreement", () => {
    const [found] = suggested(
      "Eine Offenlegung ohne Erlaubnis, also unbefugt, meldet der Empfänger innerhalb von fünf Stunden.",
    );
    expect(found?.why).toContain("fünf Stunden");
  });
});

describe("the rules", () => {
  test("every value a rule can give is one that its term takes", () => {
    const rules = [...PEOPLE_RULES, ...PASSING_ON_RULES, ...ENDING_RULES];
    const lists = LIST_TERMS.map(({ term, members }) => ({ term, value: Object.keys(members) }));
    const wrong = [...rules, ...lists].filter(
      ({ term, value }) => !isTermId(term) || !parseTerm(term, value).ok,
    );
    expect(wrong.map(({ term, value }) => `${term}: ${JSON.stringify(value)}`)).toEqual([]);
  });

  test("hostile text takes no unreasonable time", () => {
    const begun = performance.now();
    for (const piece of [
      "within ",
      "shall not ",
      "(a) ; ",
      "within 1 (",
      "nicht darf ",
      "confidential disclose to its ",
      "eine ",
      "1.1.1.",
    ])
      suggested(piece.repeat(6000));
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
