// The mail that tells a supplier what was decided about a subcontractor it named.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    consentedSubject: (sub: string) => `Subcontractor ${sub}: we consent`,
    consented: (sub: string) =>
      `You may use ${sub} for this engagement once it has signed its joinder and we have countersigned. We have written to it directly. Until then please give it no confidential material.`,
    objectedSubject: (sub: string) => `Subcontractor ${sub}: we object`,
    objected: (sub: string) =>
      `We do not consent to ${sub}. Please give it no confidential material. The reason is on the page.`,
    endedSubject: (sub: string) => `Subcontractor ${sub}: our consent has ended`,
    ended: (sub: string) =>
      `Our consent to ${sub} has ended. Please have all confidential material returned or destroyed. The reason is on the page.`,
    open: "Open your subcontractors",
    why: "You get this mail because your company named this subcontractor.",
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    consentedSubject: (sub: string) => `Unterauftragnehmer ${sub}: wir stimmen zu`,
    consented: (sub: string) =>
      `Sie dürfen ${sub} für diesen Auftrag einsetzen, sobald die Beitrittserklärung dort unterzeichnet und von uns gegengezeichnet ist. Wir haben das Unternehmen selbst angeschrieben. Geben Sie ihm bis dahin bitte kein vertrauliches Material.`,
    objectedSubject: (sub: string) => `Unterauftragnehmer ${sub}: wir widersprechen`,
    objected: (sub: string) =>
      `Wir stimmen ${sub} nicht zu. Geben Sie diesem Unternehmen bitte kein vertrauliches Material. Der Grund steht auf der Seite.`,
    endedSubject: (sub: string) => `Unterauftragnehmer ${sub}: unsere Zustimmung ist beendet`,
    ended: (sub: string) =>
      `Unsere Zustimmung zu ${sub} ist beendet. Bitte lassen Sie alles vertrauliche Material zurückgeben oder vernichten. Der Grund steht auf der Seite.`,
    open: "Ihre Unterauftragnehmer öffnen",
    why: "Sie erhalten diese E-Mail, weil Ihr Unternehmen diesen Unterauftragnehmer benannt hat.",
  },
});

/** Consent, objection, or the end of a consent. */
export function subcontractorDecidedMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly subcontractor: string;
  readonly decision: "consented" | "objected" | "ended";
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const words = wordsFor(WORDS, facts.locale);
  const said = {
    consented: [words.consentedSubject, words.consented],
    objected: [words.objectedSubject, words.objected],
    ended: [words.endedSubject, words.ended],
  } as const;
  const [subject, text] = said[facts.decision];
  return frameMail({
    locale: facts.locale,
    subject: subject(facts.subcontractor),
    greeting: words.dear(facts.name),
    paragraphs: [text(facts.subcontractor)],
    action: { label: words.open, href: facts.href },
    why: words.why,
    asker: facts.asker,
    origin: facts.origin,
  });
}
