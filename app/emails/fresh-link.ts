// The mail with a fresh link for somebody whose old one was used, forwarded or has expired.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    subject: (organisation: string) => `Your fresh link to the portal of ${organisation}`,
    dear: (name: string) => `Dear ${name},`,
    asked: (supplier: string) =>
      `Somebody asked for a fresh link to the workspace of ${supplier}. If that was you, open it and press the button on the page. Everything saved before is still there.`,
    notYou: "If it was not you, do nothing: the link opens nothing by itself.",
    open: "Open the workspace",
    note: "The link works once, within three days. Older links of this kind no longer work.",
    why: (supplier: string) => `You get this mail because you are a contact of ${supplier}.`,
  },
  de: {
    subject: (organisation: string) => `Ihr neuer Link zum Portal von ${organisation}`,
    dear: (name: string) => `Guten Tag ${name},`,
    asked: (supplier: string) =>
      `Für den Arbeitsbereich von ${supplier} wurde ein neuer Link angefordert. Wenn Sie das waren, öffnen Sie ihn und bestätigen Sie auf der Seite. Alles bisher Gespeicherte ist noch da.`,
    notYou: "Wenn Sie es nicht waren, tun Sie nichts: Der Link allein öffnet nichts.",
    open: "Arbeitsbereich öffnen",
    note: "Der Link gilt einmal und drei Tage lang. Ältere Links dieser Art gelten nicht mehr.",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie Ansprechperson von ${supplier} sind.`,
  },
});

/** The mail; `href` holds the link's secret behind `#`. */
export function freshLinkMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const words = wordsFor(WORDS, facts.locale);
  return frameMail({
    locale: facts.locale,
    subject: words.subject(facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [words.asked(facts.supplierName), words.notYou],
    action: { label: words.open, href: facts.href, note: words.note },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
