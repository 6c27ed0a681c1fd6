// Disclosure goes back to an earlier phase: every later one closes, and what was granted in it is shut from this moment.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { closePhases } from "#db/phase-changes.ts";
import { listPhases } from "#db/phases.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Phase } from "#scoring/facts.ts";
import { phasesBehind } from "#scoring/gate/phase-plan.ts";

/** One person may shut; opening again needs a proposal and another person. */
export async function goBackToPhase(
  context: StaffContext<"phase.close">,
  { engagementId, phase, reason }: { engagementId: string; phase: Phase; reason: string },
): Promise<{ ok: true; closed: string[] } | { ok: false; reason: "missing" | "nothing_later" }> {
  return inTransaction(context, async (writer) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    await lockSupplier(writer, engagement.supplierId);
    const standing = (await listPhases(writer, engagementId))
      .filter(({ closedOn }) => closedOn === null)
      .map((one) => one.phase);
    if (!standing.includes(phase)) return { ok: false, reason: "nothing_later" };
    const closed = await closePhases(writer, engagementId, phasesBehind(phase, standing), {
      id: context.staff.id,
      reason,
    });
    if (closed.length === 0) return { ok: false, reason: "nothing_later" };
    await recordEvent(writer, context.scope.actor, {
      type: "phase.closed",
      supplierId: engagement.supplierId,
      subjectId: engagementId,
      detail: { backTo: phase, closed, reason },
    });
    return { ok: true, closed };
  });
}
