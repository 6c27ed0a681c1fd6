// Decides how the state of a link of the chain is said, and which shape stands beside the word.
import type { StateTone } from "#app/ui/state-badge.tsx";
import type { LinkState } from "#scoring/chain/chain-link.ts";

/** The word, the tone and, for the eye, the shape that belongs to the tone. */
export const LINK_WORDS: Readonly<Record<LinkState, { word: string; tone: StateTone }>> = {
  holds: { word: "Holds", tone: "ok" },
  accepted: { word: "Accepted gap", tone: "warn" },
  weaker: { word: "Weaker", tone: "bad" },
  review: { word: "Legal review", tone: "warn" },
  consent: { word: "Needs consent", tone: "waiting" },
  unsigned: { word: "Not in force", tone: "waiting" },
  unpromised: { word: "No agreement", tone: "bad" },
};

export const CONSENT_WORDS = {
  proposed: "Nobody has consented yet",
  consented: "Consented",
  silent: "Consented by silence",
  objected: "Objected",
  withdrawn: "Taken back",
  ended: "Ended",
} as const;
