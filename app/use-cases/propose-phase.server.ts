// Somebody proposes to open the next phase of disclosure of an engagement, or to open one again; another person decides.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { addProposal, type PhaseWish } from "#db/phase-changes.ts";
import { listPhases, listPlans } from "#db/phases.ts";
import { listRiskOfficers } from "#db/staff-address.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";
import { obstaclesOf } from "#scoring/gate/phase-plan.ts";
import { tellStaff } from "./parts/tell-staff.server.ts";

const MOST_TOLD = 25;

/** Proposed with the demands of the plan as they stand: those are what is approved, and what binds while it is open. */
export async function proposePhase(
  context: StaffContext<"phase.propose">,
  { engagementId, wish }: { engagementId: string; wish: PhaseWish },
): Promise<
  | { ok: true; proposalId: string }
  | { ok: false; reason: "missing" | "not_open" | "skips" | "day_passed" | "proposed_already" }
> {
  return inTransaction(context, async (writer, { today }) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    await lockSupplier(writer, engagement.supplierId);
    const phases = await listPhases(writer, engagementId);
    const [obstacle] = obstaclesOf(
      {
        ...wish,
        engagementOpen: engagement.state === "open",
        standing: phases.filter(({ closedOn }) => closedOn === null).map(({ phase }) => phase),
        // criteria are ticked until somebody approves
        entryUnmet: [],
        exitUnmet: [],
        proposedBy: context.staff.id,
        approver: null,
      },
      today,
    );
    if (obstacle === "engagement_not_open") return { ok: false, reason: "not_open" };
    if (obstacle === "day_passed" || obstacle === "skips") return { ok: false, reason: obstacle };
    const plan = (await listPlans(writer, engagementId)).find(({ phase }) => phase === wish.phase);
    const { supplierId } = engagement;
    const proposalId = await addProposal(
      writer,
      { id: engagementId, supplierId },
      { ...wish, demands: plan?.demands ?? {} },
      context.staff.id,
    );
    if (proposalId === "open") return { ok: false, reason: "proposed_already" };
    await recordEvent(writer, context.scope.actor, {
      type: "phase.proposed",
      supplierId,
      subjectId: engagementId,
      detail: {
        proposal: proposalId,
        phase: wish.phase,
        purpose: wish.purpose,
        spillover: wish.spillover,
        spilloverLevel: wish.spilloverLevel,
        closesOn: wish.closesOn,
      },
    });
    const officers = await listRiskOfficers(writer, MOST_TOLD);
    await tellStaff(
      writer,
      context,
      "phase_proposed",
      officers.filter(({ id }) => id !== context.staff.id),
      {
        supplierId,
        supplierName: engagement.supplierName,
        engagement: engagement.title,
        subjectId: engagementId,
        path: `/engagements/${engagementId}/phases`,
      },
    );
    return { ok: true, proposalId };
  });
}
