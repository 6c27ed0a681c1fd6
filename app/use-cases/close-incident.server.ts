// A risk officer closes an incident with what came of it; of a severe one, another person than put it on record.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { closeIncident as close } from "#db/shut-out.ts";
import { inTransaction } from "#db/transaction.ts";

export async function closeIncident(
  context: StaffContext<"restriction.write">,
  asked: { supplierId: string; incidentId: string; note: string },
): Promise<{ ok: true } | { ok: false; reason: "second_person" }> {
  const { supplierId, incidentId, note } = asked;
  return inTransaction(context, async (writer) => {
    const by = { id: context.staff.id, note };
    if (!(await close(writer, { supplierId, id: incidentId }, by)))
      return { ok: false, reason: "second_person" };
    await recordEvent(writer, context.scope.actor, {
      type: "incident.closed",
      supplierId,
      subjectId: incidentId,
      detail: { note },
    });
    return { ok: true };
  });
}
