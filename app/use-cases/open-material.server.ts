// A supplier's contact opens an item: the gate is judged, the opening recorded, and only then the first byte sent.
import type { Readable } from "node:stream";
import type { SupplierContext } from "#app/access/context.ts";
import { CONTENT_ID, openMaterialKey } from "#app/files/material-key.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { openGranted } from "#db/access-grants.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";

export interface OpenedMaterial {
  readonly bytes: Readable;
  readonly size: number;
  readonly originalName: string;
  readonly sniffedType: string;
}

/**
 * The content as a stream. "missing" for a grant that is another supplier's, unknown, revoked or suspended at this
 * moment, and for an item without content: all alike. The record is committed before this returns.
 */
export async function openMaterial(
  context: SupplierContext<"own.material">,
  grantId: string,
): Promise<({ ok: true } & OpenedMaterial) | { ok: false; reason: "missing" }> {
  const { supplierId, name, email } = context.supplier;
  const content = await inTransaction(context, async (writer) => {
    const opened = await openGranted(writer, grantId, { supplierId, name, email });
    if (!opened) return undefined;
    await recordEvent(writer, context.scope.actor, {
      type: "material.opened",
      supplierId,
      subjectId: grantId,
      detail: {
        material: opened.materialId,
        sha256: opened.sha256,
        named: opened.named,
        address: context.address,
      },
    });
    return opened;
  });
  if (!content) return { ok: false, reason: "missing" };
  const { masterKey, store } = context.portal;
  const { key, wrappedDek } = openMaterialKey(masterKey, content.materialId, content.wrappedKey);
  const bytes = openFile({
    objectKey: content.objectKey,
    wrappedDek,
    supplierId: content.materialId,
    fileId: CONTENT_ID,
    supplierKey: key,
    store,
  });
  return {
    ok: true,
    bytes,
    size: content.bytes,
    originalName: content.name,
    sniffedType: content.type,
  };
}
