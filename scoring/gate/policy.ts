// Which residual tier is still good enough for material of a level: the house policy, as data.
import type { Level, Tier } from "#scoring/facts.ts";
import { TIERS } from "#scoring/facts.ts";
import type { Text } from "#scoring/obligations/wording.ts";

interface TierLimit {
  readonly highest: Tier;
  readonly because: Text;
}

const UNTIL_CONFIDENTIAL: TierLimit = {
  highest: "high",
  because: {
    en: "A leak would be a nuisance; only a critical result keeps a supplier out.",
    de: "Ein Abfluss wäre lästig; nur ein kritisches Ergebnis schließt einen Lieferanten aus.",
  },
};

/** The highest residual tier with which material of a level may be shown. Internal: never sent to a supplier. */
export const TIER_LIMITS: Readonly<Record<Level, TierLimit>> = {
  C0: UNTIL_CONFIDENTIAL,
  C1: UNTIL_CONFIDENTIAL,
  C2: {
    highest: "high",
    because: {
      en: "A leak would hurt but can be borne; the agreement carries the rest of the risk.",
      de: "Ein Abfluss würde schaden, ist aber tragbar; den Rest des Risikos trägt die Vereinbarung.",
    },
  },
  C3: {
    highest: "moderate",
    because: {
      en: "A leak would do lasting damage; the controls must be shown to work.",
      de: "Ein Abfluss würde bleibend schaden; die Maßnahmen müssen nachweislich wirken.",
    },
  },
  C4: {
    highest: "low",
    because: {
      en: "A trade secret that leaks is gone; no known gap is acceptable.",
      de: "Ein abgeflossenes Geschäftsgeheimnis ist verloren; keine bekannte Lücke ist tragbar.",
    },
  },
};

/** The tiers with which material of a level may be shown; none for a level we do not know. */
export function allowedTiers(level: Level): readonly Tier[] {
  const limit: TierLimit | undefined = TIER_LIMITS[level];
  return TIERS.slice(0, TIERS.indexOf(limit?.highest) + 1);
}
