// One changed fact, and what the gate must say about it.
import type { Actor, ConditionReason } from "#scoring/gate/condition.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";

/** One changed fact, the reason it must give, and who must act. */
export interface WayToClose {
  readonly reason: ConditionReason;
  readonly actor: Actor;
  readonly close: (facts: GateFacts) => GateFacts;
}

type Change<K extends keyof GateFacts> = Partial<NonNullable<GateFacts[K]>>;

/** A section of the facts changed in part, replaced (a list), or forgotten (null). */
export function way<K extends keyof GateFacts>(
  reason: ConditionReason,
  actor: Actor,
  key: K,
  change: Change<K> | null,
): WayToClose {
  const merged = (old: GateFacts[K]) =>
    Array.isArray(change) || change === null ? change : { ...(old as object), ...change };
  return { reason, actor, close: (facts) => ({ ...facts, [key]: merged(facts[key]) }) };
}

/** A section of the facts replaced as a whole. */
export function put<K extends keyof GateFacts>(
  reason: ConditionReason,
  actor: Actor,
  key: K,
  value: GateFacts[K],
): WayToClose {
  return { reason, actor, close: (facts) => ({ ...facts, [key]: value }) };
}
