// A supplier's lead says who else may sign for the company: a record of its own, long before any signature rests on it.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { addContact, changeContact, findContact, findContactByEmail } from "#db/contacts.ts";
import { addAuthority, type AuthorityBasis } from "#db/signing-authority.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

export interface AuthorityEntry {
  /** A colleague the portal knows, or one it does not know yet. */
  readonly person:
    | { readonly contactId: string }
    | { readonly name: string; readonly email: string; readonly jobTitle: string };
  readonly basis: AuthorityBasis;
  /** What it rests on, in the lead's words. */
  readonly note: string;
}

export type AuthorityRefusal = "missing" | "self" | "taken" | "exists";

/**
 * Records it. `self`: nobody says of themselves that they may sign; `exists`: an authority stands for this person.
 * A colleague becomes a signatory by this, and can sign from the next moment on, not by this click.
 */
export async function recordAuthority(
  context: SupplierContext<"own.signatories">,
  entry: AuthorityEntry,
) {
  const { supplierId, contactId, name } = context.supplier;
  return refusable<AuthorityRefusal, { contactId: string }>((refuse) =>
    inTransaction(context, async (writer) => {
      const person = await personOf(context, writer, entry.person, refuse);
      if (person.id === contactId || person.email === context.supplier.email) refuse("self");
      const id = await addAuthority(writer, {
        supplierId,
        contactId: person.id,
        by: { source: "supplier", contactId },
        basis: entry.basis,
        note: entry.note,
        evidenceId: null,
        validUntil: null,
      });
      if (!id) refuse("exists");
      await recordEvent(writer, context.scope.actor, {
        type: "authority.recorded",
        supplierId,
        subjectId: person.id,
        detail: { person: person.name, basis: entry.basis, note: entry.note, by: name },
      });
      return { contactId: person.id };
    }),
  );
}

async function personOf(
  { supplier }: SupplierContext<"own.signatories">,
  writer: Writer,
  person: AuthorityEntry["person"],
  refuse: (reason: AuthorityRefusal) => never,
): Promise<{ id: string; name: string; email: string }> {
  const { supplierId, language } = supplier;
  if ("contactId" in person) {
    const known = (await findContact(writer, supplierId, person.contactId)) ?? refuse("missing");
    if (known.kind === "colleague")
      await changeContact(writer, supplierId, known.id, { ...known, kind: "signatory" });
    return known;
  }
  const { name, email, jobTitle } = person;
  if (await findContactByEmail(writer, supplierId, email)) refuse("taken");
  const facts = { name, email, jobTitle, phone: "", language, kind: "signatory" as const };
  const id = (await addContact(writer, supplierId, facts)) ?? refuse("taken");
  return { id, name, email };
}
