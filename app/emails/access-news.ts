// The mail that tells a supplier how access stands: given, taken back, suspended, holding again. It never names the material.
import { formatDay } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export type AccessNews = "granted" | "revoked" | "suspended" | "resumed";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    engagement: "Engagement",
    until: "Until",
    open: "Open the workspace",
    note: "Material is opened in the portal only, never by mail.",
    why: (supplier: string) => `You get this mail because you are a contact of ${supplier}.`,
    grantedSubject: (organisation: string) => `${organisation} has given you access to material`,
    grantedText:
      "Access to material was approved for your company. You find it in your workspace, under Material.",
    grantedMore:
      "Every opening is recorded. Access ends on the day below, and earlier if one of its conditions no longer holds.",
    revokedSubject: (organisation: string) => `${organisation} has withdrawn access to material`,
    revokedText:
      "Access to material that was given to your company has been withdrawn. It can no longer be opened.",
    revokedMore:
      "Copies you have made are subject to your agreement: it says whether they are returned or destroyed, and by when. If you have questions, please talk to the contact named below.",
    suspendedSubject: (organisation: string) =>
      `Access to material of ${organisation} is suspended`,
    suspendedText:
      "A condition of your access no longer holds, so the material cannot be opened for the moment. Nothing was withdrawn.",
    suspendedMore:
      "Your workspace shows what is missing and who has to act. Once it is in place, access is back by itself.",
    resumedSubject: (organisation: string) => `Access to material of ${organisation} is back`,
    resumedText: "Every condition of your access holds again. The material can be opened.",
    resumedMore: "You find it in your workspace, under Material.",
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    engagement: "Auftrag",
    until: "Bis",
    open: "Arbeitsbereich öffnen",
    note: "Material wird nur im Portal geöffnet, nie per E-Mail verschickt.",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie Ansprechperson von ${supplier} sind.`,
    grantedSubject: (organisation: string) =>
      `${organisation} hat Ihnen Zugang zu Material gegeben`,
    grantedText:
      "Der Zugang zu Material wurde für Ihr Unternehmen genehmigt. Sie finden es in Ihrem Arbeitsbereich unter Material.",
    grantedMore:
      "Jedes Öffnen wird festgehalten. Der Zugang endet an dem unten genannten Tag, und früher, wenn eine seiner Bedingungen nicht mehr erfüllt ist.",
    revokedSubject: (organisation: string) => `${organisation} hat den Zugang zu Material entzogen`,
    revokedText:
      "Ein Zugang zu Material, der Ihrem Unternehmen gegeben war, wurde entzogen. Es kann nicht mehr geöffnet werden.",
    revokedMore:
      "Für Kopien gilt Ihre Vereinbarung: Sie sagt, ob und bis wann sie zurückzugeben oder zu vernichten sind. Bei Fragen sprechen Sie bitte mit der unten genannten Person.",
    suspendedSubject: (organisation: string) => `Der Zugang zu Material von ${organisation} ruht`,
    suspendedText:
      "Eine Bedingung Ihres Zugangs ist nicht mehr erfüllt. Das Material lässt sich deshalb zurzeit nicht öffnen. Entzogen wurde nichts.",
    suspendedMore:
      "Ihr Arbeitsbereich zeigt, was fehlt und wer an der Reihe ist. Sobald es vorliegt, ist der Zugang von selbst wieder da.",
    resumedSubject: (organisation: string) =>
      `Der Zugang zu Material von ${organisation} ist wieder da`,
    resumedText:
      "Alle Bedingungen Ihres Zugangs sind wieder erfüllt. Das Material lässt sich öffnen.",
    resumedMore: "Sie finden es in Ihrem Arbeitsbereich unter Material.",
  },
});

/** The mail to one contact. A title of material, a reason of ours or a name of another company never stands in it. */
export function accessNewsMail(facts: {
  readonly news: AccessNews;
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly engagement: string;
  /** The last day of access; shown only when access is given or back. */
  readonly endsOn: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { news, locale } = facts;
  const words = wordsFor(WORDS, locale);
  const runs = news === "granted" || news === "resumed";
  return frameMail({
    locale,
    subject: words[`${news}Subject`](facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [words[`${news}Text`], words[`${news}More`]],
    facts: [
      { term: words.engagement, value: facts.engagement },
      ...(runs ? [{ term: words.until, value: formatDay(facts.endsOn, locale, "long") }] : []),
    ],
    action: { label: words.open, href: `${facts.origin}/portal/material`, note: words.note },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}
