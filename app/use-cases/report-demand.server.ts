// A supplier, or staff on its behalf, reports that a court or an authority demands material: kept as told, clocks set, people told.
import type { StaffContext, SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addDemand, addDemandEvent, type NewDemand } from "#db/compelled-changes.ts";
import { addTouches, listTouchable } from "#db/compelled-touches.ts";
import type { Writer } from "#db/connection.ts";
import { recordCustody } from "#db/custody.ts";
import { findEngagement } from "#db/engagements.ts";
import { inTransaction } from "#db/transaction.ts";
import { settleDemand } from "./parts/settle-demand.server.ts";

export interface DemandReport extends Omit<NewDemand, "supplierId" | "by"> {
  /** The grants of the released items it touches. */
  readonly grants: readonly string[];
}

/**
 * Keeps the demand. A supplier's own report is its notice; staff say whether the supplier told them. "future" when it was
 * received later than now, "missing" for an engagement that is not there or another supplier's, "items" for a grant that
 * was not given under it.
 */
export async function reportDemand(
  context: SupplierContext<"own.compelled"> | StaffContext<"compelled.write">,
  report: DemandReport,
): Promise<{ ok: true; demandId: string } | { ok: false; reason: "missing" | "future" | "items" }> {
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
    const touched = await pick(writer, report);
    if (!touched) return { ok: false as const, reason: "items" as const };
    const demandId = await addDemand(writer, { ...report, supplierId, by });
    const of = { demandId, supplierId };
    await addTouches(
      writer,
      of,
      touched.map(({ grantId }) => grantId),
    );
    for (const { grantId, materialId } of touched)
      await recordCustody(writer, {
        materialId,
        supplierId,
        grantId,
        type: "demanded",
        actorName: context.scope.actor.name,
        detail: { demand: demandId, authority: report.authority, country: report.country },
      });
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
        grants: touched.map(({ grantId }) => grantId),
      },
    });
    return { ok: true as const, demandId };
  });
  if (kept.ok) await settleDemand(context.portal, kept.demandId);
  return kept;
}

// undefined when one of them was not granted under this engagement
async function pick(writer: Writer, { engagementId, grants }: DemandReport) {
  const granted = await listTouchable(writer, { engagementId });
  const touched = granted.filter(({ grantId }) => grants.includes(grantId));
  return touched.length === new Set(grants).size ? touched : undefined;
}
