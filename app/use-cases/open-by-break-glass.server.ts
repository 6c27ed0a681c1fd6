// The named person opens the item under an emergency access that runs now: recorded first, marked where it is a PDF.
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { StaffContext } from "#app/access/context.ts";
import { CONTENT_ID, openMaterialKey } from "#app/files/material-key.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { copyMark } from "#app/pdf/copy-mark.ts";
import { workOnPdf } from "#app/pdf/pdf-child.server.ts";
import { recordEvent } from "#db/audit.ts";
import { openByBreakGlass as findWay } from "#db/break-glass.ts";
import { recordCustody } from "#db/custody.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";

/** "missing" for whoever is not named, before the approval, after the end, and where nothing is kept: all alike. */
export async function openByBreakGlass(context: StaffContext<"break_glass.read">, id: string) {
  const found = await inTransaction(context, async (writer, { now }) => {
    const content = await findWay(writer, id, context.staff.id);
    if (!content) return undefined;
    const { materialId, sha256 } = content;
    await recordCustody(writer, {
      materialId,
      supplierId: null,
      grantId: null,
      type: "break_glass_opened",
      actorName: context.staff.name,
      detail: { breakGlass: id, sha256, address: context.address },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.opened",
      supplierId: null,
      subjectId: id,
      detail: { material: materialId, sha256, address: context.address },
    });
    return { content, now, organisation: (await readSettings(writer)).organisation };
  });
  if (!found) return { ok: false as const, reason: "missing" as const };
  const { content, now, organisation } = found;
  const { masterKey, store } = context.portal;
  const { key, wrappedDek } = openMaterialKey(masterKey, content.materialId, content.wrappedKey);
  const plain = await buffer(
    openFile({
      objectKey: content.objectKey,
      wrappedDek,
      supplierId: content.materialId,
      fileId: CONTENT_ID,
      supplierKey: key,
      store,
    }),
  );
  const who = { ...context.staff, supplierName: organisation, grantId: id, at: now };
  const marked =
    content.type === "pdf"
      ? await workOnPdf({ what: "mark", ...copyMark({ ...who, breakGlass: true }) }, plain)
      : { refused: "damaged" as const };
  const bytes = "bytes" in marked ? marked.bytes : plain;
  return {
    ok: true as const,
    bytes: Readable.from([bytes], { objectMode: false }),
    size: bytes.length,
    originalName: content.name,
    sniffedType: content.type,
  };
}
