// What the page of an engagement's phases is given.
import type { Day } from "#scoring/day.ts";
import type { Phase } from "#scoring/facts.ts";
import type { Criterion, PhaseState, SpilloverLevel } from "#scoring/gate/phase-plan.ts";
import type { PhaseBar } from "./phase-bars.tsx";

export interface ShownCriterion extends Criterion {
  readonly tick: { readonly by: string; readonly at: Date; readonly shownBy: string } | null;
}

export interface ShownPhase {
  readonly phase: Phase;
  readonly state: PhaseState;
  readonly bar: PhaseBar;
  readonly plan: {
    readonly inherited: boolean;
    readonly purpose: string;
    readonly recipients: string;
    readonly demands: readonly string[];
    readonly endsOn: Day | null;
  } | null;
  readonly entry: readonly ShownCriterion[];
  readonly exit: readonly ShownCriterion[];
  readonly opened: {
    readonly purpose: string;
    readonly recipients: string;
    readonly spillover: string;
    readonly spilloverLevel: SpilloverLevel | null;
    readonly demands: readonly string[];
    readonly closesOn: Day;
    readonly closedOn: Day | null;
    readonly closeReason: string;
    readonly openedBy: string;
    readonly proposedBy: string | null;
  } | null;
  readonly proposal: {
    readonly id: string;
    readonly purpose: string;
    readonly recipients: string;
    readonly spillover: string;
    readonly spilloverLevel: SpilloverLevel;
    readonly demands: readonly string[];
    readonly closesOn: Day;
    readonly proposedBy: string;
    readonly own: boolean;
    /** What still keeps it from being approved, in words. */
    readonly obstacles: readonly string[];
  } | null;
  /** Whether it may be proposed now: the next one, or one that was opened before. */
  readonly reachable: boolean;
}

export interface PhasesView {
  readonly today: Day;
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly supplierName: string;
    readonly state: string;
    readonly projectId: string | null;
    readonly projectName: string | null;
  };
  readonly phases: readonly ShownPhase[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly done: string | undefined;
  readonly trouble: string | undefined;
  readonly may: {
    readonly propose: boolean;
    readonly open: boolean;
    readonly close: boolean;
    readonly assign: boolean;
  };
}
