// A risk officer opens the next phase of disclosure of an engagement, or extends one that was opened.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { listPhases, putPhase, type PhaseFacts } from "#db/phases.ts";
import { inTransaction } from "#db/transaction.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { PHASES } from "#scoring/facts.ts";

/** Phases open in order, none is skipped; an opened one may be opened again with another last day. */
export async function openPhase(
  context: StaffContext<"phase.open">,
  { engagementId, facts }: { engagementId: string; facts: PhaseFacts },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "not_open" | "skips" | "day_passed" }> {
  return inTransaction(context, async (writer, { today }) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    if (engagement.state !== "open") return { ok: false, reason: "not_open" };
    if (facts.closesOn < today) return { ok: false, reason: "day_passed" };
    // two officers at once: the second waits here and sees what the first opened
    await lockSupplier(writer, engagement.supplierId);
    const opened = await listPhases(writer, engagementId);
    if (PHASES.indexOf(facts.phase) > opened.length) return { ok: false, reason: "skips" };
    await putPhase(
      writer,
      { id: engagementId, supplierId: engagement.supplierId },
      facts,
      context.staff.id,
    );
    await recordEvent(writer, context.scope.actor, {
      type: "phase.opened",
      supplierId: engagement.supplierId,
      subjectId: engagementId,
      detail: {
        phase: facts.phase,
        purpose: facts.purpose,
        spillover: facts.spillover,
        closesOn: facts.closesOn,
        again: opened.some(({ phase }) => phase === facts.phase),
      },
    });
    return { ok: true };
  });
}
