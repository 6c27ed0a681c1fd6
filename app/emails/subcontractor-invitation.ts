// The mail that invites a subcontractor: who named it, for which task, what to do, and that nothing comes before it signed.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    subject: (organisation: string) =>
      `${organisation} asks you to join a confidentiality agreement`,
    dear: (name: string) => `Dear ${name},`,
    named: (prime: string, sub: string) =>
      `${prime} would like ${sub} to work with confidential material of ours and has named you as the person to talk to. Before that, your company joins the duties that protect this material.`,
    read: "You can read the whole text before you decide, print it, and decline with a reason. It takes effect only when both sides have signed; no material is handed over before.",
    task: "The task",
    open: "Look at the request",
    note: "The link works once, within 30 days. It tells you more before it asks for anything.",
    why: (prime: string) =>
      `You get this mail because ${prime} named you to us. If you do not know about it, ask them before you open anything.`,
  },
  de: {
    subject: (organisation: string) =>
      `${organisation} bittet Sie, einer Vertraulichkeitsvereinbarung beizutreten`,
    dear: (name: string) => `Guten Tag ${name},`,
    named: (prime: string, sub: string) =>
      `${prime} möchte ${sub} mit vertraulichem Material von uns arbeiten lassen und hat Sie als Ansprechperson genannt. Vorher tritt Ihr Unternehmen den Pflichten bei, die dieses Material schützen.`,
    read: "Sie können den ganzen Text vorher lesen, drucken und mit Begründung ablehnen. Er gilt erst, wenn beide Seiten unterzeichnet haben; vorher wird kein Material übergeben.",
    task: "Die Aufgabe",
    open: "Anfrage ansehen",
    note: "Der Link gilt einmal und 30 Tage lang. Er erklärt Ihnen mehr, bevor er etwas von Ihnen verlangt.",
    why: (prime: string) =>
      `Sie erhalten diese E-Mail, weil ${prime} Sie uns genannt hat. Wenn Sie davon nichts wissen, fragen Sie dort nach, bevor Sie etwas öffnen.`,
  },
});

/** The invitation to sign a joinder. */
export function subcontractorInvitationMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly subName: string;
  readonly primeName: string;
  readonly task: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const words = wordsFor(WORDS, facts.locale);
  return frameMail({
    locale: facts.locale,
    subject: words.subject(facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [words.named(facts.primeName, facts.subName), words.read],
    facts: [{ term: words.task, value: facts.task }],
    action: { label: words.open, href: facts.href, note: words.note },
    why: words.why(facts.primeName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
