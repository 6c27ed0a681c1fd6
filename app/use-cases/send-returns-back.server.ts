// A risk officer sends a certificate back, with what is missing; the record that was sealed stays.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { sendLinesBack } from "#db/return-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellReturns } from "./parts/tell-returns.server.ts";

/** Opens every certified line of the engagement again. */
export async function sendReturnsBack(
  context: StaffContext<"return.review">,
  { engagementId, note }: { readonly engagementId: string; readonly note: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "nothing" }> {
  return inTransaction(context, async (writer) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    const sent = await sendLinesBack(writer, engagementId, context.staff.id, note);
    if (sent === 0) return { ok: false, reason: "nothing" };
    await recordEvent(writer, context.scope.actor, {
      type: "return.sent_back",
      supplierId: engagement.supplierId,
      subjectId: engagementId,
      detail: { lines: sent, note },
    });
    const about = { engagementId, copies: sent, dueOn: null };
    await tellReturns(writer, context.portal.config, "sent_back", about);
    return { ok: true };
  });
}
