// Sends a batch of invitations, one supplier in one transaction, until no line is ready.
import { z } from "zod";
import type { Portal } from "#app/portal.server.ts";
import { readBrief } from "#app/use-cases/parts/batch-brief.ts";
import { sendEngagement } from "#app/use-cases/parts/send-engagement.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { addEngagement } from "#db/engagements.ts";
import {
  findBatch,
  finishBatch,
  listBatchItems,
  markItem,
  takeReadyItem,
} from "#db/invitation-batches.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction, SYSTEM, type Actor, type Moment } from "#db/transaction.ts";

const Payload = z.object({ batchId: z.uuid() });

/** Safe to run again at any point: a line is sent and marked in one transaction. */
export async function sendBatchInvitations(portal: Portal, payload: unknown): Promise<void> {
  const { batchId } = Payload.parse(payload);
  const asking = { database: portal.database, scope: SYSTEM };
  const origin = portal.config.FLOWDOWN_URL;
  while (
    await inTransaction(asking, (writer, moment) => sendNext(writer, moment, batchId, origin))
  );
}

async function sendNext(
  writer: Writer,
  moment: Moment,
  batchId: string,
  origin: string,
): Promise<boolean> {
  const batch = await findBatch(writer, batchId);
  if (batch?.state !== "running") return false;
  const staff = { id: batch.createdBy, name: batch.createdByName, email: batch.createdByEmail };
  const actor: Actor = { kind: "staff", id: staff.id, name: staff.name };
  const item = await takeReadyItem(writer, batchId);
  if (!item) {
    const items = await listBatchItems(writer, batchId);
    await finishBatch(writer, batchId);
    await recordEvent(writer, actor, {
      type: "batch.finished",
      supplierId: null,
      subjectId: batchId,
      detail: { sent: items.filter(({ state }) => state === "sent").length, of: items.length },
    });
    return false;
  }
  const { supplierId, contactId } = item;
  const supplier = await lockSupplier(writer, supplierId);
  if (supplier?.status !== "active") {
    await markItem(writer, batchId, supplierId, { state: "archived", engagementId: null });
    return true;
  }
  const { title, purpose, message, businessOwnerId, headAgreementId, ...rest } = readBrief(
    batch.brief,
  );
  const facts = { title, purpose, message, businessOwnerId, headAgreementId, ...rest };
  const engagementId = await addEngagement(
    writer,
    supplierId,
    { ...facts, contactId, dueOn: batch.dueOn },
    staff.id,
  );
  const outcome = await sendEngagement(
    writer,
    moment,
    { actor, staff, origin },
    {
      engagementId,
      contactId,
    },
  );
  // the contact was removed after the preview: the draft stays, the line says what is missing
  await markItem(writer, batchId, supplierId, {
    state: outcome.ok ? "sent" : "no_contact",
    engagementId,
  });
  return true;
}
