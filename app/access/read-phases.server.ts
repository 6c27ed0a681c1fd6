// Reads where the phases of an engagement stand and puts them in the words of the page.
import type { PhasesView, ShownCriterion, ShownPhase } from "#app/screens/phases/phases-view.ts";
import { sayDemands } from "#app/use-cases/parts/phase-demands.ts";
import type { Reader } from "#db/connection.ts";
import {
  listOpenProposals,
  listPhases,
  listPlans,
  listTicks,
  type EffectivePlan,
  type OpenedPhase,
  type OpenProposal,
} from "#db/phases.ts";
import type { Day } from "#scoring/day.ts";
import { PHASES, type Phase } from "#scoring/facts.ts";
import { phaseState, type Criterion, type PhaseDemands } from "#scoring/gate/phase-plan.ts";

type Ticks = Awaited<ReturnType<typeof listTicks>>;

interface Known {
  readonly opened: readonly OpenedPhase[];
  readonly proposals: readonly OpenProposal[];
  readonly plans: readonly EffectivePlan[];
  readonly ticks: Ticks;
}

/** Every phase, whether planned, proposed, open or over. */
export async function readPhases(
  reader: Reader,
  engagementId: string,
  asked: { readonly today: Day; readonly staffId: string },
): Promise<PhasesView["phases"]> {
  const known: Known = {
    opened: await listPhases(reader, engagementId),
    proposals: await listOpenProposals(reader, engagementId),
    plans: await listPlans(reader, engagementId),
    ticks: await listTicks(reader, engagementId),
  };
  return PHASES.map((phase) => shownPhase(phase, known, asked));
}

function shownPhase(
  phase: Phase,
  known: Known,
  { today, staffId }: { readonly today: Day; readonly staffId: string },
): ShownPhase {
  const opened = known.opened.find((one) => one.phase === phase);
  const proposal = known.proposals.find((one) => one.phase === phase);
  const plan = known.plans.find((one) => one.phase === phase);
  const state = phaseState({ opened: opened ?? null, proposed: proposal !== undefined }, today);
  const standing = known.opened.filter(({ closedOn }) => closedOn === null).map((one) => one.phase);
  const before = PHASES.slice(0, PHASES.indexOf(phase));
  const demandsIn = (value: unknown) => sayDemands((value ?? {}) as PhaseDemands);
  const entry = shown(plan?.entry ?? [], phase, known.ticks);
  return {
    phase,
    state,
    bar: {
      phase,
      state,
      from: opened?.openedOn ?? plan?.beginsOn ?? null,
      until: opened?.closedOn ?? opened?.closesOn ?? proposal?.closesOn ?? plan?.endsOn ?? null,
    },
    plan: plan ? { ...plan, demands: sayDemands(plan.demands) } : null,
    entry,
    exit: shown(plan?.exit ?? [], phase, known.ticks),
    opened: opened
      ? {
          ...opened,
          recipients: opened.recipients ?? "",
          demands: demandsIn(opened.demands),
        }
      : null,
    proposal: proposal
      ? {
          ...proposal,
          demands: demandsIn(proposal.demands),
          own: proposal.proposedById === staffId,
          obstacles: obstaclesIn(entry, before.at(-1), known),
        }
      : null,
    reachable: before.every((one) => standing.includes(one)),
  };
}

function obstaclesIn(
  entry: readonly ShownCriterion[],
  before: Phase | undefined,
  { plans, ticks }: Known,
): string[] {
  const exit = before
    ? shown(plans.find(({ phase }) => phase === before)?.exit ?? [], before, ticks)
    : [];
  const open = (criteria: readonly ShownCriterion[]) =>
    criteria.filter(({ tick }) => tick === null).length;
  return [
    ...(open(entry) > 0 ? [`Entry criteria not ticked: ${open(entry)}.`] : []),
    ...(open(exit) > 0 ? [`Exit criteria of ${before} not ticked: ${open(exit)}.`] : []),
  ];
}

function shown(criteria: readonly Criterion[], phase: Phase, ticks: Ticks): ShownCriterion[] {
  return criteria.map((one) => {
    const tick = ticks.find((of) => of.phase === phase && of.criterionId === one.id);
    return {
      ...one,
      tick: tick ? { by: tick.tickedBy, at: tick.tickedAt, shownBy: tick.shownBy } : null,
    };
  });
}
