// Ends an engagement and everything below it in the chain: access under it is over, and every copy becomes a line to settle.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { closeWithBelow } from "#db/engagement-exit.ts";
import { inTransaction } from "#db/transaction.ts";
import { openReturns } from "./parts/open-returns.server.ts";

/** Closes it once. Engagements of subcontractors below close with it, each with lines of its own. */
export async function closeEngagement(
  context: StaffContext<"engagement.close">,
  { engagementId, reason }: { readonly engagementId: string; readonly reason: string },
): Promise<{ ok: true; lines: number } | { ok: false; reason: "missing" }> {
  return inTransaction(context, async (writer) => {
    const closed = await closeWithBelow(writer, engagementId);
    if (!closed.some(({ id }) => id === engagementId)) return { ok: false, reason: "missing" };
    let lines = 0;
    for (const { id, supplierId } of closed) {
      await recordEvent(writer, context.scope.actor, {
        type: "engagement.closed",
        supplierId,
        subjectId: id,
        detail: { reason: id === engagementId ? reason : "", with: engagementId },
      });
      lines += await openReturns(writer, {
        config: context.portal.config,
        actor: context.scope.actor,
        engagementId: id,
      });
    }
    return { ok: true, lines };
  });
}
