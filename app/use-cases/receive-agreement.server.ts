// Takes in the file of an agreement that was signed elsewhere: sealed while it streams, then put on the queue to be read.
import { randomUUID } from "node:crypto";
import type { StaffContext } from "#app/access/context.ts";
import { safeFileName } from "#app/files/content-disposition.ts";
import { kindByName } from "#app/files/file-kind.server.ts";
import { CONTENT_ID, createMaterialKey, joinKeys } from "#app/files/material-key.server.ts";
import { BodyCutOff } from "#app/files/read-body.server.ts";
import { receiveFile, type FileRefusal } from "#app/files/receive-file.server.ts";
import { READER_LIMITS } from "#app/imports/agreements/reading/reader-limits.ts";
import { addIntake } from "#db/agreement-intakes.ts";
import { findAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { enqueue } from "#db/jobs.ts";
import { inReading, inTransaction } from "#db/transaction.ts";

export interface AgreementUpload {
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** What the sender said the length is; a body of another length is not kept. */
  readonly declaredBytes: number;
  /** The version of the register that this one will replace. */
  readonly replacesId: string | null;
}

export type AgreementReceipt =
  | { readonly ok: true; readonly intakeId: string }
  | { readonly ok: false; readonly reason: FileRefusal | "missing" | "cut-off" };

/** Keeps the file. A refusal leaves neither a row nor an object behind. */
export async function receiveAgreement(
  context: StaffContext<"agreement.write">,
  upload: AgreementUpload,
): Promise<AgreementReceipt> {
  const { store, masterKey } = context.portal;
  const kind = kindByName(upload.name);
  if (kind !== "pdf" && kind !== "docx") return { ok: false, reason: "type-not-accepted" };
  if (!(await mayReplace(context, upload.replacesId))) return { ok: false, reason: "missing" };
  const id = randomUUID();
  const { key, wrapped } = createMaterialKey(masterKey, id);
  const received = await receiveFile({
    name: upload.name,
    source: upload.source,
    limitBytes: READER_LIMITS.fileBytes,
    supplierId: id,
    fileId: CONTENT_ID,
    supplierKey: key,
    store,
  }).catch((error: unknown) => {
    if (error instanceof BodyCutOff) return { refused: "cut-off" as const };
    throw error;
  });
  if ("refused" in received) return { ok: false, reason: received.refused };
  let kept = false;
  try {
    if (received.size !== upload.declaredBytes) return { ok: false, reason: "cut-off" };
    await inTransaction(context, async (writer) => {
      await addIntake(writer, {
        id,
        fileName: safeFileName(upload.name),
        objectKey: received.objectKey,
        sha256: received.sha256,
        size: received.size,
        type: kind,
        wrappedKey: joinKeys(wrapped, received.wrappedDek),
        replacesId: upload.replacesId,
        uploadedBy: context.staff.id,
      });
      await enqueue(writer, "read_agreement", { intakeId: id }, { key: `read_agreement:${id}` });
      await recordEvent(writer, context.scope.actor, {
        type: "agreement_intake.received",
        supplierId: null,
        subjectId: id,
        detail: { sha256: received.sha256, bytes: received.size, type: kind },
      });
    });
    kept = true;
    return { ok: true, intakeId: id };
  } finally {
    // what a crash leaves here is swept away later: no row names it
    if (!kept) await store.delete(received.objectKey);
  }
}

async function mayReplace(
  context: StaffContext<"agreement.write">,
  replacesId: string | null,
): Promise<boolean> {
  if (replacesId === null) return true;
  const old = await inReading(context, (reader) => findAgreement(reader, replacesId));
  return old?.kind === "head";
}
