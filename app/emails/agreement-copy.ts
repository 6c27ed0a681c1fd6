// The mail by which a signer gets a copy: link and fingerprint, never the text itself.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    signedSubject: (reference: string) => `Your copy: you signed ${reference}`,
    signed: (organisation: string) =>
      `You signed this agreement electronically. It takes effect once ${organisation} has countersigned; we will write to you then.`,
    inForceSubject: (reference: string) => `In force: ${reference} is signed by both sides`,
    inForce: (organisation: string) =>
      `${organisation} has countersigned. The agreement is in force.`,
    keep: "Keep this mail: with the fingerprint below you can show at any time which text was signed. The text, the certificate of signature and a receipt that can be checked without the portal are behind the link.",
    reference: "Agreement",
    fingerprint: "SHA-256 of the text",
    open: "Open and download",
    why: "You get this mail because you signed for your company or are its contact for this agreement.",
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    signedSubject: (reference: string) => `Ihre Kopie: Sie haben ${reference} unterzeichnet`,
    signed: (organisation: string) =>
      `Sie haben diese Vereinbarung elektronisch unterzeichnet. Sie gilt, sobald ${organisation} gegengezeichnet hat; dann schreiben wir Ihnen.`,
    inForceSubject: (reference: string) => `In Kraft: ${reference} ist beidseitig unterzeichnet`,
    inForce: (organisation: string) =>
      `${organisation} hat gegengezeichnet. Die Vereinbarung ist in Kraft.`,
    keep: "Bewahren Sie diese E-Mail auf: Mit dem Fingerabdruck unten können Sie jederzeit zeigen, welcher Text unterzeichnet wurde. Der Text, das Signaturzertifikat und eine Quittung, die sich ohne das Portal prüfen lässt, liegen hinter dem Link.",
    reference: "Vereinbarung",
    fingerprint: "SHA-256 des Textes",
    open: "Öffnen und herunterladen",
    why: "Sie erhalten diese E-Mail, weil Sie für Ihr Unternehmen unterzeichnet haben oder dessen Ansprechperson für diese Vereinbarung sind.",
  },
});

/** The copy, after the supplier's signature (`signed`) and again after the countersignature (`in_force`). */
export function agreementCopyMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly state: "signed" | "in_force";
  readonly reference: string;
  readonly sha256: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const words = wordsFor(WORDS, facts.locale);
  const { organisation } = facts.asker;
  const signed = facts.state === "signed";
  return frameMail({
    locale: facts.locale,
    subject: (signed ? words.signedSubject : words.inForceSubject)(facts.reference),
    greeting: words.dear(facts.name),
    paragraphs: [(signed ? words.signed : words.inForce)(organisation), words.keep],
    facts: [
      { term: words.reference, value: facts.reference },
      { term: words.fingerprint, value: facts.sha256 },
    ],
    action: { label: words.open, href: facts.href },
    why: words.why,
    asker: facts.asker,
    origin: facts.origin,
  });
}
