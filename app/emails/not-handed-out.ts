// The mail that tells an item's owner that its PDF cannot be marked and is handed out to nobody: English, as all staff mail.
import { markReason, markRemedy, type MarkRefusalWord } from "#app/screens/material/mark-words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

/** It names the item by its reference, never by what it is about. */
export function notHandedOutMail(facts: {
  readonly name: string;
  readonly reference: string;
  readonly refusal: MarkRefusalWord;
  readonly page: number | null;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  return frameMail({
    locale: "en",
    subject: `${facts.reference} cannot be handed out as it is`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      `Every page of a PDF carries the name of whoever opens it. On this one that is not possible, because ${markReason(facts.refusal, facts.page)}. Until it is replaced, nobody gets it, whatever was granted.`,
      markRemedy(facts.refusal),
    ],
    facts: [{ term: "Item", value: facts.reference }],
    action: { label: "Open the item", href: facts.href },
    why: "You get this mail because you own this item.",
    asker: facts.asker,
    origin: facts.origin,
  });
}
