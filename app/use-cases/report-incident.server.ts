// A risk officer puts an incident at a supplier on record; a severe one stops its access until a second person closes it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addIncident } from "#db/shut-out.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";

export async function reportIncident(
  context: StaffContext<"restriction.write">,
  report: {
    supplierId: string;
    title: string;
    report: string;
    severity: "S1" | "S2" | "S3" | "S4";
    happenedOn: string;
  },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "in_future" }> {
  return inTransaction(context, async (writer, { today }) => {
    if (report.happenedOn > today) return { ok: false, reason: "in_future" };
    if (!(await lockSupplier(writer, report.supplierId))) return { ok: false, reason: "missing" };
    const id = await addIncident(writer, { ...report, openedBy: context.staff.id });
    await recordEvent(writer, context.scope.actor, {
      type: "incident.opened",
      supplierId: report.supplierId,
      subjectId: id,
      detail: { title: report.title, severity: report.severity, happenedOn: report.happenedOn },
    });
    return { ok: true };
  });
}
