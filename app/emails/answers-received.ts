// The mail that confirms a submission to whoever submitted: what, when, by whom, and where the receipt is.
import { formatInstant } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    subject: (questionnaire: string) => `Received: your answers to “${questionnaire}”`,
    dear: (name: string) => `Dear ${name},`,
    received: (organisation: string) =>
      `${organisation} has received your answers. They are read by people; you get a mail when something is unclear or settled.`,
    receipt:
      "Your receipt, with every answer word for word and their checksum, is in your workspace as a PDF.",
    questionnaire: "Questionnaire",
    submittedBy: "Submitted by",
    submittedAt: "Received at",
    open: "Open the workspace",
    why: (supplier: string) => `You get this mail because you submitted for ${supplier}.`,
  },
  de: {
    subject: (questionnaire: string) => `Eingegangen: Ihre Antworten zu „${questionnaire}“`,
    dear: (name: string) => `Guten Tag ${name},`,
    received: (organisation: string) =>
      `${organisation} hat Ihre Antworten erhalten. Sie werden von Menschen gelesen; Sie bekommen eine E-Mail, wenn etwas unklar oder geklärt ist.`,
    receipt:
      "Ihre Eingangsbestätigung mit jeder Antwort im Wortlaut und ihrer Prüfsumme liegt als PDF in Ihrem Arbeitsbereich.",
    questionnaire: "Fragebogen",
    submittedBy: "Eingereicht von",
    submittedAt: "Eingegangen am",
    open: "Arbeitsbereich öffnen",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie für ${supplier} eingereicht haben.`,
  },
});

/** The mail in the contact's language; no answer stands in it. */
export function answersReceived(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly questionnaire: string;
  readonly by: string;
  readonly submittedAt: Date;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { locale } = facts;
  const words = wordsFor(WORDS, locale);
  return frameMail({
    locale,
    subject: words.subject(facts.questionnaire),
    greeting: words.dear(facts.name),
    paragraphs: [words.received(facts.asker.organisation), words.receipt],
    facts: [
      { term: words.questionnaire, value: facts.questionnaire },
      { term: words.submittedBy, value: facts.by },
      { term: words.submittedAt, value: formatInstant(facts.submittedAt, locale) },
    ],
    action: { label: words.open, href: `${facts.origin}/portal` },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
