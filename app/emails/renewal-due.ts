// The mail that reminds a supplier to sign an agreement anew: due in two weeks, a week, tomorrow, or overdue.
import { formatDay, formatDistance } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    dear: (name: string) => `Dear ${name},`,
    due: (organisation: string, when: string) =>
      `An agreement with ${organisation} is to be signed anew ${when}`,
    overdue: (organisation: string) => `An agreement with ${organisation} was not signed anew`,
    dueText:
      "The new version is still waiting for your signature. The page shows what was agreed and what is to be agreed.",
    overdueText: (suspended: boolean): string =>
      suspended
        ? "The day for it has passed, and access to material under it is suspended until it is signed. If something stands against signing, please tell us."
        : "The day for it has passed. If something stands against signing, please tell us.",
    paperOverdueText:
      "The day for it has passed, and the version you signed does not count any more until the new one is signed by both sides. If something stands against signing, please tell us.",
    reference: "Agreement",
    by: "Sign by",
    open: "Read and sign",
    note: "Signed out meanwhile? The page tells you how to get a fresh link.",
    why: (supplier: string) => `You get this mail because you may sign for ${supplier}.`,
  },
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    due: (organisation: string, when: string) =>
      `Eine Vereinbarung mit ${organisation} ist neu zu unterzeichnen ${when}`,
    overdue: (organisation: string) =>
      `Eine Vereinbarung mit ${organisation} wurde nicht neu unterzeichnet`,
    dueText:
      "Die neue Fassung wartet noch auf Ihre Unterschrift. Die Seite zeigt, was vereinbart war und was vereinbart werden soll.",
    overdueText: (suspended: boolean): string =>
      suspended
        ? "Der Tag dafür ist verstrichen, und der Zugang zu Material darunter ruht, bis sie unterzeichnet ist. Wenn etwas dagegen spricht, sagen Sie es uns bitte."
        : "Der Tag dafür ist verstrichen. Wenn etwas dagegen spricht, sagen Sie es uns bitte.",
    paperOverdueText:
      "Der Tag dafür ist verstrichen, und die von Ihnen unterzeichnete Fassung gilt nicht mehr, bis die neue beidseitig unterzeichnet ist. Wenn etwas dagegen spricht, sagen Sie es uns bitte.",
    reference: "Vereinbarung",
    by: "Zu unterzeichnen bis",
    open: "Lesen und unterzeichnen",
    note: "Inzwischen abgemeldet? Die Seite sagt Ihnen, wie Sie einen neuen Link bekommen.",
    why: (supplier: string) =>
      `Sie erhalten diese E-Mail, weil Sie für ${supplier} unterzeichnen dürfen.`,
  },
});

/** The mail as it is true on the day it is written. */
export function renewalDueMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly supplierName: string;
  readonly reference: string;
  readonly dueOn: string;
  readonly suspends: boolean;
  /** It stands beside deed and joinder. */
  readonly paper: boolean;
  readonly today: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { locale, dueOn, today } = facts;
  const words = wordsFor(WORDS, locale);
  const { organisation } = facts.asker;
  const overdue = dueOn < today;
  return frameMail({
    locale,
    subject: overdue
      ? words.overdue(organisation)
      : words.due(organisation, formatDistance(dueOn, today, locale)),
    greeting: words.dear(facts.name),
    paragraphs: [overdue ? overdueText(facts, words) : words.dueText],
    facts: [
      { term: words.reference, value: facts.reference },
      { term: words.by, value: formatDay(dueOn, locale) },
    ],
    action: { label: words.open, href: facts.href, note: words.note },
    why: words.why(facts.supplierName),
    asker: facts.asker,
    origin: facts.origin,
  });
}

function overdueText(
  { paper, suspends }: { readonly paper: boolean; readonly suspends: boolean },
  words: ReturnType<typeof wordsFor<(typeof WORDS)["en"]>>,
): string {
  return paper && suspends ? words.paperOverdueText : words.overdueText(suspends);
}
