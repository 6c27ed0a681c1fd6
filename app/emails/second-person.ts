// The mail that asks a colleague to take the second step of something that needs two people: English, as all staff mail.
import { formatDay } from "#app/ui/format.ts";
import type { SecondKind } from "#db/second-people.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

interface Said {
  readonly subject: (about: string) => string;
  readonly sentence: (by: string) => string;
  readonly term: string;
  readonly action: string;
  readonly why: string;
}

const ADMINISTRATOR = "You get this mail because you are an administrator.";
const OFFICER = "You get this mail because you are a risk officer.";
const EITHER = "You get this mail because you are a risk officer or an administrator.";

const SAID: Readonly<Record<SecondKind, Said>> = {
  erasure: {
    subject: (about) => `The erasure of ${about} waits for a second person`,
    sentence: (by) =>
      `${by} proposes to destroy the key of files that the portal holds. Nothing is lost before an administrator and a risk officer agree; the page shows what would be.`,
    term: "What",
    action: "Look at the erasure",
    why: EITHER,
  },
  deviation: {
    subject: (about) => `A gap of ${about} waits for a second person`,
    sentence: (by) =>
      `${by} proposes to accept a clause that is weaker than what is owed above, for a while and with a measure instead. It counts only once another risk officer confirms.`,
    term: "Agreement",
    action: "Look at the gap",
    why: OFFICER,
  },
  hold: {
    subject: (about) => `The legal hold “${about}” waits to be lifted`,
    sentence: (by) =>
      `${by} placed this hold and asks that it is lifted, which another person has to do. Until then everything it covers is kept.`,
    term: "Hold",
    action: "Look at the hold",
    why: EITHER,
  },
  break_glass: {
    subject: () => "Emergency access to material waits for a second administrator",
    sentence: (by) =>
      `${by} asks for emergency access for a colleague. Nothing opens before you or another administrator approves; after a day the question lapses.`,
    term: "Item",
    action: "Look at the question",
    why: ADMINISTRATOR,
  },
  unmarked: {
    subject: () => "A file without marks waits for a second administrator",
    sentence: (by) =>
      `${by} asks that a file which cannot carry its reader's name is handed out without it, under an emergency access that runs now. Another administrator has to decide.`,
    term: "Item",
    action: "Look at the question",
    why: ADMINISTRATOR,
  },
};

/** `since` is the day it was asked on, when this is not the first mail about it. */
export function secondPersonMail(facts: {
  readonly kind: SecondKind;
  readonly name: string;
  readonly by: string;
  readonly about: string;
  readonly since: string | null;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const said = SAID[facts.kind];
  const subject = said.subject(facts.about);
  return frameMail({
    locale: "en",
    subject: facts.since === null ? subject : `Reminder: ${subject}`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      said.sentence(facts.by),
      ...(facts.since === null ? [] : [`It has waited since ${formatDay(facts.since)}.`]),
    ],
    facts: [{ term: said.term, value: facts.about }],
    action: { label: said.action, href: facts.href },
    why: said.why,
    asker: facts.asker,
    origin: facts.origin,
  });
}
