// Decides how a decision and an override beside it are named: what counts now, what was decided, and until when.
import { formatDay } from "#app/ui/format.ts";
import { TierBadge, tierWord } from "#app/ui/tier-badge.tsx";
import type { Day } from "#scoring/day.ts";
import type { Tier } from "#scoring/facts.ts";

export interface DecidedView {
  readonly href: string;
  readonly tier: Tier;
  /** The tier in force: the override's while it stands. */
  readonly inForce: Tier;
  readonly overriddenUntil: Day | null;
  readonly decidedOn: Day;
  readonly validUntil: Day;
  readonly ended: boolean;
}

/** The decision in force in one line, with its way to the record. */
export function DecidedLine({ decided }: { decided: DecidedView }) {
  return (
    <p className="small">
      <a href={decided.href}>Decided</a> {formatDay(decided.decidedOn)}:{" "}
      <TierBadge tier={decided.inForce} />
      {decided.overriddenUntil !== null &&
        ` by override until ${formatDay(decided.overriddenUntil)}; the score says ${tierWord(decided.tier)}`}
      {decided.ended
        ? ` · ended ${formatDay(decided.validUntil)}`
        : ` · counts until ${formatDay(decided.validUntil)}`}
    </p>
  );
}
