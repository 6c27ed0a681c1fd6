// Decides whether a phase of disclosure may open: in order, after its criteria, by another person than the one who proposed.
import type { Day } from "#scoring/day.ts";
import { PHASES, type EvidenceKind, type Level, type Phase, type Tier } from "#scoring/facts.ts";

/** What a phase asks for on top of the policy; what is left out is not asked for. */
export interface PhaseDemands {
  readonly maxTier?: Tier;
  readonly maxLevel?: Level;
  readonly mode?: "view_only";
  /** Items of the phase that may be out at a time. */
  readonly maxItems?: number;
  /** Questions with the answers that count as met. */
  readonly controls?: readonly { readonly question: string; readonly values: readonly string[] }[];
  readonly evidence?: readonly EvidenceKind[];
  /** Terms the supplier's agreement must at least carry, as scoring/obligations keeps them. */
  readonly terms?: Readonly<Record<string, unknown>>;
}

/** Something that has to be true before a phase begins or ends. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
}

export const SPILLOVER_LEVELS = ["none", "low", "moderate", "high"] as const;
export type SpilloverLevel = (typeof SPILLOVER_LEVELS)[number];

/** What keeps a phase from opening. */
export type PhaseObstacle =
  | "engagement_not_open"
  | "day_passed"
  | "skips"
  | "entry_unmet"
  | "exit_of_previous_unmet"
  | "own_proposal";

export interface OpeningFacts {
  readonly phase: Phase;
  readonly engagementOpen: boolean;
  readonly closesOn: Day;
  /** Phases that were opened and not closed since, whether their last day has passed or not. */
  readonly standing: readonly Phase[];
  /** Entry criteria of the phase that nobody ticked. */
  readonly entryUnmet: readonly string[];
  /** Exit criteria of the phase before it that nobody ticked. */
  readonly exitUnmet: readonly string[];
  readonly proposedBy: string;
  /** Null while it is only proposed. */
  readonly approver: string | null;
}

/** Everything that keeps the phase from opening today; nothing when it may. */
export function obstaclesOf(facts: OpeningFacts, today: Day): PhaseObstacle[] {
  const before = PHASES.slice(0, PHASES.indexOf(facts.phase));
  const found: readonly (readonly [PhaseObstacle, boolean])[] = [
    ["engagement_not_open", !facts.engagementOpen],
    ["day_passed", facts.closesOn < today],
    ["skips", !before.every((phase) => facts.standing.includes(phase))],
    ["entry_unmet", facts.entryUnmet.length > 0],
    ["exit_of_previous_unmet", facts.exitUnmet.length > 0],
    ["own_proposal", facts.approver === facts.proposedBy],
  ];
  return found.filter(([, holds]) => holds).map(([obstacle]) => obstacle);
}

/** The phases that close when disclosure goes back to `phase`: every later one that stands. */
export function phasesBehind(phase: Phase, standing: readonly Phase[]): Phase[] {
  return PHASES.slice(PHASES.indexOf(phase) + 1).filter((one) => standing.includes(one));
}

/** Where one phase stands on a day. */
export type PhaseState = "planned" | "proposed" | "open" | "expired" | "closed";

export function phaseState(
  phase: {
    readonly opened: { readonly closesOn: Day; readonly closedOn: Day | null } | null;
    readonly proposed: boolean;
  },
  today: Day,
): PhaseState {
  if (phase.proposed && (!phase.opened || phase.opened.closedOn)) return "proposed";
  if (!phase.opened) return "planned";
  if (phase.opened.closedOn !== null) return "closed";
  return phase.opened.closesOn < today ? "expired" : "open";
}
