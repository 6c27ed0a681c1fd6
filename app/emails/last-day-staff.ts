// The mail that tells a colleague what ends soon and takes access along. It names whom and what kind of thing, no material.
import { formatDay, formatDistance } from "#app/ui/format.ts";
import { frameMail, type Mail } from "./frame.ts";

/** The mail as it is true on the day it is written, in English as all staff mail. */
export function lastDayStaffMail(facts: {
  readonly name: string;
  readonly supplierName: string;
  /** The kind of thing, and which ones where that may be said. */
  readonly what: string;
  readonly which: string;
  readonly toDo: string;
  readonly dueOn: string;
  readonly today: string;
  readonly why: string;
  readonly organisation: string;
  readonly href: string;
  readonly origin: string;
}): Mail {
  const { what, which, dueOn, today } = facts;
  const verb = dueOn < today ? "ended" : "ends";
  return frameMail({
    locale: "en",
    subject: `${facts.supplierName}: ${what.toLowerCase()} ${verb} ${formatDistance(dueOn, today)}`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      `Access that rests on it is shut by itself the day after its last day. ${facts.toDo}`,
    ],
    facts: [
      { term: "Supplier", value: facts.supplierName },
      { term: what, value: which },
      { term: "Last day", value: formatDay(dueOn, "en", "long") },
    ],
    action: { label: "Open it", href: facts.href },
    why: facts.why,
    asker: { organisation: facts.organisation },
    origin: facts.origin,
  });
}
