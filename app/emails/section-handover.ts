// The mail to a colleague who is handed sections of a questionnaire: who asks, for what, and the link.
import { formatDay } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    subject: (from: string) => `${from} asks you to answer a part of a questionnaire`,
    dear: (name: string) => `Dear ${name},`,
    asks: (from: string, organisation: string) =>
      `${from} is answering a questionnaire of ${organisation} on the protection of confidential material, and asks you to answer the part you know best.`,
    writes: (from: string, message: string) => `${from} writes: ${message}`,
    questionnaire: "Questionnaire",
    sections: "Sections",
    due: "Please answer by",
    open: "Open your sections",
    note: "The link works once, within 14 days, and opens these sections only. No account is needed; answers save themselves.",
    why: (from: string, supplier: string) =>
      `You get this mail because ${from} of ${supplier} named you as the colleague who knows.`,
  },
  de: {
    subject: (from: string) => `${from} bittet Sie um Antworten zu einem Teil eines Fragebogens`,
    dear: (name: string) => `Guten Tag ${name},`,
    asks: (from: string, organisation: string) =>
      `${from} beantwortet einen Fragebogen von ${organisation} zum Schutz vertraulichen Materials und bittet Sie, den Teil zu beantworten, den Sie am besten kennen.`,
    writes: (from: string, message: string) => `${from} schreibt: ${message}`,
    questionnaire: "Fragebogen",
    sections: "Abschnitte",
    due: "Bitte antworten Sie bis",
    open: "Ihre Abschnitte öffnen",
    note: "Der Link gilt einmal und 14 Tage lang und öffnet nur diese Abschnitte. Sie brauchen kein Konto; Antworten speichern sich selbst.",
    why: (from: string, supplier: string) =>
      `Sie erhalten diese E-Mail, weil ${from} von ${supplier} Sie als sachkundige Person genannt hat.`,
  },
});

/** The mail; the organisation is who asks, the lead is who passes the question on. */
export function sectionHandover(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly from: string;
  readonly supplierName: string;
  readonly questionnaire: string;
  readonly sections: readonly string[];
  readonly message: string;
  readonly dueOn: string;
  readonly secret: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { locale, from, asker } = facts;
  const words = wordsFor(WORDS, locale);
  return frameMail({
    locale,
    subject: words.subject(from),
    greeting: words.dear(facts.name),
    paragraphs: [
      words.asks(from, asker.organisation),
      ...(facts.message === "" ? [] : [words.writes(from, facts.message)]),
    ],
    facts: [
      { term: words.questionnaire, value: facts.questionnaire },
      { term: words.sections, value: facts.sections.join("; ") },
      { term: words.due, value: formatDay(facts.dueOn, locale, "long") },
    ],
    action: { label: words.open, href: `${facts.origin}/enter#${facts.secret}`, note: words.note },
    why: words.why(from, facts.supplierName),
    asker,
    origin: facts.origin,
  });
}
