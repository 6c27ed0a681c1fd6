// Procurement prepares one invitation for many suppliers: one set of answers, a line for each. Nothing is sent yet.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { listHeadAgreementsInForce } from "#db/engagements.ts";
import { addBatch, listChosenSuppliers } from "#db/invitation-batches.ts";
import { readSettings } from "#db/settings.ts";
import { listStaffWithRole } from "#db/supplier-choices.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Triage } from "#scoring/facts.ts";
import type { BatchBrief } from "./parts/batch-brief.ts";
import { asksNothing, keptPackage, weighEngagement } from "./parts/weigh-engagement.ts";

export interface BatchWish {
  readonly title: string;
  readonly purpose: string;
  readonly message: string;
  readonly businessOwnerId: string;
  readonly headAgreementId: string | null;
  readonly triage: Triage;
  readonly dueOn: string | null;
  readonly supplierIds: readonly string[];
}

export type BatchRefusal =
  "nobody_chosen" | "nothing_asked" | "due_passed" | "no_such_owner" | "no_such_head";

/** Keeps the batch for its preview. Suppliers that were archived meanwhile are left out. */
export async function prepareBatch(
  context: StaffContext<"engagement.send">,
  wish: BatchWish,
): Promise<{ ok: true; batchId: string } | { ok: false; reason: BatchRefusal }> {
  return inTransaction(context, async (writer, { today }) => {
    const chosen = await listChosenSuppliers(writer, wish.supplierIds);
    if (chosen.length === 0) return { ok: false, reason: "nobody_chosen" };
    if (wish.dueOn !== null && wish.dueOn < today) return { ok: false, reason: "due_passed" };
    const owners = await listStaffWithRole(writer, "business_owner");
    if (!owners.some(({ id }) => id === wish.businessOwnerId))
      return { ok: false, reason: "no_such_owner" };
    const heads = wish.headAgreementId ? await listHeadAgreementsInForce(writer, today) : [];
    if (wish.headAgreementId && !heads.some(({ id }) => id === wish.headAgreementId))
      return { ok: false, reason: "no_such_head" };
    const weighed = weighEngagement(wish.triage, await readSettings(writer), today);
    if (asksNothing(weighed.package)) return { ok: false, reason: "nothing_asked" };
    const { supplierIds: _ids, dueOn, ...matter } = wish;
    const brief: BatchBrief = {
      ...matter,
      triage: { ...wish.triage, countries: [...wish.triage.countries] },
      exposure: weighed.exposure,
      package: keptPackage(weighed),
    };
    const batchId = await addBatch(
      writer,
      {
        title: wish.title,
        brief,
        dueOn: dueOn ?? weighed.dueOn,
        supplierIds: chosen.map(({ id }) => id),
      },
      context.staff.id,
    );
    await recordEvent(writer, context.scope.actor, {
      type: "batch.prepared",
      supplierId: null,
      subjectId: batchId,
      detail: { title: wish.title, suppliers: chosen.length, exposure: weighed.exposure },
    });
    return { ok: true, batchId };
  });
}
