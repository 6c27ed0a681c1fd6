// Decides what somebody who types terms should be told before anybody signs: contested, impossible, or missing.
import type { Level } from "#scoring/facts.ts";
import type { ClauseResult } from "#scoring/obligations/compare-agreements.ts";
import { DEFAULT_HANDLING } from "#scoring/obligations/default-terms.ts";
import { timeOf } from "#scoring/obligations/kinds/clocks.ts";
import type { Clock, TermValue } from "#scoring/obligations/term.ts";
import { termRow, type TermId, type Terms } from "#scoring/obligations/term-table.ts";

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
    ...(level === null && leavesNoTime(id, value)
      ? [
          "Whoever stands between takes time to hand on: below this nobody can keep it. Agree how you will be told in time.",
        ]
      : []),
    ...(id === "ai_training_use" && value === "allowed" && level !== null && level >= "C2"
      ? ["What a model has learned cannot be returned or destroyed."]
      : []),
  ];
}

// A time that is over before a supplier has handed the news on; judged where nothing is compared yet.
function leavesNoTime(id: TermId, value: TermValue | undefined): boolean {
  const row = termRow(id);
  if (value === undefined || !("cascade" in row)) return false;
  if (row.class === "CLOCK" || row.class === "DUR_MAX") {
    const time = row.class === "CLOCK" ? timeOf(value as Clock) : (value as number);
    const { handlingHours, handlingDays } = DEFAULT_HANDLING;
    return time < (row.unit === "hour" ? handlingHours : handlingDays);
  }
  return false;
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
