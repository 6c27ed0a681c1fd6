// The people who plan, propose and open phases of disclosure, and engagements for them to do it with.
import { approvePhase } from "#app/use-cases/approve-phase.server.ts";
import { planPhase } from "#app/use-cases/plan-phase.server.ts";
import { proposePhase } from "#app/use-cases/propose-phase.server.ts";
import { tickCriterion } from "#app/use-cases/tick-criterion.server.ts";
import type { PlanOwner } from "#db/phase-plans.ts";
import type { Phase } from "#scoring/facts.ts";
import type { PhaseDemands } from "#scoring/gate/phase-plan.ts";
import { staffContext } from "./contexts.ts";
import { stage } from "./gate-scene.ts";
import { OPEN_SCENE } from "./open-access.ts";
import type { Scene } from "./scene.ts";
import type { TestPortal } from "./portal.ts";

export type PhasePeople = ReturnType<typeof phasePeople>;

interface Criteria {
  readonly demands?: PhaseDemands;
  readonly entry?: readonly string[];
  readonly exit?: readonly string[];
}

/** Somebody who proposes, somebody who opens, and what they do; `today` is the pinned day. */
export function phasePeople(portal: TestPortal, today: string) {
  const owner = () => staffContext(portal, "phase.propose", ["business_owner"]);
  const officer = () => staffContext(portal, "phase.open", ["risk_officer"]);
  const wish = (phase: Phase, closesOn = "2026-06-30") => ({
    phase,
    purpose: "Quoting the housing",
    recipients: "Two designers",
    spillover: "Nothing can be inferred from it.",
    spilloverLevel: "low" as const,
    closesOn,
  });

  /** An engagement, and a request for an item of a phase that only waits for the phase and an approval. */
  const anEngagement = (
    phase: Phase = "P0",
    opened: readonly Phase[] = [],
    changes: Partial<Scene> = {},
  ) =>
    stage(
      portal.db.owner,
      {
        ...OPEN_SCENE,
        phases: opened.map((one) => ({ phase: one, closesIn: 30 })),
        material: { level: "C3", phase },
        approvedBySelf: false,
        ...changes,
      },
      today,
    );

  const plan = async (of: PlanOwner, phase: Phase, { demands, entry, exit }: Criteria = {}) =>
    planPhase(await owner(), of, {
      phase,
      purpose: "Quoting",
      recipients: "",
      demands: demands ?? {},
      entry: entry ?? [],
      exit: exit ?? [],
      beginsOn: null,
      endsOn: null,
    });

  /** Proposes a phase, and expects that it may be. */
  async function aProposal(engagementId: string, phase: Phase, closesOn?: string): Promise<string> {
    const done = await proposePhase(await owner(), { engagementId, wish: wish(phase, closesOn) });
    if (!done.ok) throw new Error(done.reason);
    return done.proposalId;
  }

  const approve = async (engagementId: string, proposalId: string) =>
    approvePhase(await officer(), { engagementId, proposalId });

  /** Proposes and opens phases one after the other. */
  async function open(engagementId: string, phases: readonly Phase[], closesOn?: string) {
    for (const phase of phases) {
      const done = await approve(engagementId, await aProposal(engagementId, phase, closesOn));
      if (!done.ok) throw new Error(`${phase}: ${done.reason}`);
    }
  }

  const tick = async (engagementId: string, phase: Phase, criterionId: string, met = true) =>
    tickCriterion(await owner(), { engagementId, phase, criterionId, shownBy: "A letter", met });

  return { owner, officer, wish, anEngagement, plan, aProposal, approve, open, tick };
}
