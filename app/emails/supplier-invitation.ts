// The mails an engagement sends to a supplier: the invitation, a reminder, and word that it is no longer needed.
import { formatDay } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export interface InvitationFacts {
  readonly kind: "invitation" | "reminder" | "withdrawal";
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly title: string;
  /** Procurement's own words; may be empty. */
  readonly message: string;
  readonly questions: number;
  readonly documents: number;
  readonly agreements: number;
  readonly minutes: number;
  readonly dueOn: string;
  /** The portal's address with the link's secret behind `#`; null in a withdrawal. */
  readonly href: string | null;
  readonly validDays: number;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}

const WORDS = catalogue({
  en: {
    invitation: (organisation: string, title: string) =>
      `${organisation} asks for your answers: ${title}`,
    reminder: (organisation: string, day: string) =>
      `Reminder: answers to ${organisation} due ${day}`,
    withdrawal: (organisation: string) => `No longer needed: the request of ${organisation}`,
    dear: (name: string) => `Dear ${name},`,
    asks: (organisation: string, supplier: string, title: string) =>
      `${organisation} plans to share confidential material with ${supplier} for “${title}”. Before that, we need to know how you protect it.`,
    reminds: (organisation: string, title: string) =>
      `We asked you about “${title}” for ${organisation}, and your answers are not complete yet. What you saved is still there.`,
    withdrawn: (organisation: string, title: string) =>
      `${organisation} no longer needs your answers for “${title}”. There is nothing left to do; earlier links do not open anything any more.`,
    colleagues:
      "You need no account and no password, and you can hand sections over to colleagues.",
    what: "What is asked",
    questions: (count: number) => (count === 1 ? "1 question" : `${count} questions`),
    documents: (count: number) => (count === 1 ? "1 document" : `${count} documents`),
    agreements: (count: number) =>
      count === 1 ? "1 agreement to sign" : `${count} agreements to sign`,
    and: "and",
    time: "Time it takes",
    minutes: (count: number) =>
      count < 90 ? `about ${count} minutes` : `about ${Math.round(count / 60)} hours`,
    due: "Please answer by",
    begin: "See what is asked",
    go: "Go on where you stopped",
    note: (days: number) =>
      `The link is yours: please do not forward it. It opens once, within ${days} days; the page gives you a fresh one at any time.`,
    why: (supplier: string) =>
      `You get this mail because you are named as the contact of ${supplier}.`,
  },
  de: {
    invitation: (organisation: string, title: string) =>
      `${organisation} bittet um Ihre Antworten: ${title}`,
    reminder: (organisation: string, day: string) =>
      `Erinnerung: Antworten an ${organisation} bis ${day}`,
    withdrawal: (organisation: string) => `Hat sich erledigt: die Anfrage von ${organisation}`,
    dear: (name: string) => `Guten Tag ${name},`,
    asks: (organisation: string, supplier: string, title: string) =>
      `${organisation} möchte ${supplier} für „${title}“ vertrauliche Unterlagen überlassen. Vorher müssen wir wissen, wie Sie diese schützen.`,
    reminds: (organisation: string, title: string) =>
      `Wir haben Sie für ${organisation} zu „${title}“ befragt, Ihre Antworten sind noch nicht vollständig. Was Sie gespeichert haben, ist noch da.`,
    withdrawn: (organisation: string, title: string) =>
      `${organisation} benötigt Ihre Antworten zu „${title}“ nicht mehr. Es ist nichts mehr zu tun; frühere Links öffnen nichts mehr.`,
    colleagues:
      "Sie brauchen weder Konto noch Passwort und können Abschnitte an Kolleginnen und Kollegen übergeben.",
    what: "Worum wir bitten",
    questions: (count: number) => (count === 1 ? "1 Frage" : `${count} Fragen`),
    documents: (count: number) => (count === 1 ? "1 Dokument" : `${count} Dokumente`),
    agreements: (count: number) =>
      count === 1 ? "1 Vereinbarung zur Unterschrift" : `${count} Vereinbarungen zur Unterschrift`,
    and: "und",
    time: "Zeitbedarf",
    minutes: (count: number) =>
      count < 90 ? `etwa ${count} Minuten` : `etwa ${Math.round(count / 60)} Stunden`,
    due: "Bitte antworten Sie bis",
    begin: "Ansehen, worum es geht",
    go: "Dort weitermachen, wo Sie aufgehört haben",
    note: (days: number) =>
      `Der Link ist für Sie bestimmt: Bitte leiten Sie ihn nicht weiter. Er öffnet einmal, innerhalb von ${days} Tagen; einen neuen erhalten Sie jederzeit auf der Seite.`,
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie als Ansprechperson von ${supplier} genannt sind.`,
  },
});

/** The mail in the contact's language. */
export function supplierInvitationMail(facts: InvitationFacts): Mail {
  const { kind, locale, asker } = facts;
  const words = wordsFor(WORDS, locale);
  const day = formatDay(facts.dueOn, locale, "long");
  const subjects = {
    invitation: words.invitation(asker.organisation, facts.title),
    reminder: words.reminder(asker.organisation, day),
    withdrawal: words.withdrawal(asker.organisation),
  };
  const openings = {
    invitation: words.asks(asker.organisation, facts.supplierName, facts.title),
    reminder: words.reminds(asker.organisation, facts.title),
    withdrawal: words.withdrawn(asker.organisation, facts.title),
  };
  const asked = [
    facts.questions > 0 ? words.questions(facts.questions) : "",
    facts.documents > 0 ? words.documents(facts.documents) : "",
    facts.agreements > 0 ? words.agreements(facts.agreements) : "",
  ].filter((part) => part !== "");
  const ending = kind === "withdrawal";
  return frameMail({
    locale,
    subject: subjects[kind],
    greeting: words.dear(facts.name),
    paragraphs: [openings[kind], facts.message, ending ? "" : words.colleagues].filter(
      (text) => text.trim() !== "",
    ),
    facts: ending
      ? []
      : [
          { term: words.what, value: joined(asked, words.and) },
          { term: words.time, value: words.minutes(facts.minutes) },
          { term: words.due, value: day },
        ],
    action:
      facts.href === null
        ? undefined
        : {
            label: kind === "reminder" ? words.go : words.begin,
            href: facts.href,
            note: words.note(facts.validDays),
          },
    why: words.why(facts.supplierName),
    asker,
    origin: facts.origin,
  });
}

function joined(parts: readonly string[], and: string): string {
  return parts.length < 2
    ? (parts[0] ?? "")
    : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;
}
