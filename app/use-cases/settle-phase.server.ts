// A proposed phase that does not open: refused by a risk officer, or withdrawn by whoever proposed it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { settleProposal } from "#db/phase-changes.ts";
import { findProposal } from "#db/phases.ts";
import { inTransaction } from "#db/transaction.ts";

/** Ends the proposal once, with a reason. The proposer withdraws, a risk officer refuses; nobody else may. */
export async function settlePhase(
  context: StaffContext<"phase.propose">,
  wish: { engagementId: string; proposalId: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "settled" }> {
  const { engagementId, proposalId, reason } = wish;
  return inTransaction(context, async (writer) => {
    const proposal = await findProposal(writer, proposalId);
    if (!proposal || proposal.engagementId !== engagementId)
      return { ok: false, reason: "missing" };
    const own = proposal.proposedById === context.staff.id;
    if (!own && !context.staff.roles.includes("risk_officer"))
      return { ok: false, reason: "missing" };
    const state = own ? "withdrawn" : "refused";
    if (!(await settleProposal(writer, proposalId, state, { id: context.staff.id, reason })))
      return { ok: false, reason: "settled" };
    await recordEvent(writer, context.scope.actor, {
      type: `phase.${state}`,
      supplierId: proposal.supplierId,
      subjectId: engagementId,
      detail: { proposal: proposalId, phase: proposal.phase, reason },
    });
    return { ok: true };
  });
}
