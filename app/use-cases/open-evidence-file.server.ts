// Hands out one kept file: only when its check allows it, and never before the record says who took it.
import type { Readable } from "node:stream";
import type { StaffContext, SupplierContext, SupplierPerson } from "#app/access/context.ts";
import { FileUnreadable } from "#app/files/encrypt.server.ts";
import { fileResponse } from "#app/files/file-response.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { openSupplierKey } from "#app/files/supplier-key.server.ts";
import { recordEvent } from "#db/audit.ts";
import { findStoredFile } from "#db/stored-files.ts";
import { inTransaction } from "#db/transaction.ts";

type Context = StaffContext<"file.read"> | SupplierContext<"own.evidence">;

export type FileOpening =
  | { readonly ok: true; readonly response: Response }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "being-checked" | "infected" | "erased" | "unreadable";
    };

/** Staff open any supplier's file, a supplier its own; nobody opens what is in quarantine or infected. */
export async function openEvidenceFile(context: Context, fileId: string): Promise<FileOpening> {
  const own = "supplier" in context ? ownFiles(context.supplier) : {};
  const opening = await inTransaction(context, async (writer) => {
    const file = await findStoredFile(writer, fileId, own);
    if (!file) return { reason: "not-found" as const };
    if (file.wrappedSupplierKey === "") return { reason: "erased" as const };
    if (file.scanState === "infected") return { reason: "infected" as const };
    if (file.scanState !== "clean" && file.scanState !== "not_scanned")
      return { reason: "being-checked" as const };
    await recordEvent(writer, context.scope.actor, {
      type: "file.opened",
      supplierId: file.supplierId,
      subjectId: fileId,
      detail: { sha256: file.sha256, scan: file.scanState, address: context.address },
    });
    return { file };
  });
  if (!opening.file) return { ok: false, reason: opening.reason };
  const { file } = opening;
  const { masterKey, store } = context.portal;
  let content: Readable | undefined;
  try {
    const supplierKey = openSupplierKey(masterKey, file.supplierId, file.wrappedSupplierKey);
    content = openFile({ ...file, fileId, supplierKey, store });
    return { ok: true, response: await fileResponse(file, content) };
  } catch (error) {
    content?.destroy();
    // lost, altered or under another key: whoever runs the portal must hear of it
    context.portal.log.error({ err: error, fileId }, "a kept file cannot be read");
    if (!(error instanceof FileUnreadable) && !isKeptFileTrouble(error)) throw error;
    return { ok: false, reason: "unreadable" };
  }
}

// a colleague was handed some questions, not the company's papers: it reads what it sent itself
function ownFiles({ supplierId, contactId, handedOver }: SupplierPerson) {
  return { supplierId, ...(handedOver && { uploadedBy: contactId }) };
}

function isKeptFileTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "KeyRefused" || ("code" in error && error.code === "ENOENT");
}
