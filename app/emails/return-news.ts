// The mail about copies that are to be returned or destroyed: asked for, due, overdue, sent back, settled. It names no material.
import { formatDay } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export type ReturnNews = "asked" | "due" | "overdue" | "sent_back" | "settled";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    engagement: "Engagement",
    copies: "Copies",
    by: "Due by",
    open: "Open the list",
    why: (supplier: string) => `You get this mail because you are a contact of ${supplier}.`,
    askedSubject: (organisation: string) =>
      `Please return or destroy copies of ${organisation}'s material`,
    askedText:
      "Access to material has ended. For every copy that was downloaded there is now a line in your workspace: say whether it was returned, destroyed or, where your agreement allows it, kept.",
    askedMore:
      "When every line is filled in, you certify them together. Copies on paper or elsewhere can be added.",
    dueSubject: (organisation: string) => `Reminder: copies of ${organisation}'s material are due`,
    dueText: "Some copies are still to be returned or destroyed, or have not been certified yet.",
    dueMore: "Your workspace shows what is missing.",
    overdueSubject: (organisation: string) => `Overdue: copies of ${organisation}'s material`,
    overdueText:
      "The day by which copies were to be returned or destroyed has passed, and lines are still open.",
    overdueMore: "Please fill them in now, or write to us if something stands in the way.",
    sent_backSubject: (organisation: string) => `${organisation} has sent back your certificate`,
    sent_backText: "Your certificate of return or destruction needs another look.",
    sent_backMore: "What is missing stands beside the lines in your workspace.",
    settledSubject: (organisation: string) => `${organisation} has accepted your certificate`,
    settledText: "All copies are settled. Thank you.",
    settledMore: "What you learned stays confidential as your agreement says.",
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    engagement: "Auftrag",
    copies: "Kopien",
    by: "Bis",
    open: "Liste öffnen",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie Ansprechperson von ${supplier} sind.`,
    askedSubject: (organisation: string) =>
      `Bitte geben Sie Kopien von Material von ${organisation} zurück oder vernichten Sie sie`,
    askedText:
      "Der Zugang zu Material ist beendet. Für jede heruntergeladene Kopie steht nun eine Zeile in Ihrem Arbeitsbereich: Geben Sie an, ob sie zurückgegeben, vernichtet oder, wo Ihre Vereinbarung es erlaubt, aufbewahrt wurde.",
    askedMore:
      "Sind alle Zeilen ausgefüllt, bestätigen Sie sie gemeinsam. Kopien auf Papier oder an anderem Ort lassen sich ergänzen.",
    dueSubject: (organisation: string) => `Erinnerung: Kopien von Material von ${organisation}`,
    dueText: "Einige Kopien sind noch zurückzugeben oder zu vernichten, oder noch nicht bestätigt.",
    dueMore: "Ihr Arbeitsbereich zeigt, was fehlt.",
    overdueSubject: (organisation: string) => `Überfällig: Kopien von Material von ${organisation}`,
    overdueText:
      "Der Tag, bis zu dem Kopien zurückzugeben oder zu vernichten waren, ist vorbei, und Zeilen sind noch offen.",
    overdueMore: "Bitte füllen Sie sie jetzt aus, oder schreiben Sie uns, wenn etwas im Weg steht.",
    sent_backSubject: (organisation: string) =>
      `${organisation} hat Ihre Bescheinigung zurückgegeben`,
    sent_backText: "Ihre Bescheinigung über Rückgabe oder Vernichtung braucht noch einen Blick.",
    sent_backMore: "Was fehlt, steht in Ihrem Arbeitsbereich bei den Zeilen.",
    settledSubject: (organisation: string) => `${organisation} hat Ihre Bescheinigung angenommen`,
    settledText: "Alle Kopien sind erledigt. Vielen Dank.",
    settledMore: "Was Sie erfahren haben, bleibt vertraulich, wie Ihre Vereinbarung es bestimmt.",
  },
});

/** The mail to one contact. */
export function returnNewsMail(facts: {
  readonly news: ReturnNews;
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly engagement: string;
  readonly copies: number;
  readonly dueOn: string | null;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { news, locale, dueOn } = facts;
  const words = wordsFor(WORDS, locale);
  return frameMail({
    locale,
    subject: words[`${news}Subject`](facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [words[`${news}Text`], words[`${news}More`]],
    facts: [
      { term: words.engagement, value: facts.engagement },
      { term: words.copies, value: String(facts.copies) },
      ...(dueOn ? [{ term: words.by, value: formatDay(dueOn, locale, "long") }] : []),
    ],
    action: { label: words.open, href: `${facts.origin}/portal/returns` },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
