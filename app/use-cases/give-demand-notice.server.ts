// A company, or staff for it and for the organisation, gives the notice it owes up the line: once, now, in its own words.
import type { StaffContext, SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findDemand, listNotices, listOwnNotices } from "#db/compelled.ts";
import { addDemandEvent, giveNotice } from "#db/compelled-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { settleDemand } from "./parts/settle-demand.server.ts";

type Outcome = { ok: true } | { ok: false; reason: "missing" | "given" };

/** A supplier gives its own; of two colleagues at once one does. */
export async function giveOwnNotice(
  context: SupplierContext<"own.compelled">,
  { noticeId, note }: { readonly noticeId: string; readonly note: string },
): Promise<Outcome> {
  const { supplierId, name } = context.supplier;
  const done = await inTransaction(context, async (writer) => {
    const notice = (await listOwnNotices(writer)).find(({ id }) => id === noticeId);
    if (!notice?.open) return { ok: false as const, reason: "missing" as const };
    if (!(await giveNotice(writer, noticeId, { of: supplierId, by: name, note })))
      return { ok: false as const, reason: "given" as const };
    await recordEvent(writer, context.scope.actor, {
      type: "compelled.notice_given",
      supplierId,
      subjectId: noticeId,
      detail: { note },
    });
    return { ok: true as const, demandId: notice.demandId };
  });
  // the history of the demand is the asked company's: the portal adds to it
  if (done.ok) await settleDemand(context.portal, done.demandId);
  return done.ok ? { ok: true } : done;
}

/** Staff give the organisation's own notice, or enter the one a supplier gave them by other means. */
export async function enterNotice(
  context: StaffContext<"compelled.write">,
  {
    demandId,
    noticeId,
    note,
  }: { readonly demandId: string; readonly noticeId: string; readonly note: string },
): Promise<Outcome> {
  const done = await inTransaction(context, async (writer) => {
    const demand = await findDemand(writer, demandId);
    const notice = (await listNotices(writer, demandId)).find(({ id }) => id === noticeId);
    if (!demand || !notice || demand.state !== "open")
      return { ok: false as const, reason: "missing" as const };
    if (!(await giveNotice(writer, noticeId, { by: context.staff.name, note })))
      return { ok: false as const, reason: "given" as const };
    const of = { demandId, supplierId: demand.supplierId };
    await addDemandEvent(writer, of, context.scope.actor, { type: "notice_given", note });
    await recordEvent(writer, context.scope.actor, {
      type: "compelled.notice_given",
      supplierId: notice.supplierId,
      subjectId: noticeId,
      detail: { note, tier: notice.tier },
    });
    return { ok: true as const };
  });
  if (done.ok) await settleDemand(context.portal, demandId);
  return done;
}
