// A supplier's contact opens an item: judged, marked, judged again and recorded, and only then the first byte sent.
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { SupplierContext } from "#app/access/context.ts";
import { CONTENT_ID, openMaterialKey } from "#app/files/material-key.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { copyMark, markTime } from "#app/pdf/copy-mark.ts";
import { workOnPdf, type PdfRefused } from "#app/pdf/pdf-child.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { recordEvent } from "#db/audit.ts";
import { lookAtGranted, noteOpening, type OpenedContent, type OpeningWay } from "#db/copies.ts";
import { inReading, inTransaction } from "#db/transaction.ts";
import { judgeHandling, type HandlingFacts } from "#scoring/delivery/handling.ts";
import { noteTrial } from "./parts/note-trial.server.ts";

export interface OpenedMaterial {
  readonly bytes: Readable;
  readonly size: number;
  readonly originalName: string;
  readonly sniffedType: string;
}

export type OpeningRefusal = "missing" | "view_only" | "not_viewable" | "unmarkable" | "busy";
type Context = SupplierContext<"own.material">;

/**
 * The content as a stream. "missing" for a grant that is another supplier's, unknown, revoked or suspended at this
 * moment, and for an item without content: all alike. A PDF carries the opener on every page; one that cannot be marked
 * is handed out to nobody, and its owner hears of it. The record is committed before this returns.
 */
export async function openMaterial(
  context: Context,
  grantId: string,
  way: OpeningWay,
): Promise<({ ok: true } & OpenedMaterial) | { ok: false; reason: OpeningRefusal }> {
  const seen = await inReading(context, async (reader, { now }) => {
    const content = await lookAtGranted(reader, grantId);
    return content && { content, now };
  });
  if (!seen) return { ok: false, reason: "missing" };
  const { content, now } = seen;
  const handling = judgeHandling(content.handling);
  if (handling.withheld) {
    await recordUnmarkable(context, grantId, content, null);
    return { ok: false, reason: "unmarkable" };
  }
  if (way === "view" && !handling.view) return { ok: false, reason: "not_viewable" };
  if (way === "download" && !handling.download) return { ok: false, reason: "view_only" };
  const made = await makeCopy(context, grantId, content, now);
  if ("refused" in made) {
    if (made.refused === "busy") return { ok: false, reason: "busy" };
    await recordUnmarkable(context, grantId, content, made);
    return { ok: false, reason: "unmarkable" };
  }
  const marked = made.marked ? markTime(now) : null;
  if (!(await record(context, grantId, { sha256: content.sha256, way, marked })))
    return { ok: false, reason: "missing" };
  return {
    ok: true,
    ...made.copy,
    originalName: content.name,
    sniffedType: content.type,
  };
}

interface MadeCopy {
  readonly copy: Pick<OpenedMaterial, "bytes" | "size">;
  readonly marked: boolean;
}

// the unmarked bytes of a PDF do not leave this function
async function makeCopy(
  { portal, supplier }: Context,
  grantId: string,
  content: OpenedContent,
  at: Date,
): Promise<MadeCopy | PdfRefused> {
  const plain = { bytes: contentStream(portal, content), size: content.bytes };
  if (content.type !== "pdf") return { copy: plain, marked: false };
  const mark = copyMark({ ...supplier, grantId, at });
  const worked = await workOnPdf({ what: "mark", ...mark }, await buffer(plain.bytes));
  if ("refused" in worked) return worked;
  const { bytes } = worked;
  return {
    copy: { bytes: Readable.from([bytes], { objectMode: false }), size: bytes.length },
    marked: true,
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

// The gate is judged once more in the statement that records: what was revoked while the copy was made is not sent.
async function record(
  context: Context,
  grantId: string,
  opening: { sha256: string; way: OpeningWay; marked: string | null },
): Promise<boolean> {
  const { supplierId } = context.supplier;
  return inTransaction(context, async (writer) => {
    const opener = { ...context.supplier, address: context.address };
    const opened = await noteOpening(writer, grantId, opening, opener);
    if (!opened) return false;
    await recordEvent(writer, context.scope.actor, {
      type: "material.opened",
      supplierId,
      subjectId: grantId,
      detail: {
        material: opened.materialId,
        ...opening,
        named: opened.named,
        address: context.address,
      },
    });
    return true;
  });
}

// `found` anew at this opening; null where it was known since the file was stored
async function recordUnmarkable(
  context: Context,
  grantId: string,
  content: OpenedContent & { readonly handling: HandlingFacts },
  found: PdfRefused | null,
): Promise<void> {
  const { materialId, sha256, handling } = content;
  await inTransaction(context, async (writer) => {
    if (found && found.refused !== "busy")
      await noteTrial(
        writer,
        context.portal,
        { materialId, sha256, by: null },
        { refusal: found.refused, page: found.page ?? null, signed: false },
      );
    await recordEvent(writer, context.scope.actor, {
      type: "material.not_marked",
      supplierId: context.supplier.supplierId,
      subjectId: grantId,
      detail: { material: materialId, why: found?.refused ?? handling.unmarkable },
    });
  });
}
