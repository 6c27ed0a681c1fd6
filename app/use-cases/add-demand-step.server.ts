// What is done about a demand: decided, disclosed, withdrawn by the authority, notice allowed or forbidden; added, never changed.
import type { StaffContext, SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findDemand } from "#db/compelled.ts";
import { addDemandEvent, changeDemand } from "#db/compelled-changes.ts";
import { listTouched } from "#db/compelled-touches.ts";
import { recordCustody } from "#db/custody.ts";
import { inTransaction } from "#db/transaction.ts";
import type { DemandStep } from "#scoring/delivery/demand-steps.ts";
import { settleDemand } from "./parts/settle-demand.server.ts";

/** Adds a step with its words. "closed" when the demand was closed meanwhile; "missing" for another supplier's. */
export async function addDemandStep(
  context: SupplierContext<"own.compelled"> | StaffContext<"compelled.write">,
  {
    demandId,
    step,
    note,
  }: { readonly demandId: string; readonly step: DemandStep; readonly note: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "closed" }> {
  const own = "supplier" in context ? context.supplier.supplierId : undefined;
  const done = await inTransaction(context, async (writer) => {
    const demand = await findDemand(writer, demandId, own);
    if (!demand) return { ok: false as const, reason: "missing" as const };
    if (!(await changeDemand(writer, demandId, changeOf(step))))
      return { ok: false as const, reason: "closed" as const };
    const of = { demandId, supplierId: demand.supplierId };
    await addDemandEvent(writer, of, context.scope.actor, { type: step, note });
    for (const { grantId, materialId } of step === "disclosed"
      ? await listTouched(writer, demandId)
      : [])
      await recordCustody(writer, {
        materialId,
        supplierId: demand.supplierId,
        grantId,
        type: "handed_over",
        actorName: context.scope.actor.name,
        detail: { demand: demandId, authority: demand.authority },
      });
    await recordEvent(writer, context.scope.actor, {
      type: `compelled.${step}`,
      supplierId: demand.supplierId,
      subjectId: demandId,
      detail: { note },
    });
    return { ok: true as const };
  });
  if (done.ok) await settleDemand(context.portal, demandId);
  return done;
}

function changeOf(step: DemandStep) {
  if (step === "disclosed") return { disclosed: true as const };
  if (step === "permitted") return { permitted: "yes" as const };
  if (step === "barred") return { permitted: "no" as const };
  return step === "withdrawn" ? {} : { stance: step };
}
