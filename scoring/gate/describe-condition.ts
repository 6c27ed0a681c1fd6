// Says a condition in plain words; the supplier, the screens, the mails and the record all read the same sentence.
import { addDays } from "#scoring/day.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";
import type { Actor, Condition } from "#scoring/gate/condition.ts";
import {
  ACTOR_LABELS,
  EVIDENCE_LABELS,
  GAP_WORDING,
  MET_WORDING,
  PARTY_WORDS,
  UNMET_WORDING,
} from "#scoring/gate/condition-wording.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { dayText, fill } from "#scoring/obligations/wording.ts";

/** Who reads: a supplier is addressed, staff read about the supplier. Both wordings are safe for a supplier's eyes. */
export type Audience = "supplier" | "staff";

/** The condition as one sentence, with the last day on which it holds when that is known. */
export function describeCondition(
  condition: Condition,
  locale: Locale,
  audience: Audience = "supplier",
): string {
  const { code, reason, lapsesOn, onGap } = condition;
  const words = PARTY_WORDS[audience];
  const gap = onGap && audience === "staff" ? GAP_WORDING[code] : undefined;
  const sentence = fill((reason ? UNMET_WORDING[reason] : (gap ?? MET_WORDING[code]))[locale], {
    company: words.company[locale],
    agreement: words.agreement[locale],
    assessment: words.assessment[locale],
    subject: subjectText(condition, locale),
    // a company's name may end with a full stop of its own: "Sp. z o.o."
  }).replace(/\.\.$/, ".");
  if (lapsesOn === null) return sentence;
  const lastDay = dayText(addDays(lapsesOn, -1), locale);
  return `${sentence} ${locale === "de" ? "Gilt bis einschließlich" : "Holds up to and including"} ${lastDay}.`;
}

/** The name of whoever has to act. */
export function describeActor(actor: Actor, locale: Locale): string {
  return ACTOR_LABELS[actor][locale];
}

function subjectText({ subject }: Condition, locale: Locale): string {
  if (!subject) return locale === "de" ? "keine nötig" : "none needed";
  const kind = EVIDENCE_KINDS.find((known) => known === subject.name);
  return kind ? EVIDENCE_LABELS[kind][locale] : subject.name;
}
