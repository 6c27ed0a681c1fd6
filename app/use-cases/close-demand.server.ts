// A risk officer closes a demand: not while a notice is owed, and not before it is known what was decided.
import type { StaffContext } from "#app/access/context.ts";
import { isBarred } from "#app/use-cases/parts/settle-demand.server.ts";
import { recordEvent } from "#db/audit.ts";
import { findDemand, listDemandEvents, listNotices } from "#db/compelled.ts";
import { addDemandEvent, closeDemand as keepClosed, lockDemand } from "#db/compelled-changes.ts";
import { inTransaction } from "#db/transaction.ts";

export type CloseRefusal = "missing" | "closed" | "notices" | "undecided";

/** Closes once. A notice that the law forbids is not waited for. */
export async function closeDemand(
  context: StaffContext<"compelled.close">,
  { demandId, note }: { readonly demandId: string; readonly note: string },
): Promise<{ ok: true } | { ok: false; reason: CloseRefusal }> {
  return inTransaction(context, async (writer, { today }) => {
    await lockDemand(writer, demandId);
    const demand = await findDemand(writer, demandId);
    if (!demand) return { ok: false, reason: "missing" };
    if (demand.state === "closed") return { ok: false, reason: "closed" };
    const notices = await listNotices(writer, demandId);
    if (!isBarred(demand, today) && notices.some(({ givenAt }) => givenAt === null))
      return { ok: false, reason: "notices" };
    const events = await listDemandEvents(writer, demandId);
    const settled =
      demand.stance !== null || demand.disclosed || events.some(({ type }) => type === "withdrawn");
    if (!settled) return { ok: false, reason: "undecided" };
    if (!(await keepClosed(writer, demandId, context.staff.id)))
      return { ok: false, reason: "closed" };
    const of = { demandId, supplierId: demand.supplierId };
    await addDemandEvent(writer, of, context.scope.actor, { type: "closed", note });
    await recordEvent(writer, context.scope.actor, {
      type: "compelled.closed",
      supplierId: demand.supplierId,
      subjectId: demandId,
      detail: { note, stance: demand.stance, disclosed: demand.disclosed },
    });
    return { ok: true };
  });
}
