// Procurement gives a supplier another day to answer by.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { moveDueDay as moveTo } from "#db/invited-work.ts";
import { inTransaction } from "#db/transaction.ts";

/** Moves the due day of the engagement and of all that is still asked. Refuses a day that has passed. */
export async function moveDueDay(
  context: StaffContext<"engagement.write">,
  { engagementId, dueOn }: { engagementId: string; dueOn: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "not_open" | "due_passed" }> {
  return inTransaction(context, async (writer, { today }) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    if (dueOn < today) return { ok: false, reason: "due_passed" };
    if (!(await moveTo(writer, engagementId, dueOn))) return { ok: false, reason: "not_open" };
    await recordEvent(writer, context.scope.actor, {
      type: "engagement.due_day_moved",
      supplierId: engagement.supplierId,
      subjectId: engagementId,
      detail: { from: engagement.dueOn, to: dueOn },
    });
    return { ok: true };
  });
}
