// Adding suppliers by the hundred: one statement for the suppliers, one for their contacts.
import { randomUUID } from "node:crypto";
import type { Writer } from "./connection.ts";
import type { ContactFacts } from "./contacts.ts";
import type { SupplierFacts } from "./suppliers.ts";

/** Adds suppliers, each with its contact when it has one. Returns their ids in the given order. */
export async function addManySuppliers(
  writer: Writer,
  many: readonly { readonly facts: SupplierFacts; readonly contact: ContactFacts | null }[],
  createdBy: string,
): Promise<string[]> {
  const ids = many.map(() => randomUUID());
  if (many.length === 0) return ids;
  await writer
    .insertInto("supplier")
    .values(
      many.map(({ facts }, at) => ({
        id: ids[at],
        legal_name: facts.legalName,
        registration_number: facts.registrationNumber,
        country: facts.country,
        domain: facts.domain,
        tags: [...facts.tags],
        note: facts.note,
        owner_id: facts.ownerId,
        created_by: createdBy,
      })),
    )
    .execute();
  const contacts = many.flatMap(({ contact }, at) =>
    contact
      ? [
          {
            supplier_id: ids[at]!,
            name: contact.name,
            email: contact.email,
            phone: contact.phone,
            job_title: contact.jobTitle,
            language: contact.language,
            kind: contact.kind,
          },
        ]
      : [],
  );
  if (contacts.length > 0) await writer.insertInto("contact").values(contacts).execute();
  return ids;
}
