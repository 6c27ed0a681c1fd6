// Procurement adds a supplier to the register.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addContact, type ContactFacts } from "#db/contacts.ts";
import { addSupplier, type SupplierFacts } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";
import { findDuplicates, type Duplicate } from "./parts/find-duplicates.server.ts";

export interface NewSupplier {
  readonly facts: SupplierFacts;
  readonly contact: ContactFacts | null;
  /** The clerk saw the possible duplicates and says it is another company. */
  readonly anotherCompany: boolean;
}

/** Adds the supplier and, when given, its first contact. Refuses with the possible duplicates until they were seen. */
export async function registerSupplier(
  context: StaffContext<"supplier.write">,
  { facts, contact, anotherCompany }: NewSupplier,
): Promise<
  | { ok: true; supplierId: string }
  | { ok: false; reason: "looks_known"; duplicates: readonly Duplicate[] }
> {
  return inTransaction(context, async (writer) => {
    const duplicates = await findDuplicates(writer, facts);
    if (duplicates.length > 0 && !anotherCompany)
      return { ok: false, reason: "looks_known", duplicates };
    const supplierId = await addSupplier(writer, facts, context.staff.id);
    if (contact) await addContact(writer, supplierId, contact);
    await recordEvent(writer, context.scope.actor, {
      type: "supplier.created",
      supplierId,
      subjectId: supplierId,
      detail: {
        legalName: facts.legalName,
        country: facts.country,
        contact: contact !== null,
        overruled: duplicates.map((duplicate) => duplicate.id),
      },
    });
    return { ok: true, supplierId };
  });
}
