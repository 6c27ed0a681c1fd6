// Procurement names a person of a supplier, or corrects what is known about one.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import {
  addContact,
  changeContact,
  findContact,
  revokeContactLinks,
  type ContactFacts,
} from "#db/contacts.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";

export interface ContactEntry {
  readonly supplierId: string;
  /** Null adds a contact. */
  readonly contactId: string | null;
  readonly facts: ContactFacts;
}

/** Adds or corrects a contact. A new address ends the links that went to the old one. */
export async function enterContact(
  context: StaffContext<"supplier.write">,
  { supplierId, contactId, facts }: ContactEntry,
): Promise<
  { ok: true; contactId: string } | { ok: false; reason: "missing" | "taken" | "archived" }
> {
  return inTransaction(context, async (writer) => {
    const supplier = await lockSupplier(writer, supplierId);
    if (!supplier) return { ok: false, reason: "missing" };
    if (supplier.status === "archived") return { ok: false, reason: "archived" };
    if (contactId === null) {
      const added = await addContact(writer, supplierId, facts);
      if (!added) return { ok: false, reason: "taken" };
      await recordEvent(
        writer,
        context.scope.actor,
        event("contact.added", supplierId, added, facts),
      );
      return { ok: true, contactId: added };
    }
    const before = await findContact(writer, supplierId, contactId);
    if (!before) return { ok: false, reason: "missing" };
    const outcome = await changeContact(writer, supplierId, contactId, facts);
    if (outcome !== "changed") return { ok: false, reason: outcome };
    if (before.email !== facts.email) await revokeContactLinks(writer, contactId);
    await recordEvent(
      writer,
      context.scope.actor,
      event("contact.changed", supplierId, contactId, facts),
    );
    return { ok: true, contactId };
  });
}

function event(type: string, supplierId: string, subjectId: string, facts: ContactFacts) {
  return { type, supplierId, subjectId, detail: { name: facts.name, kind: facts.kind } };
}
