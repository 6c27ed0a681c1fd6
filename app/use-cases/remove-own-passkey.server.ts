// A contact takes away a passkey of its own: lost with its device, or not wanted any more.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findContactSignIn } from "#db/contact-sign-in.ts";
import { findPasskey, removePasskey } from "#db/passkeys.ts";
import { endOtherSupplierSessions } from "#db/supplier-sessions.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { tellPasskeyRemoved } from "./parts/tell-passkey-removed.ts";

/**
 * Ends the contact's sessions by link too. `by_link`: whoever came in by a mail's link alone removes nothing, for a passkey
 * is there so that a mailbox is not enough to sign. What was signed with it stays as it is.
 */
export async function removeOwnPasskey(context: SupplierContext<"own.account">, passkeyId: string) {
  const { supplierId, contactId, method, sessionId } = context.supplier;
  return refusable<"missing" | "by_link", object>((refuse) =>
    inTransaction(context, async (writer) => {
      const contact = await findContactSignIn(writer, supplierId, contactId);
      const passkey = await findPasskey(writer, passkeyId);
      const authUserId = contact?.authUserId;
      if (!authUserId || passkey?.authUserId !== authUserId) return refuse("missing");
      if (method === "link") refuse("by_link");
      if (!(await removePasskey(writer, authUserId, passkeyId))) refuse("missing");
      await endOtherSupplierSessions(writer, { supplierId, contactId }, sessionId);
      await recordEvent(writer, context.scope.actor, {
        type: "contact.passkey_removed",
        supplierId,
        subjectId: contactId,
        detail: { added: passkey.addedAt?.toISOString() ?? null, address: context.address },
      });
      await tellPasskeyRemoved(writer, context.portal, passkey, { by: null, reason: "" });
      return {};
    }),
  );
}
