// Turns the phases and grants of an engagement into the bars of a project's timeline.
import type { PhaseBar } from "#app/screens/phases/phase-bars.tsx";
import type { Day } from "#scoring/day.ts";
import { PHASES } from "#scoring/facts.ts";
import { phaseState } from "#scoring/gate/phase-plan.ts";

interface Engagement {
  readonly phases: readonly {
    readonly phase: string;
    readonly openedOn: Day;
    readonly closesOn: Day;
    readonly closedOn: Day | null;
  }[];
  readonly proposed: readonly string[];
  readonly grants: readonly {
    readonly id: string;
    readonly requestId: string;
    readonly title: string;
    readonly phase: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly revokedOn: Day | null;
  }[];
}

interface Planned {
  readonly phase: string;
  readonly beginsOn: Day | null;
  readonly endsOn: Day | null;
}

/** Phases that were opened, proposed, planned, or hold a grant; grants only for those who may see access. */
export function timelineOf(
  engagement: Engagement,
  plans: readonly Planned[],
  today: Day,
  withGrants: boolean,
): PhaseBar[] {
  return PHASES.flatMap((phase) => {
    const opened = engagement.phases.find((one) => one.phase === phase) ?? null;
    const plan = plans.find((one) => one.phase === phase);
    const proposed = engagement.proposed.includes(phase);
    if (!opened && !plan && !proposed) return [];
    const items = engagement.grants
      .filter((grant) => withGrants && grant.phase === phase)
      .map((grant) => ({
        id: grant.id,
        title: grant.title,
        href: `/access/${grant.requestId}`,
        from: grant.startsOn,
        until: grant.revokedOn ?? grant.endsOn,
        over: grant.revokedOn !== null || grant.endsOn < today,
      }));
    return [
      {
        phase,
        state: phaseState({ opened, proposed }, today),
        from: opened?.openedOn ?? plan?.beginsOn ?? null,
        until: opened?.closedOn ?? opened?.closesOn ?? plan?.endsOn ?? null,
        items,
      },
    ];
  });
}
