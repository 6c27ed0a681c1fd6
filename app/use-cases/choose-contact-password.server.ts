// Gives a supplier's contact a password of its own, once something was submitted; a later choice replaces it.
import type { SupplierContext } from "#app/access/context.ts";
import { hashPassword } from "#app/access/passwords.server.ts";
import { recordEvent } from "#db/audit.ts";
import { findContactSignIn, linkContactSignIn } from "#db/contact-sign-in.ts";
import { addCredentials, endSessionsOf, replacePassword } from "#db/credentials.ts";
import { revokeFreshLinks } from "#db/fresh-links.ts";
import { endOtherSupplierSessions } from "#db/supplier-sessions.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

type Reason = "not_submitted" | "address";

/**
 * Every other session and unused link of the contact ends, so that nobody keeps an older way in. `address` when the
 * mail address signs in as somebody else already.
 */
export async function chooseContactPassword(
  context: SupplierContext<"own.account">,
  password: string,
) {
  const { supplierId, contactId, sessionId, name, email } = context.supplier;
  const passwordHash = await hashPassword(context.portal, password);
  return refusable<Reason, Record<never, never>>((refuse) =>
    inTransaction(context, async (writer) => {
      const contact = await findContactSignIn(writer, supplierId, contactId);
      if (!contact?.hasSubmitted) return refuse("not_submitted");
      const { authUserId } = contact;
      if (authUserId) {
        await replacePassword(writer, authUserId, { after: passwordHash });
        await endSessionsOf(writer, authUserId);
      } else {
        const added =
          (await addCredentials(writer, { name, email, passwordHash })) ?? refuse("address");
        if (!(await linkContactSignIn(writer, supplierId, contactId, added))) refuse("address");
      }
      await endOtherSupplierSessions(writer, { supplierId, contactId }, sessionId);
      await revokeFreshLinks(writer, supplierId, contactId);
      await recordEvent(writer, context.scope.actor, {
        type: authUserId ? "contact.password_changed" : "contact.password_chosen",
        supplierId,
        subjectId: contactId,
        detail: { address: context.address },
      });
      return {};
    }),
  );
}
