// An administrator takes a passkey away from somebody who lost it: a contact of a supplier, or a colleague.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { endSessionsOf } from "#db/credentials.ts";
import { findPasskey, removePasskey as takeAway } from "#db/passkeys.ts";
import { endOtherSupplierSessions } from "#db/supplier-sessions.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { tellPasskeyRemoved } from "./parts/tell-passkey-removed.ts";

/**
 * Ends the person's sessions too, and tells them by mail who did it and why. `self`: one's own is a matter for another
 * administrator. Signatures keep the proof that it was used, so they stay as they are.
 */
export async function removePasskey(
  context: StaffContext<"people.manage">,
  passkeyId: string,
  reason: string,
) {
  return refusable<"missing" | "self", { name: string }>((refuse) =>
    inTransaction(context, async (writer) => {
      const passkey = await findPasskey(writer, passkeyId);
      if (!passkey) return refuse("missing");
      const { authUserId, contactId, supplierId, staffId, name } = passkey;
      if (staffId === context.staff.id) refuse("self");
      if (!(await takeAway(writer, authUserId, passkeyId))) refuse("missing");
      const sessions = await endSessionsOf(writer, authUserId);
      if (supplierId && contactId)
        await endOtherSupplierSessions(writer, { supplierId, contactId }, null);
      await recordEvent(writer, context.scope.actor, {
        type: contactId ? "contact.passkey_removed" : "staff.passkey_removed",
        supplierId,
        subjectId: contactId ?? staffId,
        detail: {
          name,
          reason,
          added: passkey.addedAt?.toISOString() ?? null,
          sessionsEnded: sessions,
        },
      });
      const by = context.staff.name;
      await tellPasskeyRemoved(writer, context.portal, passkey, { by, reason });
      return { name };
    }),
  );
}
