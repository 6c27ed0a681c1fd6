// The second person confirms an erasure: the key is destroyed and the certificate sealed in one transaction.
import type { StaffContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { erasureText } from "#app/access/erasure-text.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { recordCustody } from "#db/custody.ts";
import {
  carryOutErasure,
  findErasure,
  type ErasedFile,
  type Erasure,
  type ErasureRefusal,
} from "#db/erasures.ts";
import { enqueue } from "#db/jobs.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { circumstances } from "./parts/act-payload.ts";
import { refusable } from "./parts/refusable.ts";
import { sealDelivery } from "./parts/seal-delivery.server.ts";

type Context = StaffContext<"erasure.manage">;

/**
 * Destroys the key. The database judges roles, holds and open copies in the same transaction, so that of two people who
 * confirm at once one does it, and a hold that is placed meanwhile stops it or comes too late, never half.
 */
export async function confirmErasure(
  context: Context,
  { erasureId, typed }: { readonly erasureId: string; readonly typed: string },
) {
  return refusable<ErasureRefusal | "missing" | "typed", { seq: number }>((refuse) =>
    inTransaction(context, async (writer, { now }) => {
      const asked = await findErasure(writer, erasureId);
      if (!asked) return refuse("missing");
      if (asked.name !== typed) return refuse("typed");
      const { refused, inventory, keyHash } = await carryOutErasure(
        writer,
        erasureId,
        context.staff.id,
      );
      if (refused) return refuse(refused);
      const erased = { files: inventory ?? [], keyHash: keyHash ?? "" };
      const done = (await findErasure(writer, erasureId)) ?? asked;
      const seq = await certify(context, writer, { done, erased, now });
      // what the database still keeps of the old row is written over soon, not at some time
      await enqueue(writer, "forget_keys", {}, { key: "forget_keys" });
      return { seq };
    }),
  );
}

async function certify(
  context: Context,
  writer: Writer,
  {
    done,
    erased,
    now,
  }: { done: Erasure; erased: { files: readonly ErasedFile[]; keyHash: string }; now: Date },
): Promise<number> {
  const { organisation } = await readSettings(writer);
  const text = erasureText({ erasure: done, ...erased, organisation, at: now });
  const bytes = erased.files.reduce((sum, one) => sum + one.bytes, 0);
  const record = await sealDelivery(writer, await keyInUse(writer, context.portal), {
    recordType: done.supplierId ? "supplier.erased" : "material.erased",
    supplierId: done.supplierId,
    subjectId: done.id,
    by: { staffId: context.staff.id },
    text,
    payload: {
      erasure: done.id,
      erased: { kind: done.supplierId ? "supplier" : "material", name: done.name },
      of: done.supplierId ?? done.materialId,
      cause: done.cause,
      method: "cryptographic erasure (AES-256-GCM key destroyed)",
      destroyedKeySha256: erased.keyHash,
      files: erased.files.map(({ sha256, bytes: size, kind }) => ({ sha256, bytes: size, kind })),
      proposedBy: { id: done.proposedById, name: done.proposedBy },
      confirmedBy: { id: context.staff.id, name: context.staff.name },
      ...circumstances({ ...context, now }),
    },
  });
  if (done.materialId)
    await recordCustody(writer, {
      materialId: done.materialId,
      supplierId: null,
      grantId: null,
      type: "erased",
      actorName: context.staff.name,
      detail: { erasure: done.id, record: record.seq, files: erased.files.length },
    });
  await recordEvent(writer, context.scope.actor, {
    type: "erasure.done",
    supplierId: done.supplierId,
    subjectId: done.id,
    detail: {
      of: done.supplierId ?? done.materialId,
      files: erased.files.length,
      bytes,
      record: record.seq,
      proposedBy: done.proposedBy,
    },
  });
  return record.seq;
}
