// The mail that reminds a supplier of a questionnaire: due in a week, due tomorrow, or overdue.
import { formatDay, formatDistance } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    due: (organisation: string, when: string) => `Answers for ${organisation} are due ${when}`,
    overdue: (organisation: string) => `Answers for ${organisation} are overdue`,
    dueText:
      "The questionnaire is not submitted yet. Everything you saved is there; you can hand single sections to colleagues.",
    overdueText:
      "The day for the questionnaire has passed. Nothing is lost: everything you saved is there. If you need more time, please write to us.",
    engagement: "Engagement",
    dueOn: "Due on",
    open: "Open the checklist",
    note: "Signed out meanwhile? The page tells you how to get a fresh link.",
    why: (supplier: string) => `You get this mail because you are a contact of ${supplier}.`,
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    due: (organisation: string, when: string) => `Antworten für ${organisation} fällig ${when}`,
    overdue: (organisation: string) => `Antworten für ${organisation} sind überfällig`,
    dueText:
      "Der Fragebogen ist noch nicht eingereicht. Alles Gespeicherte ist da; einzelne Abschnitte können Sie an andere übergeben.",
    overdueText:
      "Der Termin für den Fragebogen ist verstrichen. Nichts ist verloren: Alles Gespeicherte ist da. Wenn Sie mehr Zeit brauchen, schreiben Sie uns bitte.",
    engagement: "Auftrag",
    dueOn: "Fällig am",
    open: "Checkliste öffnen",
    note: "Inzwischen abgemeldet? Die Seite sagt Ihnen, wie Sie einen neuen Link bekommen.",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie Ansprechperson von ${supplier} sind.`,
  },
});

/** The mail as it is true on the day it is written, however late that is. */
export function answersDueMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly engagement: string;
  readonly dueOn: string;
  readonly today: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { locale, dueOn, today } = facts;
  const words = wordsFor(WORDS, locale);
  const { organisation } = facts.asker;
  const overdue = dueOn < today;
  return frameMail({
    locale,
    subject: overdue
      ? words.overdue(organisation)
      : words.due(organisation, formatDistance(dueOn, today, locale)),
    greeting: words.dear(facts.name),
    paragraphs: [overdue ? words.overdueText : words.dueText],
    facts: [
      { term: words.engagement, value: facts.engagement },
      { term: words.dueOn, value: formatDay(dueOn, locale, "long") },
    ],
    action: { label: words.open, href: `${facts.origin}/portal`, note: words.note },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
