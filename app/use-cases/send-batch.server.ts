// Procurement has a prepared batch sent. The work goes on by itself; a second press sends nothing twice.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import {
  findBatch,
  findMissingContacts,
  listBatchItems,
  startBatch,
} from "#db/invitation-batches.ts";
import { enqueue } from "#db/jobs.ts";
import { inTransaction } from "#db/transaction.ts";

/** Starts sending to every line that is ready; lines whose contact was added since are ready too. */
export async function sendBatch(
  context: StaffContext<"engagement.send">,
  { batchId }: { batchId: string },
): Promise<
  { ok: true } | { ok: false; reason: "missing" | "due_passed" | "nothing_ready" | "running" }
> {
  return inTransaction(context, async (writer, { today }) => {
    const batch = await findBatch(writer, batchId);
    if (!batch) return { ok: false, reason: "missing" };
    if (batch.dueOn < today) return { ok: false, reason: "due_passed" };
    await findMissingContacts(writer, batchId);
    const ready = (await listBatchItems(writer, batchId)).filter(({ state }) => state === "ready");
    if (ready.length === 0) return { ok: false, reason: "nothing_ready" };
    if (!(await startBatch(writer, batchId))) return { ok: false, reason: "running" };
    await enqueue(writer, "send_batch", { batchId }, { key: `send_batch:${batchId}` });
    await recordEvent(writer, context.scope.actor, {
      type: "batch.started",
      supplierId: null,
      subjectId: batchId,
      detail: { suppliers: ready.length },
    });
    return { ok: true };
  });
}
