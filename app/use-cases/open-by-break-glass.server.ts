// The named person opens the item under an emergency access that runs now: marked, recorded, and only then the first byte sent.
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { StaffContext } from "#app/access/context.ts";
import { CONTENT_ID, openMaterialKey } from "#app/files/material-key.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { copyMark } from "#app/pdf/copy-mark.ts";
import { workOnPdf } from "#app/pdf/pdf-child.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { recordEvent } from "#db/audit.ts";
import { listBreakGlassPeople, openByBreakGlass as findWay } from "#db/break-glass.ts";
import { mayGoUnmarked, noteNotMarked } from "#db/break-glass-marks.ts";
import type { OpenedContent } from "#db/copies.ts";
import { recordCustody } from "#db/custody.ts";
import type { MarkRefusal } from "#db/mark-trials.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellBreakGlass } from "./parts/tell-break-glass.server.ts";

type Context = StaffContext<"break_glass.read">;

export type BreakGlassRefusal = "missing" | "busy" | MarkRefusal;

/**
 * "missing" for whoever is not named, before the approval, after the end, and where nothing is kept: all alike. A PDF that
 * cannot carry the reader's name is refused with the reason, until two administrators decide to hand it out without.
 */
export async function openByBreakGlass(context: Context, id: string) {
  const found = await inTransaction(context, async (writer, { now }) => {
    const content = await findWay(writer, id, context.staff.id);
    if (!content) return undefined;
    const { organisation } = await readSettings(writer);
    return { content, now, organisation, free: await mayGoUnmarked(writer, id, content.sha256) };
  });
  if (!found) return { ok: false as const, reason: "missing" as const };
  const { content, now, organisation, free } = found;
  const plain = await buffer(contentStream(context.portal, content));
  const who = { ...context.staff, supplierName: organisation, grantId: id, at: now };
  const made =
    content.type === "pdf"
      ? await workOnPdf({ what: "mark", ...copyMark({ ...who, breakGlass: true }) }, plain)
      : { bytes: plain };
  if ("refused" in made && !free) {
    if (made.refused !== "busy") await refuseUnmarked(context, id, content, made.refused);
    return { ok: false as const, reason: made.refused };
  }
  const marked = content.type === "pdf" && "bytes" in made;
  if (!(await record(context, id, content.sha256, marked)))
    return { ok: false as const, reason: "missing" as const };
  const bytes = "bytes" in made ? made.bytes : plain;
  return {
    ok: true as const,
    bytes: Readable.from([bytes], { objectMode: false }),
    size: bytes.length,
    originalName: content.name,
    sniffedType: content.type,
  };
}

function contentStream({ masterKey, store }: Portal, content: OpenedContent): Readable {
  const { key, wrappedDek } = openMaterialKey(masterKey, content.materialId, content.wrappedKey);
  return openFile({
    objectKey: content.objectKey,
    wrappedDek,
    supplierId: content.materialId,
    fileId: CONTENT_ID,
    supplierKey: key,
    store,
  });
}

// judged once more in the transaction that records: what was ended while the copy was made is not sent
async function record(
  context: Context,
  id: string,
  sha256: string,
  marked: boolean,
): Promise<boolean> {
  return inTransaction(context, async (writer) => {
    const still = await findWay(writer, id, context.staff.id);
    if (still?.sha256 !== sha256) return false;
    await recordCustody(writer, {
      materialId: still.materialId,
      supplierId: null,
      grantId: null,
      type: "break_glass_opened",
      actorName: context.staff.name,
      detail: { breakGlass: id, sha256, marked, address: context.address },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.opened",
      supplierId: null,
      subjectId: id,
      detail: { material: still.materialId, sha256, marked, address: context.address },
    });
    return true;
  });
}

async function refuseUnmarked(
  context: Context,
  id: string,
  { materialId, sha256 }: OpenedContent,
  why: MarkRefusal,
): Promise<void> {
  await inTransaction(context, async (writer) => {
    const news = await noteNotMarked(writer, id, { why, sha256 });
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.not_marked",
      supplierId: null,
      subjectId: id,
      detail: { material: materialId, sha256, why },
    });
    // the reader waits for two administrators: they hear of it at once, and once for these bytes
    const people = news
      ? await listBreakGlassPeople(writer, { materialId, staffId: context.staff.id })
      : [];
    await tellBreakGlass(writer, context, "not_marked", people, { id, materialId, reason: null });
  });
}
