// Tries at once whether a file could carry its opener's name, so that whoever stores it hears so and not the supplier later.
import { buffer } from "node:stream/consumers";
import { CONTENT_ID, openMaterialKey } from "#app/files/material-key.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { workOnPdf, type PdfRefusal } from "#app/pdf/pdf-child.server.ts";
import type { Portal } from "#app/portal.server.ts";

/** Why the PDF cannot be marked; null when it can. The file is kept either way, so a trial that fails is no error. */
export async function tryMark(
  portal: Portal,
  materialId: string,
  kept: { readonly objectKey: string; readonly joinedKeys: string },
): Promise<PdfRefusal | null> {
  return trial(portal, materialId, kept).catch(() => "busy" as const);
}

async function trial(
  { masterKey, store }: Portal,
  materialId: string,
  kept: { readonly objectKey: string; readonly joinedKeys: string },
): Promise<PdfRefusal | null> {
  const { key, wrappedDek } = openMaterialKey(masterKey, materialId, kept.joinedKeys);
  const bytes = await buffer(
    openFile({
      objectKey: kept.objectKey,
      wrappedDek,
      supplierId: materialId,
      fileId: CONTENT_ID,
      supplierKey: key,
      store,
    }),
  );
  const tried = await workOnPdf({ what: "mark", diagonal: "-", footer: "-" }, bytes);
  return "refused" in tried ? tried.refused : null;
}
