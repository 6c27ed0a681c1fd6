// The mail that tells somebody that a passkey of theirs was removed: by whom, why, and what it means for what was signed.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

const WORDS = catalogue({
  en: {
    subject: (organisation: string) =>
      `A passkey of yours was removed from the portal of ${organisation}`,
    dear: (name: string) => `Dear ${name},`,
    own: "You removed a passkey from your account. It no longer signs you in and confirms no signature.",
    other: (by: string) =>
      `${by} removed a passkey from your account. It no longer signs you in and confirms no signature. Your sessions were ended.`,
    stays:
      "What you signed with it stays valid: each record keeps the proof that it was used. You can add another passkey at any time.",
    notYou: "If you do not know why, please call us before you sign anything.",
    reason: "Reason",
    account: "Your account",
    why: "You get this mail because the passkey was yours.",
  },
  de: {
    subject: (organisation: string) =>
      `Ein Passkey von Ihnen wurde aus dem Portal von ${organisation} entfernt`,
    dear: (name: string) => `Guten Tag ${name},`,
    own: "Sie haben einen Passkey aus Ihrem Konto entfernt. Er meldet Sie nicht mehr an und bestätigt keine Unterschrift mehr.",
    other: (by: string) =>
      `${by} hat einen Passkey aus Ihrem Konto entfernt. Er meldet Sie nicht mehr an und bestätigt keine Unterschrift mehr. Ihre Sitzungen wurden beendet.`,
    stays:
      "Was Sie damit unterzeichnet haben, bleibt gültig: Jeder Eintrag bewahrt den Nachweis, dass er verwendet wurde. Sie können jederzeit einen anderen Passkey hinzufügen.",
    notYou: "Wenn Sie nicht wissen, warum, rufen Sie uns bitte an, bevor Sie etwas unterzeichnen.",
    reason: "Grund",
    account: "Ihr Konto",
    why: "Sie erhalten diese E-Mail, weil der Passkey Ihrer war.",
  },
});

/** The mail. `by` is null where its owner removed it. */
export function passkeyRemovedMail(facts: {
  readonly locale: Locale;
  readonly name: string;
  readonly by: string | null;
  readonly reason: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const words = wordsFor(WORDS, facts.locale);
  return frameMail({
    locale: facts.locale,
    subject: words.subject(facts.asker.organisation),
    greeting: words.dear(facts.name),
    paragraphs: [facts.by === null ? words.own : words.other(facts.by), words.stays, words.notYou],
    facts: facts.reason === "" ? [] : [{ term: words.reason, value: facts.reason }],
    action: { label: words.account, href: facts.href },
    why: words.why,
    asker: facts.asker,
    origin: facts.origin,
  });
}
