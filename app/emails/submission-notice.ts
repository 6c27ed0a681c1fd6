// The mail that tells staff that a supplier has submitted, or submitted again.
import { formatInstant } from "#app/ui/format.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

/** The mail, in English as all staff mail; it names the supplier and the questionnaire, no answer. */
export function submissionNotice(facts: {
  readonly name: string;
  readonly supplierName: string;
  readonly questionnaire: string;
  readonly assessmentId: string;
  readonly by: string;
  readonly again: boolean;
  readonly submittedAt: Date;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const verb = facts.again ? "submitted again" : "submitted";
  return frameMail({
    locale: "en",
    subject: `${facts.supplierName} has ${verb}`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      facts.again
        ? `${facts.supplierName} has looked at the answers that came back and submitted again. They wait for review.`
        : `${facts.supplierName} has submitted its answers. They wait for review.`,
    ],
    facts: [
      { term: "Questionnaire", value: facts.questionnaire },
      { term: "Declared by", value: facts.by },
      { term: "Received at", value: formatInstant(facts.submittedAt) },
    ],
    action: { label: "Open the review", href: `${facts.origin}/review/${facts.assessmentId}` },
    why: "You get this mail because you invited this supplier or review its answers.",
    asker: facts.asker,
    origin: facts.origin,
  });
}
