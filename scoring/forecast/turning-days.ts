// Finds the days to come on which the gate turns if nothing else happens, and which conditions turn it.
import { addDays, isDay, type Day } from "#scoring/day.ts";
import type { GateDecision } from "#scoring/gate/decide-gate.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { turned, type Turned } from "./suppose.ts";

/** A day on which conditions turn by themselves. */
export interface TurningDay extends Turned {
  readonly day: Day;
  /** Whether the gate is open from that day on. */
  readonly open: boolean;
}

/**
 * Every day after `from` up to `until` on which a condition turns, the first one first. A condition can turn only on a day
 * named in the facts, on the day after it, or where the agreement begins to run too short for new access.
 */
export function turningDays(
  facts: GateFacts,
  decide: (facts: GateFacts, day: Day) => GateDecision,
  from: Day,
  until: Day,
): TurningDay[] {
  const found: TurningDay[] = [];
  let before = decide(facts, from).conditions;
  for (const day of candidates(facts).filter((one) => from < one && one <= until)) {
    const { open, conditions } = decide(facts, day);
    const { shuts, opens } = turned(before, conditions);
    if (shuts.length + opens.length > 0) found.push({ day, open, shuts, opens });
    before = conditions;
  }
  return found;
}

function candidates(facts: GateFacts): Day[] {
  const days = daysIn(facts);
  const end = facts.agreement?.endsOn;
  if (end && facts.policy) days.push(addDays(end, -facts.policy.daysLeft));
  return [...new Set(days.flatMap((day) => [day, addDays(day, 1)]))].sort();
}

/** Every day that occurs anywhere in the facts. */
function daysIn(value: unknown): Day[] {
  if (typeof value === "string") return isDay(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(daysIn);
}
