// Decides how far an agreement that is to be signed anew is, in one word with its shape.
import type { StateTone } from "#app/ui/state-badge.tsx";

export interface RenewalProgress {
  readonly state: "open" | "released";
  readonly oldState: string;
  readonly newId: string | null;
  readonly newState: string | null;
  readonly problem: string;
  readonly dueOn: string;
}

type Said = { readonly word: string; readonly tone: StateTone };

const PROBLEMS: Readonly<Record<string, string>> = {
  nobody: "Nobody may sign: name a contact",
  unprintable: "A name does not fit on one line",
  nothing_above: "No head agreement stands above",
  gap: "Would not hold even so: see below",
  draft_open: "A draft is open: send or discard it",
  not_in_force: "Not in force any more",
};

/** Where it stands on a day. */
export function progressOf(renewal: RenewalProgress, today: string): Said {
  const { state, oldState, newState, problem, dueOn } = renewal;
  if (state === "released") return { word: "Released", tone: "off" };
  if (oldState !== "in_force") return { word: "Signed anew", tone: "ok" };
  if (problem !== "") return { word: PROBLEMS[problem] ?? "Cannot be sent", tone: "bad" };
  if (newState === "declined") return { word: "Declined", tone: "bad" };
  if (newState === "signed") return { word: "To countersign", tone: "active" };
  if (newState === null) return { word: "Not sent yet", tone: "idle" };
  if (newState !== "sent") return { word: "Withdrawn", tone: "warn" };
  return dueOn < today
    ? { word: "Overdue", tone: "bad" }
    : { word: "With the supplier", tone: "waiting" };
}

export const AFTERWARDS = {
  suspend: {
    label: "Access goes on until the day, and is suspended after it",
    detail: "What was strict enough before still counts until then.",
  },
  at_once: {
    label: "Access is suspended until each has signed",
    detail: "The gate closes now for everybody in this round.",
  },
  remind: {
    label: "Nothing is suspended",
    detail: "Suppliers are asked and reminded. Only where nothing weaker than owed goes on.",
  },
} as const;

/** The same for papers: the gate asks for none of them, but a basis on record may rest on one. */
export const PAPER_AFTERWARDS: Readonly<
  Record<keyof typeof AFTERWARDS, { readonly label: string; readonly detail: string }>
> = {
  suspend: {
    label: "The signed version counts until the day, and not after it",
    detail: "Then it shows as missing, and a transfer basis that rests on a sheet stops counting.",
  },
  at_once: {
    label: "The signed version stops counting until each has signed anew",
    detail: "From now on; a transfer basis that rests on a sheet stops counting with it.",
  },
  remind: {
    label: "The signed version goes on counting",
    detail: "Suppliers are asked and reminded; nothing is suspended.",
  },
};

/** What follows after the day, for a round over this kind of text. */
export function afterwardsWords({ paper }: { readonly paper: boolean }) {
  return paper ? PAPER_AFTERWARDS : AFTERWARDS;
}

export const ROUND_STATES: Readonly<Record<"prepared" | "sent" | "ended", Said>> = {
  prepared: { word: "Prepared, not sent", tone: "idle" },
  sent: { word: "Under way", tone: "active" },
  ended: { word: "Ended", tone: "off" },
};
