// A risk officer who did not propose it opens a phase of disclosure: decision and opening in one transaction, or neither.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addTermCheck, putPhase, settleProposal } from "#db/phase-changes.ts";
import { findProposal, listPhases, listUnticked } from "#db/phases.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";
import { PHASES } from "#scoring/facts.ts";
import { obstaclesOf, type PhaseDemands, type PhaseObstacle } from "#scoring/gate/phase-plan.ts";
import { compareWithPhase } from "./parts/compare-with-phase.server.ts";
import { refusable } from "./parts/refusable.ts";

/** Opens the phase with everything that was proposed. Refuses what the wall refuses too, in the words of the rule. */
export async function approvePhase(
  context: StaffContext<"phase.open">,
  { engagementId, proposalId }: { engagementId: string; proposalId: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "settled" | PhaseObstacle }> {
  return refusable<"missing" | "settled" | PhaseObstacle, object>((refuse) =>
    inTransaction(context, async (writer, { today }) => {
      const proposal = await findProposal(writer, proposalId);
      if (!proposal || proposal.engagementId !== engagementId) return refuse("missing");
      // two officers at once: the second waits here and sees what the first opened
      await lockSupplier(writer, proposal.supplierId);
      const phases = await listPhases(writer, proposal.engagementId);
      const before = PHASES[PHASES.indexOf(proposal.phase) - 1];
      const [obstacle] = obstaclesOf(
        {
          phase: proposal.phase,
          engagementOpen: proposal.engagementState === "open",
          closesOn: proposal.closesOn,
          standing: phases.filter(({ closedOn }) => closedOn === null).map(({ phase }) => phase),
          entryUnmet: await listUnticked(writer, proposal.engagementId, proposal.phase, "entry"),
          exitUnmet: before
            ? await listUnticked(writer, proposal.engagementId, before, "exit")
            : [],
          proposedBy: proposal.proposedById,
          approver: context.staff.id,
        },
        today,
      );
      if (obstacle) return refuse(obstacle);
      const by = { id: context.staff.id, reason: "" };
      if (!(await settleProposal(writer, proposalId, "approved", by))) return refuse("settled");
      await putPhase(writer, proposal, context.staff.id);
      const check = await compareWithPhase(
        writer,
        proposal.engagementId,
        demandsOf(proposal),
        today,
      );
      if (check)
        await addTermCheck(writer, { ...check, proposalId, supplierId: proposal.supplierId });
      await recordEvent(writer, context.scope.actor, {
        type: "phase.opened",
        supplierId: proposal.supplierId,
        subjectId: proposal.engagementId,
        detail: {
          proposal: proposalId,
          phase: proposal.phase,
          purpose: proposal.purpose,
          spillover: proposal.spillover,
          closesOn: proposal.closesOn,
          again: phases.some(({ phase }) => phase === proposal.phase),
        },
      });
      return {};
    }),
  );
}

function demandsOf({ demands }: { readonly demands: unknown }): PhaseDemands {
  return demands as PhaseDemands;
}
