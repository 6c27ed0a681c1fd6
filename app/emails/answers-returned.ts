// The mail that tells a supplier which part of its answers is asked again. The messages themselves stay in the portal.
import { formatDay } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    subject: (organisation: string, count: string) =>
      `${organisation} has a question about ${count === "1" ? "one answer" : `${count} answers`}`,
    dear: (name: string) => `Dear ${name},`,
    one: "Thank you for your answers. We have read them, and one of them needs another look.",
    many: (count: string) =>
      `Thank you for your answers. We have read them, and ${count} of them need another look.`,
    only: "Beside each of these questions we wrote what we need. Everything else stays as you submitted it; you cannot change it by mistake.",
    supplier: "Company",
    due: "Please answer by",
    open: "Open the questions",
    note: "The link works once, within 14 days. You can ask for a fresh one at any time on the page it leads to.",
    why: (supplier: string) => `You get this mail because you answer for ${supplier}.`,
  },
  de: {
    subject: (organisation: string, count: string) =>
      `${organisation} hat eine Rückfrage zu ${count === "1" ? "einer Antwort" : `${count} Antworten`}`,
    dear: (name: string) => `Guten Tag ${name},`,
    one: "Vielen Dank für Ihre Antworten. Wir haben sie gelesen und bitten Sie, eine davon noch einmal anzusehen.",
    many: (count: string) =>
      `Vielen Dank für Ihre Antworten. Wir haben sie gelesen und bitten Sie, ${count} davon noch einmal anzusehen.`,
    only: "Bei jeder dieser Fragen steht, was wir benötigen. Alles andere bleibt, wie Sie es eingereicht haben; es kann nicht versehentlich geändert werden.",
    supplier: "Unternehmen",
    due: "Bitte antworten Sie bis",
    open: "Fragen öffnen",
    note: "Der Link gilt einmal und 14 Tage lang. Auf der Seite, zu der er führt, können Sie jederzeit einen neuen anfordern.",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie die Fragen für ${supplier} beantworten.`,
  },
});

export interface AnswersReturned {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly count: number;
  readonly dueOn: string;
  /** Holds the link's secret behind `#`. */
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}

/** The mail in the contact's language. */
export function answersReturned({ locale, count, ...facts }: AnswersReturned): Mail {
  const words = wordsFor(WORDS, locale);
  return frameMail({
    locale,
    subject: words.subject(facts.asker.organisation, String(count)),
    greeting: words.dear(facts.name),
    paragraphs: [count === 1 ? words.one : words.many(String(count)), words.only],
    facts: [
      { term: words.supplier, value: facts.supplierName },
      { term: words.due, value: formatDay(facts.dueOn, locale, "long") },
    ],
    action: { label: words.open, href: facts.href, note: words.note },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
