// Somebody finds a criterion of a phase met and says what shows it, or takes that back.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { tickCriterion as tick, untickCriterion } from "#db/phase-changes.ts";
import { listPlans } from "#db/phases.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Phase } from "#scoring/facts.ts";

/** Only criteria of the plan can be ticked. A tick taken back does not close what was opened on it. */
export async function tickCriterion(
  context: StaffContext<"phase.propose">,
  asked: {
    engagementId: string;
    phase: Phase;
    criterionId: string;
    shownBy: string;
    met: boolean;
  },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "ticked_already" }> {
  const { engagementId, phase, criterionId, shownBy, met } = asked;
  return inTransaction(context, async (writer) => {
    const engagement = await findEngagement(writer, engagementId);
    const plan = (await listPlans(writer, engagementId)).find((one) => one.phase === phase);
    const criterion = [...(plan?.entry ?? []), ...(plan?.exit ?? [])].find(
      ({ id }) => id === criterionId,
    );
    if (!engagement || !criterion) return { ok: false, reason: "missing" };
    const { supplierId } = engagement;
    const changed = met
      ? await tick(
          writer,
          { id: engagementId, supplierId },
          { phase, criterionId, shownBy },
          context.staff.id,
        )
      : await untickCriterion(writer, engagementId, { phase, criterionId });
    if (!changed) return { ok: false, reason: "ticked_already" };
    await recordEvent(writer, context.scope.actor, {
      type: met ? "phase.criterion_ticked" : "phase.criterion_unticked",
      supplierId,
      subjectId: engagementId,
      detail: { phase, criterion: criterion.text, shownBy },
    });
    return { ok: true };
  });
}
