// The mail that tells a supplier whose personal undertaking ends, in its language, before access that rests on it is shut.
import { formatDay, formatDistance, formatList } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    subject: (when: string, past: boolean) =>
      past ? `A personal undertaking ended ${when}` : `A personal undertaking ends ${when}`,
    text: "From the day after its last day these people can no longer open material for which an undertaking of their own is needed.",
    toDo: "Please have it signed anew and enter the new last day with each person.",
    people: "People",
    last: "Last day",
    open: "Open your people",
    why: (supplier: string) => `You get this mail because you are the contact of ${supplier}.`,
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    subject: (when: string, past: boolean) =>
      past
        ? `Eine persönliche Verpflichtung ist abgelaufen (${when})`
        : `Eine persönliche Verpflichtung endet ${when}`,
    text: "Ab dem Tag nach ihrem letzten Tag können diese Personen kein Material mehr öffnen, für das eine eigene Verpflichtungserklärung nötig ist.",
    toDo: "Bitte lassen Sie sie neu unterschreiben und tragen Sie bei jeder Person den neuen letzten Tag ein.",
    people: "Personen",
    last: "Letzter Tag",
    open: "Personen öffnen",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie Ansprechperson von ${supplier} sind.`,
  },
});

/** The mail to one contact, as it is true on the day it is written. */
export function undertakingEndingMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly people: readonly string[];
  readonly dueOn: string;
  readonly today: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { locale, dueOn, today } = facts;
  const words = wordsFor(WORDS, locale);
  return frameMail({
    locale,
    subject: words.subject(formatDistance(dueOn, today, locale), dueOn < today),
    greeting: words.dear(facts.name),
    paragraphs: [words.text, words.toDo],
    facts: [
      { term: words.people, value: formatList(facts.people, locale) },
      { term: words.last, value: formatDay(dueOn, locale, "long") },
    ],
    action: { label: words.open, href: `${facts.origin}/portal/people` },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
