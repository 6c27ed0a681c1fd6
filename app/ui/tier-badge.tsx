// Decides how a residual tier is shown: circle, diamond, triangle or octagon, and its word.
import type { Tier } from "#scoring/facts.ts";

const TIER_WORDS: Readonly<Record<Tier, string>> = {
  low: "Low",
  moderate: "Moderate",
  high: "High",
  critical: "Critical",
};

/** The tier in a word. Null is "Not scorable": nothing known is never a low risk. */
export function tierWord(tier: Tier | null): string {
  return tier === null ? "Not scorable" : TIER_WORDS[tier];
}

/** The residual tier as shape and word. */
export function TierBadge(props: { tier: Tier | null; word?: string }) {
  return (
    <span className={`tier tier-${props.tier ?? "none"}`}>
      {props.word ?? tierWord(props.tier)}
    </span>
  );
}
