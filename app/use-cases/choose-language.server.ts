// Keeps the language a supplier's contact wants to read and get mail in.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { setContactLanguage } from "#db/contacts.ts";
import { inTransaction } from "#db/transaction.ts";

/** Changes the contact's language; choosing the one already chosen changes nothing. */
export async function chooseLanguage(
  context: SupplierContext<"own.sessions">,
  language: "en" | "de",
): Promise<{ ok: true }> {
  const { supplierId, contactId } = context.supplier;
  return inTransaction(context, async (writer) => {
    if (await setContactLanguage(writer, supplierId, contactId, language))
      await recordEvent(writer, context.scope.actor, {
        type: "contact.language_chosen",
        supplierId,
        subjectId: contactId,
        detail: { language },
      });
    return { ok: true };
  });
}
