// Decides which tier is in force: the decided one, or for a limited time an override beside it.
import { addMonths, type Day } from "#scoring/day.ts";
import type { Tier } from "#scoring/facts.ts";
import type { Model } from "#scoring/model/model.ts";

/** An approved departure from the decided tier. Who approved it and why is kept with the decision, not judged here. */
export interface TierOverride {
  readonly tier: Tier;
  /** First and last day on which it stands. */
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface EffectiveTier<O extends TierOverride = TierOverride> {
  readonly tier: Tier;
  /** What the score decided; an override never changes it. */
  readonly decided: Tier;
  readonly standing: "none" | "not_started" | "in_force" | "ended";
  readonly override: O | null;
}

/** The tier in force today. After its last day an override is history and the decided tier stands again. */
export function effectiveTier<O extends TierOverride>(
  decided: Tier,
  override: O | null,
  today: Day,
): EffectiveTier<O> {
  if (!override) return { tier: decided, decided, standing: "none", override };
  if (today < override.startsOn)
    return { tier: decided, decided, standing: "not_started", override };
  if (today > override.endsOn) return { tier: decided, decided, standing: "ended", override };
  return { tier: override.tier, decided, standing: "in_force", override };
}

/** The last day an override that starts on this day may name. */
export function latestOverrideEnd(model: Model, startsOn: Day): Day {
  return addMonths(startsOn, model.overrideMonths);
}
