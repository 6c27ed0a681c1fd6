// Tries at once whether a file could carry its opener's name, so that whoever stores it hears so and not the supplier later.
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { CONTENT_ID, openMaterialKey } from "#app/files/material-key.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { workOnPdf, type PdfRefusal } from "#app/pdf/pdf-child.server.ts";
import type { Portal } from "#app/portal.server.ts";

/** What was found; "busy" is no finding, it says that the trial did not take place. */
export interface FoundMark {
  readonly refusal: PdfRefusal | null;
  readonly page: number | null;
  readonly signed: boolean;
}

const Tried = z.object({ signed: z.boolean() });

/** Whether the kept PDF can be marked. The file is kept either way, so a trial that fails is no error. */
export async function tryMark(
  portal: Portal,
  materialId: string,
  kept: { readonly objectKey: string; readonly joinedKeys: string },
): Promise<FoundMark> {
  return trial(portal, materialId, kept).catch(() => ({
    refusal: "busy" as const,
    page: null,
    signed: false,
  }));
}

async function trial(
  { masterKey, store }: Portal,
  materialId: string,
  kept: { readonly objectKey: string; readonly joinedKeys: string },
): Promise<FoundMark> {
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
  const tried = await workOnPdf({ what: "try" }, bytes);
  if ("refused" in tried)
    return { refusal: tried.refused, page: tried.page ?? null, signed: false };
  const { signed } = Tried.parse(JSON.parse(tried.bytes.toString("utf8")));
  return { refusal: null, page: null, signed };
}
