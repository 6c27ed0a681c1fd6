// Data: why each term has the default it has, and why some have none, in a sentence for whoever types terms.
import type { TermId } from "#scoring/obligations/term-table.ts";

/** Said beside the default of a level; the stricter the level, the stricter the default. */
export const WHY_DEFAULT: Readonly<Record<TermId, string>> = {
  permitted_purpose: "What is not named is not allowed, and a misuse can be shown.",
  permitted_recipients:
    "The fewer kinds of people, the fewer ways out; the highest levels keep outsiders away.",
  territories: "Where the law protects secrets alike, a breach can be pursued alike.",
  personnel_nationality:
    "It depends on the licence of the item, not on the level: set it for export-controlled material.",
  data_transfer_mechanism:
    "It depends on where personal data goes, not on the level: set it where it leaves the area.",
  need_to_know: "Who does not need it cannot leak it.",
  individual_undertaking:
    "The more harm one person can do, the more personally that person is bound.",
  breach_notice: "The first day decides what can still be stopped; handing on takes time of it.",
  survival:
    "As long as the knowledge is usually worth something; a trade secret for as long as it is one.",
  return_or_destroy: "Long enough to find every copy, short enough that none is forgotten.",
  destruction_standard: "What a determined reader could recover from a carrier decides the method.",
  destruction_certificate:
    "From restricted material on somebody has to be able to show it is gone.",
  retention_exceptions:
    "Backups age out and law keeps some copies; the highest levels leave only the law.",
  sub_disclosure: "The higher the level, the less goes on without somebody here having said yes.",
  sub_change_notice_days: "Time to look at a new company before material reaches it.",
  flow_down_mode: "Duties that thin out with every company protect nothing at the end.",
  flow_down_depth: "The weakest company decides, however far down it is.",
  liability_for_subs: "Whoever chooses a company answers for it.",
  liability_cap: "It is a matter of price and insurance, not of the level: agree it case by case.",
  audit_right: "Certificates are enough until the harm is worth a visit.",
  audit_notice_days: "Time to prepare a visit, not time to tidy up first.",
  required_certifications:
    "Which certificate fits depends on trade and customer, not on the level.",
  encryption:
    "Against a lost carrier first, against whoever runs the systems at the highest levels.",
  access_controls: "So that it can be said who saw what, and that nobody else did.",
  ai_training_use: "What a model has learned cannot be taken back.",
  copies: "Every copy has to be found again at the end.",
  reverse_engineering: "The law allows it where nothing is agreed.",
  residuals: "What stays in memory can be used for anybody.",
  standard_of_care: "The measure against which carelessness is judged rises with the harm.",
  compelled_disclosure_duties:
    "An order of an authority is met, and no more is handed over than it asks.",
  compelled_disclosure_notice: "Only who hears of it beforehand can object.",
  whistleblower_notice: "Without it full damages against a person in the United States are lost.",
  exclusions: "The four that courts know anyway, with the proof on the recipient.",
  remedies: "An order to stop comes before money: a secret cannot be bought back.",
  ip_ownership: "It is a matter of the work that is done, not of the level: agree it case by case.",
  licence_back: "It is a matter of the work that is done, not of the level: agree it case by case.",
  governing_law_forum: "The courts here, in a law both sides can read.",
  verbatim_clause: "Only where somebody above asks for very words.",
};
