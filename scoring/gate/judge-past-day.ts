// Decides whether one access was lawful on a past day, from what is dated, and says when the record cannot tell.
import type { Day } from "#scoring/day.ts";
import { isOver } from "#scoring/gate/condition.ts";

/** A condition as the wall answers it for that day. */
export interface PastCondition {
  readonly code: string;
  readonly met: boolean;
}

export interface PastGrant {
  readonly grantedOn: Day;
  /** Last day of access as granted. */
  readonly endsOn: Day;
  readonly revokedOn: Day | null;
  /** When it was found suspended and found to hold again, oldest first. */
  readonly standings: readonly { readonly type: "suspended" | "resumed"; readonly day: Day }[];
}

export type PastVerdict =
  /** Nothing was granted yet. */
  | "not_yet"
  /** Taken back on an earlier day. */
  | "revoked"
  /** The granted time was over. */
  | "ended"
  /** A dated condition had lapsed, or the record says it was suspended. */
  | "suspended"
  /** Every dated condition held, and nothing says otherwise. */
  | "lawful"
  /** Only conditions that carry no days are unmet now: the record cannot say since when. */
  | "not_known";

export interface PastJudgement {
  readonly verdict: PastVerdict;
  /** Codes of conditions that had lapsed by their own days. */
  readonly lapsed: readonly string[];
  /** Codes of conditions unmet as recorded now, without a day. */
  readonly undated: readonly string[];
}

/** Conditions whose facts carry first and last days. The others are known as they are recorded now. */
const DATED: readonly string[] = [
  "agreement_in_force",
  "flow_down_holds",
  "chain_signed",
  "path_holds",
  "assessment_decided",
  "tier_within_policy",
  "evidence_current",
  "phase_open",
];

/** Whether the facts of a condition carry first and last days, so that a past day can be told from them. */
export function isDated(code: string): boolean {
  return DATED.includes(code);
}

// judged from the grant's own days, not from how it stands now
const OWN: readonly string[] = ["grant_live", "request_approved"];

/**
 * Judges one grant on a day up to today. Every condition held when it was granted, or there would be no grant; what is
 * asked here is whether one had lapsed since. On the day of a revocation it still counts as running.
 */
export function judgePastDay(
  grant: PastGrant,
  conditions: readonly PastCondition[],
  day: Day,
): PastJudgement {
  const unmet = conditions.filter(({ met, code }) => !met && !OWN.includes(code));
  const codes = [...new Set(unmet.map(({ code }) => code))];
  const lapsed = codes.filter(isDated);
  const undated = codes.filter((code) => !isDated(code));
  const known = (verdict: PastVerdict) => ({ verdict, lapsed, undated });
  if (day < grant.grantedOn) return { verdict: "not_yet", lapsed: [], undated: [] };
  if (isOver(grant.revokedOn, day)) return known("revoked");
  if (day > grant.endsOn) return known("ended");
  if (lapsed.length > 0 || wasSuspended(grant, day)) return known("suspended");
  return known(undated.length > 0 ? "not_known" : "lawful");
}

function wasSuspended({ standings }: PastGrant, day: Day): boolean {
  return standings.findLast((standing) => standing.day <= day)?.type === "suspended";
}
