// A risk officer confirms a person's citizenships or undertaking after looking at what shows them; no document is kept.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { confirmPerson as confirm, findPerson } from "#db/persons.ts";
import { inTransaction } from "#db/transaction.ts";

/** Confirms exactly what was seen: a person who changed meanwhile is looked at again. */
export async function confirmPerson(
  context: StaffContext<"person.confirm">,
  asked: {
    supplierId: string;
    personId: string;
    version: number;
    what: "citizenships" | "undertaking";
    basis: string;
  },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "changed" }> {
  return inTransaction(context, async (writer, { today }) => {
    const { supplierId, personId, version, what, basis } = asked;
    const person = await findPerson(writer, supplierId, personId);
    if (!person) return { ok: false, reason: "missing" };
    const by = { id: context.staff.id, basis, today };
    if (!(await confirm(writer, { supplierId, id: personId, version }, what, by)))
      return { ok: false, reason: "changed" };
    await recordEvent(writer, context.scope.actor, {
      type: `person.${what}_confirmed`,
      supplierId,
      subjectId: personId,
      detail: { name: person.name, basis },
    });
    return { ok: true };
  });
}
