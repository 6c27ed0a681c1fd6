// The mail that asks a risk officer to look at a gap a colleague would accept for a while: English, as all staff mail.
import { frameMail, type Mail, type MailContent } from "./frame.ts";

/** It names whose agreement it is, not what the clause says. */
export function deviationNotice(facts: {
  readonly name: string;
  readonly by: string;
  readonly supplierName: string;
  readonly reference: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  return frameMail({
    locale: "en",
    subject: `A gap in ${facts.reference} waits for a second person`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      `${facts.by} proposes to accept a clause that is weaker than what is owed above, for a while and with a measure instead. It counts only once another risk officer confirms.`,
    ],
    facts: [
      { term: "Company", value: facts.supplierName },
      { term: "Agreement", value: facts.reference },
    ],
    action: { label: "Look at the gap", href: facts.href },
    why: "You get this mail because you are a risk officer.",
    asker: facts.asker,
    origin: facts.origin,
  });
}
