// The mail by which both sides get their copy: link and fingerprint in it, the text only in the PDF it may carry.
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
    ours: (supplier: string) => `The agreement with ${supplier} is countersigned and in force.`,
    attached:
      "The signed document with its certificate of signature is attached as a PDF; one larger than 5 MB is behind the link only.",
    keep: "Keep this mail: with the fingerprint below you can show at any time which text was signed. The text, the certificate of signature and a receipt that can be checked without the portal are behind the link.",
    reference: "Agreement",
    fingerprint: "SHA-256 of the text",
    open: "Open and download",
    why: "You get this mail because you signed for your company or are its contact for this agreement.",
    whyOurs: "You get this mail because you sent or countersigned this agreement.",
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    signedSubject: (reference: string) => `Ihre Kopie: Sie haben ${reference} unterzeichnet`,
    signed: (organisation: string) =>
      `Sie haben diese Vereinbarung elektronisch unterzeichnet. Sie gilt, sobald ${organisation} gegengezeichnet hat; dann schreiben wir Ihnen.`,
    inForceSubject: (reference: string) => `In Kraft: ${reference} ist beidseitig unterzeichnet`,
    inForce: (organisation: string) =>
      `${organisation} hat gegengezeichnet. Die Vereinbarung ist in Kraft.`,
    ours: (supplier: string) =>
      `Die Vereinbarung mit ${supplier} ist gegengezeichnet und in Kraft.`,
    attached:
      "Das unterzeichnete Dokument mit seinem Signaturzertifikat liegt als PDF bei; ist es größer als 5 MB, finden Sie es nur hinter dem Link.",
    keep: "Bewahren Sie diese E-Mail auf: Mit dem Fingerabdruck unten können Sie jederzeit zeigen, welcher Text unterzeichnet wurde. Der Text, das Signaturzertifikat und eine Quittung, die sich ohne das Portal prüfen lässt, liegen hinter dem Link.",
    reference: "Vereinbarung",
    fingerprint: "SHA-256 des Textes",
    open: "Öffnen und herunterladen",
    why: "Sie erhalten diese E-Mail, weil Sie für Ihr Unternehmen unterzeichnet haben oder dessen Ansprechperson für diese Vereinbarung sind.",
    whyOurs:
      "Sie erhalten diese E-Mail, weil Sie diese Vereinbarung gesendet oder gegengezeichnet haben.",
  },
});

/** A PDF of more bytes does not go by mail. */
export const ATTACHED_AT_MOST = 5_000_000;

/** The copy, after the supplier's signature (`signed`), after the countersignature (`in_force`), and our own (`ours`). */
export function agreementCopyMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly state: "signed" | "in_force" | "ours";
  /** Named in our own copy. */
  readonly supplierName?: string;
  readonly reference: string;
  readonly sha256: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const words = wordsFor(WORDS, facts.locale);
  const { organisation } = facts.asker;
  const { state } = facts;
  const signed = state === "signed";
  const ours = state === "ours";
  const said = signed ? words.signed(organisation) : words.inForce(organisation);
  return frameMail({
    locale: facts.locale,
    subject: (signed ? words.signedSubject : words.inForceSubject)(facts.reference),
    greeting: words.dear(facts.name),
    paragraphs: [
      ours ? words.ours(facts.supplierName ?? "") : said,
      ...(signed ? [] : [words.attached]),
      words.keep,
    ],
    facts: [
      { term: words.reference, value: facts.reference },
      { term: words.fingerprint, value: facts.sha256 },
    ],
    action: { label: words.open, href: facts.href },
    why: ours ? words.whyOurs : words.why,
    asker: facts.asker,
    origin: facts.origin,
  });
}
