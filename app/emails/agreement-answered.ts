// The mail that tells the sender of an agreement what the supplier did with it. For staff, in English.
import { frameMail, type Mail } from "./frame.ts";

/** Signed: now to be countersigned. Declined: with the reason on the page, not in the mail. */
export function agreementAnsweredMail(facts: {
  readonly answer: "signed" | "declined";
  readonly name: string;
  readonly supplierName: string;
  readonly signer: string;
  readonly reference: string;
  readonly sha256: string;
  readonly href: string;
  readonly organisation: string;
  readonly origin: string;
}): Mail {
  const signed = facts.answer === "signed";
  return frameMail({
    locale: "en",
    subject: signed
      ? `${facts.supplierName} signed ${facts.reference}: countersign it`
      : `${facts.supplierName} declined to sign ${facts.reference}`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      signed
        ? `${facts.signer} signed for ${facts.supplierName}. The agreement is in force only after a risk officer has countersigned it.`
        : `${facts.signer} declined to sign for ${facts.supplierName}. The reason is on the agreement's page. Nothing is agreed; a new version can be drafted there.`,
    ],
    facts: [
      { term: "Agreement", value: facts.reference },
      { term: "SHA-256 of the text", value: facts.sha256 },
    ],
    action: { label: "Open the agreement", href: facts.href },
    why: "You get this mail because you sent this agreement.",
    asker: { organisation: facts.organisation },
    origin: facts.origin,
  });
}
