// The mail about a notice that is owed because an authority demands material: to be given, due soon, overdue. It names nobody.
import { formatInstant } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export type DemandNews = "owed" | "due" | "overdue";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    engagement: "Engagement",
    until: "Due",
    open: "Open the notice",
    why: "You get this mail because you are a contact for this engagement.",
    owedSubject: (organisation: string) => `Your notice to ${organisation} is asked for`,
    owedText:
      "A court or an authority demands material that came to you or to a company below you under this engagement. Your agreement says that you give notice of it yourself.",
    dueSubject: (organisation: string) => `Reminder: your notice to ${organisation} is due`,
    dueText: "Your notice that an authority demands material has not been given yet.",
    overdueSubject: (organisation: string) => `Overdue: your notice to ${organisation}`,
    overdueText:
      "The time in which you owed notice that an authority demands material has passed. Please give it now.",
    more: "If the law forbids you to tell, say so there, as far as you may.",
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    engagement: "Auftrag",
    until: "Bis",
    open: "Meldung öffnen",
    why: "Sie erhalten diese E-Mail, weil Sie Ansprechperson für diesen Auftrag sind.",
    owedSubject: (organisation: string) => `Ihre Meldung an ${organisation} wird erbeten`,
    owedText:
      "Ein Gericht oder eine Behörde verlangt Material, das unter diesem Auftrag an Sie oder ein Unternehmen unter Ihnen gelangt ist. Nach Ihrer Vereinbarung melden Sie dies selbst.",
    dueSubject: (organisation: string) => `Erinnerung: Ihre Meldung an ${organisation} ist fällig`,
    dueText: "Ihre Meldung, dass eine Behörde Material verlangt, steht noch aus.",
    overdueSubject: (organisation: string) => `Überfällig: Ihre Meldung an ${organisation}`,
    overdueText:
      "Die Zeit, in der Sie melden mussten, dass eine Behörde Material verlangt, ist vorbei. Bitte melden Sie es jetzt.",
    more: "Verbietet Ihnen das Gesetz die Mitteilung, sagen Sie es dort, soweit Sie dürfen.",
  },
});

/** The mail to one contact. */
export function demandNewsMail(facts: {
  readonly news: DemandNews;
  readonly locale: Locale;
  readonly name: string;
  readonly engagement: string;
  readonly dueAt: Date | null;
  readonly timeZone: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { news, locale, dueAt, timeZone } = facts;
  const words = wordsFor(WORDS, locale);
  return frameMail({
    locale,
    subject: words[`${news}Subject`](facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [words[`${news}Text`], words.more],
    facts: [
      { term: words.engagement, value: facts.engagement },
      ...(dueAt ? [{ term: words.until, value: formatInstant(dueAt, locale, timeZone) }] : []),
    ],
    action: { label: words.open, href: `${facts.origin}/portal/compelled` },
    why: words.why,
    asker: facts.asker,
    origin: facts.origin,
  });
}
