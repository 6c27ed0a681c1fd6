// The mail that tells a risk officer which accepted document ends, before access that rests on it does.
import { formatDay, formatDistance } from "#app/ui/format.ts";
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import { frameMail, type Mail } from "./frame.ts";

/** The mail as it is true on the day it is written. */
export function evidenceEndingMail(facts: {
  readonly name: string;
  readonly supplierName: string;
  readonly kind: EvidenceKind;
  readonly expiresOn: string;
  readonly today: string;
  readonly organisation: string;
  readonly href: string;
  readonly origin: string;
}): Mail {
  const what = EVIDENCE_NAMES[facts.kind].en;
  const when = formatDistance(facts.expiresOn, facts.today);
  const verb = facts.expiresOn < facts.today ? "expired" : "expires";
  return frameMail({
    locale: "en",
    subject: `${facts.supplierName}: ${what} ${verb} ${when}`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      "The supplier was asked for the new version. Access that rests on this document is suspended by itself the day after its last day.",
    ],
    facts: [
      { term: "Supplier", value: facts.supplierName },
      { term: "Document", value: what },
      { term: "Last day", value: formatDay(facts.expiresOn, "en", "long") },
    ],
    action: { label: "Open the document", href: facts.href },
    why: "You get this mail because you review evidence as a risk officer.",
    asker: { organisation: facts.organisation },
    origin: facts.origin,
  });
}
