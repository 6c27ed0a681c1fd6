// Decides how kinds, states and verdicts of agreements are said to staff, and which shape stands beside the word.
import type { StateTone } from "#app/ui/state-badge.tsx";
import type { ClauseResult } from "#scoring/obligations/compare-agreements.ts";

type State =
  "draft" | "sent" | "signed" | "in_force" | "declined" | "withdrawn" | "superseded" | "terminated";
type Verdict = "pass" | "fail" | "review";

export const KIND_WORDS = {
  head: "Head agreement",
  supplier_deed: "Supplier deed",
  joinder: "Joinder",
  nda: "Mutual NDA",
  scc_sheet: "SCC sheet",
  export_acknowledgement: "Export acknowledgement",
} as const;

export const STATE_WORDS: Readonly<Record<State, { word: string; tone: StateTone }>> = {
  draft: { word: "Draft", tone: "idle" },
  sent: { word: "With the supplier", tone: "waiting" },
  signed: { word: "To countersign", tone: "active" },
  in_force: { word: "In force", tone: "ok" },
  declined: { word: "Declined", tone: "bad" },
  withdrawn: { word: "Withdrawn", tone: "off" },
  superseded: { word: "Superseded", tone: "off" },
  terminated: { word: "Terminated", tone: "off" },
};

export const VERDICT_WORDS: Readonly<Record<Verdict, { word: string; tone: StateTone }>> = {
  pass: { word: "Holds", tone: "ok" },
  fail: { word: "Weaker", tone: "bad" },
  review: { word: "Legal review", tone: "warn" },
};

const CLAUSE_WORDS: Readonly<Record<ClauseResult["verdict"], { word: string; tone: StateTone }>> = {
  equal: { word: "Equal", tone: "ok" },
  stricter: { word: "Stricter", tone: "ok" },
  weaker: { word: "Weaker", tone: "bad" },
  missing: { word: "Missing", tone: "bad" },
  incomparable: { word: "Cannot be ranked", tone: "warn" },
  not_applicable: { word: "Not asked above", tone: "off" },
};

/** One clause's verdict as a word: strict enough alone, but too late once it has been handed on, is its own word. */
export function clauseWord(clause: Pick<ClauseResult, "verdict" | "cascade" | "mode">) {
  const strict = clause.verdict === "equal" || clause.verdict === "stricter";
  const { cascade, mode } = clause;
  if ((strict || mode?.met) && cascade === "infeasible")
    return { word: "No time to hand on", tone: "bad" } as const;
  if (mode?.met && !strict) return { word: "Kept in substance", tone: "ok" } as const;
  if (mode && !mode.met && strict)
    return { word: "Not carried over as asked", tone: "warn" } as const;
  return CLAUSE_WORDS[clause.verdict];
}

export const EDGE_WORDS = {
  proposed: { word: "Proposed", tone: "waiting" },
  consented: { word: "Consented", tone: "ok" },
  objected: { word: "Objected", tone: "bad" },
  withdrawn: { word: "Withdrawn", tone: "off" },
  ended: { word: "Ended", tone: "off" },
} as const satisfies Record<string, { word: string; tone: StateTone }>;
