// Decides in which word an access stands today, to staff.
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import type { Day } from "#scoring/day.ts";

export interface AccessFacts {
  readonly state: "open" | "granted" | "refused" | "withdrawn";
  readonly endsOn: Day | null;
  readonly holdsUntil: Day | null;
  readonly revokedAt: Date | string | null;
}

const WORDS = {
  open: ["waiting", "To decide"],
  refused: ["off", "Refused"],
  withdrawn: ["off", "Withdrawn"],
  revoked: ["bad", "Revoked"],
  ended: ["off", "Ended"],
  suspended: ["warn", "Suspended"],
  live: ["ok", "Live"],
} as const satisfies Readonly<Record<string, readonly [StateTone, string]>>;
export type Standing = keyof typeof WORDS;

/** How the access stands on the day; a suspension is read from the kept forecast. */
export function standingOf(access: AccessFacts, today: Day): Standing {
  if (access.state !== "granted") return access.state;
  if (access.revokedAt !== null) return "revoked";
  if (access.endsOn !== null && access.endsOn < today) return "ended";
  return access.holdsUntil !== null && access.holdsUntil < today ? "suspended" : "live";
}

/** The word with its shape. */
export function StandingBadge(props: { standing: Standing }) {
  const [tone, word] = WORDS[props.standing];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

/** The word alone, for exports. */
export function standingWord(standing: Standing): string {
  return WORDS[standing][1];
}
