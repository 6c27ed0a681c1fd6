// What sentences of agreements suggest: for each text exactly these clear values, and no other.
import { describe, expect, test } from "vitest";
import { isTermId, parseTerm } from "#scoring/obligations/parse-terms.ts";
import type { Suggestion } from "./document.ts";
import { LIST_TERMS } from "./rules/lists.ts";
import { ENDING_RULES } from "./rules/ending.ts";
import { PASSING_ON_RULES } from "./rules/passing-on.ts";
import { PEOPLE_RULES } from "./rules/people.ts";
import { splitSentences } from "./split-sentences.ts";
import { suggestTerms } from "./suggest-terms.ts";

function suggested(text: string): Suggestion[] {
  const paragraphs = text.split("\n").map((line) => ({ page: 1, text: line.trim() }));
  return suggestTerms(splitSentences(paragraphs), paragraphs);
}

function clearOf(text: string): Record<string, unknown> {
  const clear = suggested(text).filter(({ confidence }) => confidence === "clear");
  return Object.fromEntries(clear.map(({ term, value }) => [term, value]));
}

describe("what is clear", () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      "hours in words and digits",
      "Recipient shall notify Discloser of any unauthorised disclosure within seventy-two (72) hours of becoming aware of it.",
      { breach_notice: 72 },
    ],
    [
      "a report later than the notice",
      "The Supplier must report any security incident no later than 24 hours after discovery and provide a final report within 10 days.",
      { breach_notice: { within: 24, from: "discovery" } },
    ],
    [
      "Stunden nach Kenntnis",
      "Der Auftragnehmer hat jeden Sicherheitsvorfall spätestens innerhalb von achtundvierzig (48) Stunden nach Kenntnis zu melden.",
      { breach_notice: 48 },
    ],
    [
      "binnen, without a word for incident but unbefugte Kenntnisnahme",
      "Eine unbefugte Kenntnisnahme ist dem Offenlegenden binnen 24 Stunden anzuzeigen.",
      { breach_notice: 24 },
    ],
    [
      "return within days and a certificate",
      "On request, Recipient will return or destroy all documents and copies within thirty days and certify in writing that it has done so.",
      { return_or_destroy: 30, destruction_certificate: true },
    ],
    [
      "return within weeks",
      "All Confidential Information shall be returned or deleted within 2 weeks of the end of this Agreement.",
      { return_or_destroy: 14 },
    ],
    [
      "Rückgabe in Tagen",
      "Der Empfänger wird sämtliche Unterlagen binnen zehn Tagen nach Aufforderung zurückgeben oder vernichten.",
      { return_or_destroy: 10 },
    ],
    [
      "survival after termination",
      "The duties of confidentiality under this Agreement continue for a period of five (5) years following its termination.",
      { survival: { months: 60, from: "termination" } },
    ],
    [
      "survival from each disclosure",
      "Each item of Confidential Information shall be kept confidential for three years from the date of its disclosure.",
      { survival: { months: 36, from: "each_disclosure" } },
    ],
    [
      "Nachwirkung",
      "Die Geheimhaltungspflichten gelten für die Dauer von 36 Monaten nach Beendigung des Vertrags fort.",
      { survival: { months: 36, from: "termination" } },
    ],
    [
      "unbefristet",
      "Die Verpflichtung zur Vertraulichkeit besteht zeitlich unbefristet.",
      { survival: "perpetual" },
    ],
    [
      "own care, reasonable at least",
      "Each party protects the other's information with the same degree of care it uses for its own, and in no event less than reasonable care.",
      { standard_of_care: "own_not_less_than_reasonable" },
    ],
    [
      "specific consent for subcontractors",
      "The processor shall not engage any sub-processor without the prior specific written authorisation of the controller.",
      { sub_disclosure: "prior_specific_consent" },
    ],
    [
      "general authorisation with objection",
      "The controller gives general written authorisation for sub-processors; the processor informs it of intended changes at least 30 days in advance and the controller may object.",
      { sub_disclosure: "general_consent_objection", sub_change_notice_days: 30 },
    ],
    [
      "the same obligations",
      "The same data protection obligations shall be imposed on every sub-processor by way of a contract.",
      { flow_down_mode: "same" },
    ],
    [
      "mindestens ebenso streng, Haftung wie für eigenes Handeln",
      "Unterauftragnehmer sind mindestens ebenso streng zu verpflichten. Der Lieferant haftet für seine Unterauftragnehmer wie für eigenes Verschulden.",
      { flow_down_mode: "at_least_as_strict", liability_for_subs: "fully_liable" },
    ],
    [
      "audit on site with notice",
      "Discloser may inspect Recipient's premises on at least fifteen (15) days' prior written notice.",
      { audit_right: "onsite_on_notice", audit_notice_days: 15 },
    ],
    [
      "no reverse engineering, in a list",
      "The Recipient shall not:\n(a) reverse engineer any sample; or\n(b) remove any marking.",
      { reverse_engineering: "prohibited" },
    ],
    [
      "Training von KI",
      "Die Informationen dürfen nicht zum Training von KI-Modellen oder Sprachmodellen verwendet werden.",
      { ai_training_use: "prohibited" },
    ],
    [
      "only inside the EEA",
      "The data shall be stored and processed exclusively within the European Economic Area.",
      { territories: ["EEA"] },
    ],
    [
      "two countries",
      "Das Material darf ausschließlich in Deutschland und der Schweiz gespeichert werden.",
      { territories: ["CH", "DE"] },
    ],
    [
      "TLS and FIPS",
      "Files are encrypted in transfer by TLS 1.3 with modules validated to FIPS 140-3.",
      { encryption: { in_transit: "tls1.3", validation: "fips_140" } },
    ],
    [
      "law and courts in two sentences",
      "This Agreement is governed by the laws of Ireland. The courts of Dublin have exclusive jurisdiction.",
      { governing_law_forum: ["ie_courts"] },
    ],
    [
      "Recht und Gerichtsstand",
      "Es gilt das Recht der Bundesrepublik Deutschland; Gerichtsstand ist Stuttgart.",
      { governing_law_forum: ["de_courts"] },
    ],
    [
      "arbitration",
      "This Agreement is governed by Swiss law. Disputes are settled by arbitration under the Rules of the International Chamber of Commerce.",
      { governing_law_forum: ["icc_arbitration"] },
    ],
    [
      "a cap",
      "Die Haftung jeder Partei ist auf 2 Mio. EUR begrenzt.",
      { liability_cap: { amount: 2_000_000, currency: "EUR" } },
    ],
    [
      "exclusions as a list in one sentence",
      "The obligations do not apply to information that (a) is publicly known; (b) was already known to the Recipient; (c) is received from a third party without breach; or (d) is independently developed.",
      { exclusions: ["independent_dev", "prior_known", "public", "third_party"] },
    ],
    [
      "destroyed to a standard",
      "Media are sanitised and destroyed in line with NIST SP 800-88, level Purge.",
      { destruction_standard: "800-88_purge" },
    ],
  ])("%s", (_name, text, expected) => {
    expect(clearOf(text)).toEqual(expected);
  });
});

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
