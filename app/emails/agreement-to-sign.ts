// The mail that asks a supplier to read and sign an agreement: what it is, who asks, and a link that opens once.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    subject: (organisation: string) => `${organisation} asks you to sign an agreement`,
    dear: (name: string) => `Dear ${name},`,
    ask: (supplier: string) =>
      `Before ${supplier} receives confidential material, we ask you to read and sign an agreement about how it is protected. You can read all of it before you decide, print it, and decline with a reason.`,
    replaces:
      "It replaces an earlier version. What was signed before stays on record; the earlier version stays in force until the new one is signed by both sides.",
    reference: "Agreement",
    engagement: "About",
    open: "Read the agreement",
    note: "The link works once, within 14 days. A fresh one can be asked for on the page at any time.",
    why: (supplier: string) =>
      `You get this mail because you are named as the one who signs for ${supplier}. If somebody else may bind your company, please tell us.`,
  },
  de: {
    subject: (organisation: string) =>
      `${organisation} bittet Sie, eine Vereinbarung zu unterzeichnen`,
    dear: (name: string) => `Guten Tag ${name},`,
    ask: (supplier: string) =>
      `Bevor ${supplier} vertrauliches Material erhält, bitten wir Sie, eine Vereinbarung über dessen Schutz zu lesen und zu unterzeichnen. Sie können sie vorher ganz lesen, drucken und mit Begründung ablehnen.`,
    replaces:
      "Sie ersetzt eine frühere Fassung. Was unterzeichnet wurde, bleibt aufgezeichnet; die frühere Fassung gilt, bis die neue beidseitig unterzeichnet ist.",
    reference: "Vereinbarung",
    engagement: "Worum es geht",
    open: "Vereinbarung lesen",
    note: "Der Link gilt einmal und 14 Tage lang. Einen neuen können Sie auf der Seite jederzeit anfordern.",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie als unterzeichnende Person für ${supplier} benannt sind. Wenn jemand anders Ihr Unternehmen verpflichten darf, sagen Sie es uns bitte.`,
  },
});

/** The request to sign. */
export function agreementToSignMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly reference: string;
  readonly engagement: string;
  readonly replaces: boolean;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const words = wordsFor(WORDS, facts.locale);
  return frameMail({
    locale: facts.locale,
    subject: words.subject(facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [words.ask(facts.supplierName), ...(facts.replaces ? [words.replaces] : [])],
    facts: [
      { term: words.reference, value: facts.reference },
      { term: words.engagement, value: facts.engagement },
    ],
    action: { label: words.open, href: facts.href, note: words.note },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
