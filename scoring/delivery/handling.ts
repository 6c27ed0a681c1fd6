// Decides what a supplier may do with the file of an item it was granted: look at it, keep a copy, and under which mark.
import type { AccessMode, Level, Phase } from "#scoring/facts.ts";

/** What the handling rests on. */
export interface HandlingFacts {
  readonly level: Level;
  readonly phase: Phase;
  readonly accessMode: AccessMode;
  /** What each agreement of the line above says about copies (term `copies`); silence is left out. */
  readonly copies: readonly string[];
  /** The kind of the kept file, by its bytes; null where nothing is kept here. */
  readonly kind: string | null;
}

/** Why no copy may be kept. */
export type ViewOnlyReason = "term" | "phase" | "mode" | "level";

export interface Handling {
  /** It can be looked at in the portal: PDF only, page by page. */
  readonly view: boolean;
  readonly download: boolean;
  /** Every page must carry who opened it: what cannot be marked is not handed out. */
  readonly markDemanded: boolean;
  /** Null when a copy may be kept. */
  readonly viewOnlyBy: ViewOnlyReason | null;
}

/**
 * The strictest of all says how: an agreement that allows viewing only, an engagement that was agreed without downloads,
 * the evaluation phase P1, and trade secrets (C4), of which there are no copies (domain table 5.1, phases 5.2). From C3
 * on, and wherever copies are to be logged, a PDF leaves only with its mark.
 */
export function judgeHandling(facts: HandlingFacts): Handling {
  const viewOnlyBy = viewOnlyReason(facts);
  const isPdf = facts.kind === "pdf";
  return {
    view: isPdf,
    download: facts.kind !== null && viewOnlyBy === null,
    markDemanded:
      viewOnlyBy !== null ||
      facts.level === "C3" ||
      facts.level === "C4" ||
      facts.copies.includes("logged"),
    viewOnlyBy,
  };
}

function viewOnlyReason({
  copies,
  accessMode,
  phase,
  level,
}: HandlingFacts): ViewOnlyReason | null {
  if (copies.includes("view_only")) return "term";
  if (accessMode !== "download" && accessMode !== "privileged") return "mode";
  if (level === "C4") return "level";
  return phase === "P1" ? "phase" : null;
}
