// The mail that tells the sender of an agreement that somebody needs an authority confirmed. For staff, in English.
import { frameMail, type Mail } from "./frame.ts";

/** What was said about the proof stays on the page. */
export function authorityAskedMail(facts: {
  readonly name: string;
  readonly supplierName: string;
  readonly person: string;
  /** What the person says about the proof. */
  readonly note: string;
  readonly reference: string;
  readonly href: string;
  readonly organisation: string;
  readonly origin: string;
}): Mail {
  return frameMail({
    locale: "en",
    subject: `${facts.supplierName}: confirm who may sign ${facts.reference}`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      `${facts.person} wants to sign for ${facts.supplierName}, but nobody there can record the authority. Look at the proof (a register extract, a power of attorney), then confirm it on the agreement's page. Until then nobody can sign.`,
    ],
    facts: [
      { term: "Agreement", value: facts.reference },
      { term: "Person", value: facts.person },
      { term: "Says", value: facts.note },
    ],
    action: { label: "Open the agreement", href: facts.href },
    why: "You get this mail because you sent this agreement.",
    asker: { organisation: facts.organisation },
    origin: facts.origin,
  });
}
