// Procurement sends a drafted engagement to the supplier.
import type { StaffContext } from "#app/access/context.ts";
import { inTransaction } from "#db/transaction.ts";
import { sendEngagement, type SendRefusal } from "./parts/send-engagement.server.ts";

/** Sends, and records "engagement.sent". Of any number of attempts at once exactly one sends. */
export async function sendInvitation(
  context: StaffContext<"engagement.send">,
  wish: { engagementId: string; contactId: string | null },
): Promise<{ ok: true; assessmentIds: readonly string[] } | { ok: false; reason: SendRefusal }> {
  const { scope, staff, portal } = context;
  const sender = { actor: scope.actor, staff, origin: portal.config.FLOWDOWN_URL };
  return inTransaction(context, (writer, moment) => sendEngagement(writer, moment, sender, wish));
}
