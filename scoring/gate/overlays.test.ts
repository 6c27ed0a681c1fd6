// What an item can be besides its level is exactly what the rules and instruments know how to speak of, and two more.
import { expect, test } from "vitest";
import { OVERLAYS } from "#scoring/gate/overlays.ts";
import { INSTRUMENTS } from "#scoring/obligations/instruments/all-instruments.ts";
import { DEFAULT_RULES } from "#scoring/obligations/jurisdictions/default-rules.ts";
import { isAbout } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";

const isSpokenOf = (overlay: string) =>
  INSTRUMENTS.some(({ covers }) => covers.includes(overlay)) ||
  DEFAULT_RULES.some((rule) => rule.overlays.length > 0 && isAbout(rule, [overlay]));

test("every mark has a law that speaks of it, save the two that agreements alone speak of", () => {
  expect(OVERLAYS.filter((overlay) => !isSpokenOf(overlay))).toEqual([
    "trade_secret",
    "third_party_owned",
  ]);
});

test("every instrument speaks of marks that an item can carry", () => {
  const known: readonly string[] = OVERLAYS;
  const spoken = INSTRUMENTS.flatMap(({ covers }) => covers);
  expect(spoken.filter((overlay) => !known.includes(overlay))).toEqual([]);
});
