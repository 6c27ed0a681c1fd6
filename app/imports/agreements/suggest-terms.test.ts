// What sentences of agreements suggest: for each text exactly these clear values, and no other.
import { describe, expect, test } from "vitest";
import { clearOf } from "#tests/intake/suggested.ts";

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
