// Decides what somebody who types terms should be told before anybody signs: contested, impossible, or missing.
import type { Level } from "#scoring/facts.ts";
import type { ClauseResult } from "#scoring/obligations/compare-agreements.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";

/** Warnings for one term; they never stand in the way of saving. */
export function warningsFor(
  id: TermId,
  value: TermValue | undefined,
  level: Level | null,
  clause: Pick<ClauseResult, "cascade"> | undefined,
): readonly string[] {
  return [
    ...(id === "survival" && value === "perpetual" && level !== "C4"
      ? [
          "Secrecy without end for what is not a trade secret is contested in several countries. A number of years, or “while it is a trade secret”, stands more firmly.",
        ]
      : []),
    ...(id === "survival" && value === "while_trade_secret" && level !== null && level !== "C4"
      ? ["Material below level C4 is not protected by this once it is no trade secret: name years."]
      : []),
    ...(clause?.cascade === "infeasible"
      ? ["This leaves no time to hand on what is owed above."]
      : []),
    ...(id === "ai_training_use" && value === "allowed" && level !== null && level >= "C2"
      ? ["What a model has learned cannot be returned or destroyed."]
      : []),
  ];
}

export interface ClauseGroup {
  readonly title: string;
  readonly terms: readonly TermId[];
  /** The level needs this clause. */
  readonly needed: boolean;
}

/** Whether a clause that the level needs says nothing on any of its points. */
export function isMissing({ needed, terms }: ClauseGroup, given: Terms): boolean {
  return needed && terms.length > 0 && terms.every((id) => given[id] === undefined);
}
