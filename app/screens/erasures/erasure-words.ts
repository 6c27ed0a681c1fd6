// How an erasure is spoken of: why it is done, what stands in its way, where it stands.
import type { StateTone } from "#app/ui/state-badge.tsx";

/** Why something is erased, as people say it. */
export const CAUSE_WORDS = {
  ended: "The relation has ended",
  retention: "The time for which it was to be kept is over",
  demanded: "Whoever it belongs to demands it",
  returning: "It is itself to be returned or destroyed",
} as const;

/** What stands in the way, and what to do about it. */
export const OBSTACLE_WORDS: Readonly<Record<string, string>> = {
  hold: "A legal hold stands on it. Nothing is erased before the hold is lifted.",
  active:
    "It is still in use. A supplier has to be archived and an item retired first; where it is itself to be returned, no engagement may be open.",
  granted: "Somebody has access to the item at this moment. Revoke that access first.",
  lines:
    "Copies are still out: a line is not settled. Settle it, or erase for the reason that it is itself to be returned or destroyed.",
  nothing: "Nothing is kept that could be erased, or it was erased before.",
};

/** Refusals of the second person. */
export const ERASURE_REFUSALS: Readonly<Record<string, string>> = {
  ...OBSTACLE_WORDS,
  same: "You proposed it: another person has to confirm.",
  roles: "An administrator and a risk officer are needed, two people. You have the same role.",
  state: "It was settled meanwhile: nothing was done now.",
  waiting: "An erasure of this is waiting already. Settle that one first.",
};

export const ERASURE_STATES: Readonly<
  Record<"proposed" | "done" | "withdrawn", readonly [StateTone, string]>
> = {
  proposed: ["waiting", "Waits for a second person"],
  done: ["ok", "Erased"],
  withdrawn: ["off", "Withdrawn"],
};
