// A supplier enters one of its people, or changes what it said about one; what changes has to be confirmed anew.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addPerson, changePerson, type PersonFacts } from "#db/persons.ts";
import { inTransaction } from "#db/transaction.ts";

/** The record keeps that a person was entered or changed, not their citizenships. */
export async function keepPerson(
  context: SupplierContext<"own.people">,
  personId: string | null,
  facts: PersonFacts & { readonly left: boolean },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "taken" }> {
  const { supplierId } = context.supplier;
  return inTransaction(context, async (writer) => {
    const kept =
      personId === null
        ? await addPerson(writer, supplierId, facts)
        : (await changePerson(writer, supplierId, personId, facts)) && personId;
    if (kept === "taken") return { ok: false, reason: "taken" };
    if (!kept) return { ok: false, reason: "missing" };
    await recordEvent(writer, context.scope.actor, {
      type: personId === null ? "person.entered" : "person.changed",
      supplierId,
      subjectId: kept,
      detail: { name: facts.name, left: facts.left },
    });
    return { ok: true };
  });
}
