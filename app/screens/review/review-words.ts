// Decides how the review desk names things: why something is looked at, where a question stands, how far it was checked.
import type { ReviewFlag, ReviewStanding } from "#app/use-cases/parts/review-flags.ts";
import type { EvidenceView } from "#app/use-cases/parts/review-sheet.ts";
import type { StateTone } from "#app/ui/state-badge.tsx";
import type { Assurance } from "#scoring/facts.ts";
import type { Standing } from "#scoring/risk/judge-question.ts";

interface Word {
  readonly tone: StateTone;
  readonly word: string;
}

/** What can be looked at by itself, beside "attention" and "all". */
export const FLAG_WORDS: Readonly<Record<ReviewFlag, string>> = {
  knock_out: "Knock-outs",
  unmet: "Not met",
  unanswered: "Unanswered",
  not_applicable: "Does not apply",
  lapsed: "Evidence lapsed",
  changed: "Changed",
  returned: "Returned",
  pending: "Not reviewed",
};

export const STANDING_WORDS: Readonly<Record<Standing, Word>> = {
  met: { tone: "ok", word: "Met" },
  partial: { tone: "warn", word: "Partly met" },
  unmet: { tone: "bad", word: "Not met" },
  unanswered: { tone: "bad", word: "Unanswered" },
  not_applicable: { tone: "off", word: "Does not apply" },
  hidden: { tone: "off", word: "Not shown" },
  not_relevant: { tone: "off", word: "Not asked" },
  unscored: { tone: "idle", word: "For information" },
  not_in_table: { tone: "bad", word: "Unknown answer" },
};

export const REVIEW_WORDS: Readonly<Record<ReviewStanding, Word>> = {
  none: { tone: "idle", word: "Nothing to review" },
  pending: { tone: "waiting", word: "Not reviewed" },
  accepted: { tone: "ok", word: "Accepted" },
  returned: { tone: "warn", word: "Returned" },
};

export const EVIDENCE_WORDS: Readonly<Record<EvidenceView["state"], Word>> = {
  accepted: { tone: "ok", word: "Accepted" },
  pending: { tone: "waiting", word: "Waits for review" },
  rejected: { tone: "bad", word: "Rejected" },
  lapsed: { tone: "bad", word: "Lapsed" },
  replaced: { tone: "off", word: "Replaced" },
  infected: { tone: "bad", word: "Infected" },
};

/** Short for a row of buttons, long for a sentence. */
export const ASSURANCE_WORDS: Readonly<Record<Assurance, { short: string; long: string }>> = {
  self_attested: { short: "Stated", long: "Self-attested" },
  document_reviewed: { short: "Document", long: "Document reviewed" },
  independently_verified: { short: "Verified", long: "Independently verified" },
};

/** Why a question counts less than what was entered. */
export const BECAUSE_WORDS = {
  not_given: "",
  not_approved: "Counts as unanswered until “does not apply” is approved.",
  too_old: "The supplier's word has grown too old and counts as unanswered.",
  evidence_lapsed: "The evidence behind it has lapsed: it counts as the supplier's word.",
} as const;

/** A stable code such as SANCTIONED_ROUTE as a person reads it. */
export function codeInWords(code: string): string {
  const words = code.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
