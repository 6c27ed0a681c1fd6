// Takes in the content of an item: checked and sealed while it streams, then kept with its record in one transaction.
import type { StaffContext } from "#app/access/context.ts";
import { safeFileName } from "#app/files/content-disposition.ts";
import { CONTENT_ID, createMaterialKey, joinKeys } from "#app/files/material-key.server.ts";
import { BodyCutOff } from "#app/files/read-body.server.ts";
import { receiveFile, type FileRefusal } from "#app/files/receive-file.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { recordCustody } from "#db/custody.ts";
import { findMaterial, storeContent } from "#db/material.ts";
import { inReading, inTransaction } from "#db/transaction.ts";
import { noteTrial } from "./parts/note-trial.server.ts";
import { tryMark, type FoundMark } from "./parts/try-mark.server.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

export interface ContentUpload {
  readonly materialId: string;
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
  readonly limitBytes: number;
  /** What the sender said the length is; a body of another length is not kept. */
  readonly declaredBytes: number;
}

/** Keeps the content in place of an older one. A refusal leaves neither a row nor an object behind. */
export async function storeMaterialContent(
  context: StaffContext<"material.write">,
  upload: ContentUpload,
): Promise<
  | { ok: true; bytes: number; mark: FoundMark | null }
  | { ok: false; reason: FileRefusal | "missing" | "retired" | "held" | "cut-off" }
> {
  const { materialId } = upload;
  const { store, masterKey } = context.portal;
  const material = await inReading(context, (reader) => findMaterial(reader, materialId));
  if (!material) return { ok: false, reason: "missing" };
  if (material.state !== "active") return { ok: false, reason: "retired" };
  const { key, wrapped } = createMaterialKey(masterKey, materialId);
  const name = safeFileName(upload.name);
  const received = await receiveFile({
    name,
    source: upload.source,
    limitBytes: upload.limitBytes,
    supplierId: materialId,
    fileId: CONTENT_ID,
    supplierKey: key,
    store,
  }).catch((error: unknown) => {
    if (error instanceof BodyCutOff) return { refused: "cut-off" as const };
    throw error;
  });
  if ("refused" in received) return { ok: false, reason: received.refused };
  let unneeded: string | null = received.objectKey;
  try {
    if (received.size !== upload.declaredBytes) return { ok: false, reason: "cut-off" };
    const keep = async (writer: Writer) => {
      const outcome = await storeContent(writer, materialId, {
        objectKey: received.objectKey,
        sha256: received.sha256,
        bytes: received.size,
        type: received.sniffedType,
        name,
        wrappedKey: joinKeys(wrapped, received.wrappedDek),
      });
      if (!outcome.stored) return outcome;
      const detail = { sha256: received.sha256, bytes: received.size, type: received.sniffedType };
      await recordCustody(writer, {
        materialId,
        supplierId: null,
        grantId: null,
        type: "content_stored",
        actorName: context.staff.name,
        detail: { ...detail, again: outcome.replaced !== null },
      });
      await recordEvent(writer, context.scope.actor, {
        type: "material.content_stored",
        supplierId: null,
        subjectId: materialId,
        detail,
      });
      return outcome;
    };
    const kept = await orRefusedBy({ FD077: "held" as const }, () => inTransaction(context, keep));
    if ("ok" in kept) return kept;
    if (!kept.stored) return { ok: false, reason: "retired" };
    unneeded = kept.replaced;
    const mark =
      received.sniffedType === "pdf"
        ? await tryKept(context, materialId, {
            ...received,
            joinedKeys: joinKeys(wrapped, received.wrappedDek),
          })
        : null;
    return { ok: true, bytes: received.size, mark };
  } finally {
    // what a crash leaves here is swept away later: no row names it
    if (unneeded !== null) await store.delete(unneeded);
  }
}

// after the file is kept: a trial may take its time, and nothing waits for it
async function tryKept(
  context: StaffContext<"material.write">,
  materialId: string,
  kept: { readonly objectKey: string; readonly joinedKeys: string; readonly sha256: string },
): Promise<FoundMark> {
  const found = await tryMark(context.portal, materialId, kept);
  const { refusal, ...more } = found;
  if (refusal !== "busy")
    await inTransaction(context, (writer) =>
      noteTrial(
        writer,
        context.portal,
        { materialId, sha256: kept.sha256, by: context.staff.id },
        { refusal, ...more },
      ),
    );
  return found;
}
