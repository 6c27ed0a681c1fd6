// Decides how an accepted gap is called: its state, and what kind of gap it is.
import type { StateTone } from "#app/ui/state-badge.tsx";

export const DEVIATION_STATE_LIST = [
  "proposed",
  "running",
  "ended",
  "refused",
  "withdrawn",
] as const;
type State = (typeof DEVIATION_STATE_LIST)[number];

export const DEVIATION_WORDS: Readonly<Record<State, { word: string; tone: StateTone }>> = {
  proposed: { word: "Waits for a second person", tone: "waiting" },
  running: { word: "Accepted", tone: "warn" },
  ended: { word: "Ended", tone: "bad" },
  refused: { word: "Refused", tone: "off" },
  withdrawn: { word: "Withdrawn", tone: "off" },
};

export const GAP_WORDS = {
  weaker: "Weaker",
  incomparable: "Cannot be ranked",
  missing: "Missing",
  infeasible: "No time to hand on",
  not_close: "Not carried over closely enough",
} as const;

/** The address of the register; what is empty is left out. */
export function deviationsHref(
  wish: Readonly<Record<string, string>>,
  path = "/deviations",
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) if (value !== "") search.set(name, value);
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
