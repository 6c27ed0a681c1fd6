// The mails a supplier gets about one piece of evidence: which one, what happened, what to do. Never what it says.
import { formatDay, formatDistance } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

/** What the mail is about; days are calendar days. */
export type EvidenceNews =
  | { readonly about: "requested"; readonly dueOn: string | null }
  | { readonly about: "rejected" | "asked" | "malware" }
  | { readonly about: "ending"; readonly expiresOn: string; readonly today: string };

export interface EvidenceLetter {
  readonly news: EvidenceNews;
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly kind: EvidenceKind;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    why: (supplier: string) => `You get this mail because you are a contact of ${supplier}.`,
    document: "Document",
    due: "Please send it by",
    ends: "Last day it counts",
    open: "Open the evidence",
    note: "Signed out meanwhile? The page tells you how to get a fresh link.",
    requested: (what: string) => `One more document is asked for: ${what}`,
    requestedText:
      "We need one more document from you. The page says what it is for, what counts, and how to send it.",
    rejected: (what: string) => `Please send a better version: ${what}`,
    rejectedText:
      "We looked at a document you sent and cannot accept it as it is. The reason stands beside it; you can answer there, or replace the file.",
    asked: (what: string) => `A question about your document: ${what}`,
    askedText: "We wrote to you about a document you sent. Read the message and answer it there.",
    malware: (what: string) => `A file you sent cannot be used: ${what}`,
    malwareText:
      "The virus scanner found malware in a file you sent. Nobody can open the file here, and it counts for nothing. Please have the computer it came from looked at, then send a clean copy.",
    ending: (what: string, when: string) => `It expires ${when}: ${what}`,
    ended: (what: string, when: string) => `It expired ${when}: ${what}`,
    endingText:
      "A document you sent is close to its last day. Access to confidential material that rests on it pauses the day after, by itself. Send the new one as soon as you have it: the old one stays in force until then.",
    endedText:
      "A document you sent has passed its last day. Access to confidential material that rests on it is paused until the new one is accepted.",
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie Ansprechperson von ${supplier} sind.`,
    document: "Dokument",
    due: "Bitte senden bis",
    ends: "Letzter Tag der Gültigkeit",
    open: "Nachweise öffnen",
    note: "Inzwischen abgemeldet? Die Seite sagt Ihnen, wie Sie einen neuen Link bekommen.",
    requested: (what: string) => `Ein weiteres Dokument wird benötigt: ${what}`,
    requestedText:
      "Wir benötigen noch ein Dokument von Ihnen. Auf der Seite steht, wofür, was genügt und wie Sie es senden.",
    rejected: (what: string) => `Bitte senden Sie eine bessere Fassung: ${what}`,
    rejectedText:
      "Wir haben ein Dokument von Ihnen geprüft und können es so nicht annehmen. Der Grund steht daneben; Sie können dort antworten oder die Datei ersetzen.",
    asked: (what: string) => `Eine Frage zu Ihrem Dokument: ${what}`,
    askedText:
      "Wir haben Ihnen zu einem Dokument geschrieben. Lesen Sie die Nachricht und antworten Sie dort.",
    malware: (what: string) => `Eine Datei von Ihnen ist nicht verwendbar: ${what}`,
    malwareText:
      "Der Virenscanner hat in einer Datei von Ihnen Schadsoftware gefunden. Niemand kann die Datei hier öffnen, und sie zählt nicht. Bitte lassen Sie den Rechner prüfen, von dem sie stammt, und senden Sie dann eine saubere Fassung.",
    ending: (what: string, when: string) => `Läuft ab (${when}): ${what}`,
    ended: (what: string, when: string) => `Abgelaufen (${when}): ${what}`,
    endingText:
      "Ein Dokument von Ihnen erreicht bald seinen letzten Tag. Zugänge zu vertraulichem Material, die darauf beruhen, ruhen ab dem Tag danach von selbst. Senden Sie das neue, sobald Sie es haben: Das alte gilt bis dahin weiter.",
    endedText:
      "Ein Dokument von Ihnen ist abgelaufen. Zugänge zu vertraulichem Material, die darauf beruhen, ruhen, bis das neue angenommen ist.",
  },
});

/** The mail in the contact's language. */
export function evidenceLetter(letter: EvidenceLetter): Mail {
  const { news, locale } = letter;
  const words = wordsFor(WORDS, locale);
  const what = EVIDENCE_NAMES[letter.kind][locale];
  const { subject, text } = tellNews(news, what, locale);
  const facts = [{ term: words.document, value: what }];
  if (news.about === "requested" && news.dueOn)
    facts.push({ term: words.due, value: formatDay(news.dueOn, locale, "long") });
  if (news.about === "ending")
    facts.push({ term: words.ends, value: formatDay(news.expiresOn, locale, "long") });
  return frameMail({
    locale,
    subject,
    greeting: words.dear(letter.name),
    paragraphs: [text],
    facts,
    action: { label: words.open, href: letter.href, note: words.note },
    why: words.why(letter.supplierName),
    asker: letter.asker,
    origin: letter.origin,
  });
}

function tellNews(
  news: EvidenceNews,
  what: string,
  locale: Locale,
): { subject: string; text: string } {
  const words = wordsFor(WORDS, locale);
  switch (news.about) {
    case "requested":
      return { subject: words.requested(what), text: words.requestedText };
    case "rejected":
      return { subject: words.rejected(what), text: words.rejectedText };
    case "asked":
      return { subject: words.asked(what), text: words.askedText };
    case "malware":
      return { subject: words.malware(what), text: words.malwareText };
    case "ending": {
      const when = formatDistance(news.expiresOn, news.today, locale);
      return news.expiresOn < news.today
        ? { subject: words.ended(what, when), text: words.endedText }
        : { subject: words.ending(what, when), text: words.endingText };
    }
  }
}
