// A supplier, or staff on its behalf, reports that a court or an authority demands material: kept as told, clocks set, people told.
import type { StaffContext, SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addDemand, addDemandEvent, type NewDemand } from "#db/compelled-changes.ts";
import { findEngagement } from "#db/engagements.ts";
import { inTransaction } from "#db/transaction.ts";
import { settleDemand } from "./parts/settle-demand.server.ts";

export type DemandReport = Omit<NewDemand, "supplierId" | "by">;

/**
 * Keeps the demand. A supplier's own report is its notice; staff say whether the supplier told them. "future" when it was
 * received later than now, "missing" for an engagement that is not there or another supplier's.
 */
export async function reportDemand(
  context: SupplierContext<"own.compelled"> | StaffContext<"compelled.write">,
  report: DemandReport,
): Promise<{ ok: true; demandId: string } | { ok: false; reason: "missing" | "future" }> {
  const by =
    "supplier" in context
      ? { contactId: context.supplier.contactId }
      : { staffId: context.staff.id };
  const own = "supplier" in context ? context.supplier.supplierId : undefined;
  const kept = await inTransaction(context, async (writer, { now }) => {
    const engagement = await findEngagement(writer, report.engagementId);
    if (!engagement || (own !== undefined && engagement.supplierId !== own))
      return { ok: false as const, reason: "missing" as const };
    if (report.receivedAt > now) return { ok: false as const, reason: "future" as const };
    const { supplierId } = engagement;
    const demandId = await addDemand(writer, { ...report, supplierId, by });
    const of = { demandId, supplierId };
    await addDemandEvent(writer, of, context.scope.actor, { type: "reported", note: "" });
    await recordEvent(writer, context.scope.actor, {
      type: "compelled.reported",
      supplierId,
      subjectId: demandId,
      detail: {
        authority: report.authority,
        country: report.country,
        receivedAt: report.receivedAt.toISOString(),
        answerDueOn: report.answerDueOn,
        permitted: report.permitted,
        told: report.told,
      },
    });
    return { ok: true as const, demandId };
  });
  if (kept.ok) await settleDemand(context.portal, kept.demandId);
  return kept;
}
