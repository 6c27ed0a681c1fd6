// The mail that asks a supplier to read and sign an agreement: what it is, who asks, and a link that opens once.
import { formatDay } from "#app/ui/format.ts";
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
    difference:
      "On the page you see what was agreed and what is to be agreed, term by term and clause by clause.",
    by: "Sign by",
    suspend: (day: string) =>
      `If it is not signed by ${day}, access to material under it is suspended the day after, until it is.`,
    at_once: "Access to material under it is suspended until it is signed.",
    remind: "Nothing is suspended meanwhile.",
    paperSuspend: (day: string) =>
      `If it is not signed by both sides by ${day}, the version you signed no longer counts from the day after, until it is. Access that rests on it is suspended then.`,
    paperAtOnce:
      "The version you signed does not count until the new one is signed by both sides. Access that rests on it is suspended until then.",
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
    difference:
      "Auf der Seite sehen Sie Punkt für Punkt und Klausel für Klausel, was vereinbart war und was vereinbart werden soll.",
    by: "Zu unterzeichnen bis",
    suspend: (day: string) =>
      `Ist sie bis zum ${day} nicht unterzeichnet, ruht der Zugang zu Material darunter ab dem Folgetag, bis sie es ist.`,
    at_once: "Der Zugang zu Material darunter ruht, bis sie unterzeichnet ist.",
    remind: "Bis dahin ruht nichts.",
    paperSuspend: (day: string) =>
      `Ist sie bis zum ${day} nicht beidseitig unterzeichnet, gilt die von Ihnen unterzeichnete Fassung ab dem Folgetag nicht mehr, bis sie es ist. Zugang, der darauf beruht, ruht dann.`,
    paperAtOnce:
      "Die von Ihnen unterzeichnete Fassung gilt erst wieder, wenn die neue beidseitig unterzeichnet ist. Zugang, der darauf beruht, ruht bis dahin.",
    reference: "Vereinbarung",
    engagement: "Worum es geht",
    open: "Vereinbarung lesen",
    note: "Der Link gilt einmal und 14 Tage lang. Einen neuen können Sie auf der Seite jederzeit anfordern.",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie als unterzeichnende Person für ${supplier} benannt sind. Wenn jemand anders Ihr Unternehmen verpflichten darf, sagen Sie es uns bitte.`,
  },
});

/** What is asked for, of whom. */
export interface AgreementToSign {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly reference: string;
  readonly engagement: string;
  readonly replaces: boolean;
  /** It stands beside deed and joinder. */
  readonly paper: boolean;
  /** It is to be signed anew by a day, in one round with others. */
  readonly renewal?: {
    readonly dueOn: string;
    readonly afterwards: "suspend" | "at_once" | "remind";
    readonly message: string;
  };
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}

/** The request to sign. */
export function agreementToSignMail(facts: AgreementToSign): Mail {
  const words = wordsFor(WORDS, facts.locale);
  const { renewal } = facts;
  const day = renewal && formatDay(renewal.dueOn, facts.locale);
  return frameMail({
    locale: facts.locale,
    subject: words.subject(facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [
      words.ask(facts.supplierName),
      ...(facts.replaces ? [words.replaces] : []),
      ...(renewal ? [words.difference, renewal.message, afterwardsOf(renewal, facts)] : []),
    ].filter((text) => text !== ""),
    facts: [
      { term: words.reference, value: facts.reference },
      { term: words.engagement, value: facts.engagement },
      ...(day === undefined ? [] : [{ term: words.by, value: day }]),
    ],
    action: { label: words.open, href: facts.href, note: words.note },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}

function afterwardsOf(
  { afterwards, dueOn }: NonNullable<AgreementToSign["renewal"]>,
  { locale, paper }: AgreementToSign,
): string {
  const words = wordsFor(WORDS, locale);
  if (paper && afterwards === "suspend") return words.paperSuspend(formatDay(dueOn, locale));
  if (paper && afterwards === "at_once") return words.paperAtOnce;
  return afterwards === "suspend" ? words.suspend(formatDay(dueOn, locale)) : words[afterwards];
}
