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
  /** Why the kept PDF cannot carry its opener's name, as it was found when it was stored; null when it can. */
  readonly unmarkable: string | null;
}

/** Why no copy may be kept. */
export type ViewOnlyReason = "term" | "phase" | "mode" | "level";

export interface Handling {
  /** It can be looked at in the portal: PDF only, page by page. */
  readonly view: boolean;
  readonly download: boolean;
  /** Every page carries who opened it. */
  readonly marked: boolean;
  /** A PDF that cannot be marked is handed out to nobody, whatever its level and its agreements. */
  readonly withheld: boolean;
  /** Null when a copy may be kept. */
  readonly viewOnlyBy: ViewOnlyReason | null;
}

/**
 * The strictest of all says how: an agreement that allows viewing only, an engagement that was agreed without downloads,
 * the evaluation phase P1, and trade secrets (C4), of which there are no copies (domain table 5.1, phases 5.2). A PDF
 * leaves with its mark on every page, or not at all.
 */
export function judgeHandling(facts: HandlingFacts): Handling {
  const viewOnlyBy = viewOnlyReason(facts);
  const isPdf = facts.kind === "pdf";
  const withheld = isPdf && facts.unmarkable !== null;
  return {
    view: isPdf && !withheld,
    download: facts.kind !== null && viewOnlyBy === null && !withheld,
    marked: isPdf && !withheld,
    withheld,
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
