// Procurement removes a person of a supplier.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findContact, removeContact } from "#db/contacts.ts";
import { inTransaction } from "#db/transaction.ts";

/** Removes a contact; its unused links and running sessions end in the same moment. */
export async function dismissContact(
  context: StaffContext<"supplier.write">,
  { supplierId, contactId }: { supplierId: string; contactId: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" }> {
  return inTransaction(context, async (writer) => {
    const contact = await findContact(writer, supplierId, contactId);
    if (!contact || !(await removeContact(writer, supplierId, contactId)))
      return { ok: false, reason: "missing" };
    await recordEvent(writer, context.scope.actor, {
      type: "contact.removed",
      supplierId,
      subjectId: contactId,
      detail: { name: contact.name },
    });
    return { ok: true };
  });
}
