// A risk officer accepts what a supplier certified: not before every copy further down the chain is settled.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { acceptLines } from "#db/return-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellReturns } from "./parts/tell-returns.server.ts";

/** Accepts every certified line of the engagement. The database refuses while lines below are open. */
export async function acceptReturns(
  context: StaffContext<"return.review">,
  engagementId: string,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "nothing" | "below" }> {
  return inTransaction(context, async (writer) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false as const, reason: "missing" as const };
    const accepted = await acceptLines(writer, engagementId, context.staff.id);
    if (accepted === 0) return { ok: false as const, reason: "nothing" as const };
    await recordEvent(writer, context.scope.actor, {
      type: "return.accepted",
      supplierId: engagement.supplierId,
      subjectId: engagementId,
      detail: { lines: accepted },
    });
    const about = { engagementId, copies: accepted, dueOn: null };
    await tellReturns(writer, context.portal.config, "settled", about);
    return { ok: true as const };
  }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "FD073")
      return { ok: false as const, reason: "below" as const };
    throw error;
  });
}
