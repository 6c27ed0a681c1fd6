// Takes in one file from a supplier: checked and sealed while it streams, then one transaction tells the whole story.
import { randomUUID } from "node:crypto";
import type { SupplierContext } from "#app/access/context.ts";
import { safeFileName } from "#app/files/content-disposition.ts";
import { MAX_FILE_BYTES, SUPPLIER_QUOTA } from "#app/files/file-limits.ts";
import { BodyCutOff } from "#app/files/read-body.server.ts";
import {
  receiveFile,
  type FileRefusal,
  type ReceivedFile,
} from "#app/files/receive-file.server.ts";
import { createSupplierKey, openSupplierKey } from "#app/files/supplier-key.server.ts";
import {
  findUploadPlace,
  type UploadPlace,
  type UploadTarget,
} from "./parts/find-upload-place.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import {
  addEvidence,
  attachToQuestion,
  findSameFile,
  findSameUpload,
  retireReplaced,
} from "#db/evidence-uploads.ts";

import { enqueue } from "#db/jobs.ts";
import { addStoredFile, countSupplierFiles } from "#db/stored-files.ts";
import { keepWrappedKey, lockSupplierFiles } from "#db/supplier-keys.ts";
import { inTransaction } from "#db/transaction.ts";

export type UploadRefusal =
  | FileRefusal
  | "no-such-place"
  | "already-replaced"
  | "quota-files"
  | "quota-bytes"
  | "cut-off"
  | "no-room"
  | "erased";

export interface Upload {
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** What the sender said the length is; a body of another length is not kept. */
  readonly declaredBytes: number;
  readonly target: UploadTarget;
}

export type UploadResult =
  | {
      readonly ok: true;
      readonly evidenceId: string;
      /** The same file was here already for the same request: nothing new was written. */
      readonly known: boolean;
    }
  | { readonly ok: false; readonly reason: UploadRefusal };

type Context = SupplierContext<"own.evidence">;

/**
 * Refuses without a trace: no row and no object. Sending the same file for the same request again gives the piece that
 * is there already, so an interrupted upload is simply repeated.
 */
export async function receiveEvidence(context: Context, upload: Upload): Promise<UploadResult> {
  const { supplierId } = context.supplier;
  const prepared = await inTransaction(context, async (writer) => {
    const place = await findUploadPlace(writer, context.supplier, upload.target);
    if (typeof place === "string") return { refused: place };
    const full = await quotaReached(writer, supplierId, upload.declaredBytes);
    if (full) return { refused: full };
    if (upload.declaredBytes > MAX_FILE_BYTES) return { refused: "too-large" as const };
    const fresh = createSupplierKey(context.portal.masterKey, supplierId);
    const wrapped = await keepWrappedKey(writer, supplierId, fresh);
    // a destroyed key has no successor: what came in now could not be told from what was erased
    return wrapped === "" ? { refused: "erased" as const } : { refused: undefined, wrapped };
  });
  if (prepared.refused !== undefined) return { ok: false, reason: prepared.refused };

  const { store, masterKey } = context.portal;
  const fileId = randomUUID();
  const received = await receiveFile({
    name: upload.name,
    source: upload.source,
    limitBytes: MAX_FILE_BYTES,
    supplierId,
    fileId,
    supplierKey: openSupplierKey(masterKey, supplierId, prepared.wrapped),
    store,
  }).catch(asRefusal);
  if ("refused" in received) return { ok: false, reason: received.refused };
  let kept = false;
  try {
    const result =
      received.size === upload.declaredBytes
        ? await inTransaction(context, (writer) => keep(context, writer, upload, fileId, received))
        : ({ ok: false, reason: "cut-off" } as const);
    kept = result.ok && result.stored;
    return result.ok
      ? { ok: true, evidenceId: result.evidenceId, known: result.known }
      : { ok: false, reason: result.reason };
  } finally {
    // an object without a row is nobody's; what a crash leaves here, the sweep takes away
    if (!kept) await store.delete(received.objectKey);
  }
}

// what went wrong on the way in and is nobody's fault here; anything else is thrown on
function asRefusal(error: unknown): { refused: UploadRefusal } {
  if (error instanceof BodyCutOff) return { refused: "cut-off" };
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return { refused: "no-room" };
  throw error;
}

async function quotaReached(
  writer: Writer,
  supplierId: string,
  more: number,
): Promise<"quota-files" | "quota-bytes" | undefined> {
  const used = await countSupplierFiles(writer, supplierId);
  if (used.files >= SUPPLIER_QUOTA.files) return "quota-files";
  return used.bytes + more > SUPPLIER_QUOTA.bytes ? "quota-bytes" : undefined;
}

type Kept =
  | { ok: true; evidenceId: string; known: boolean; stored: boolean }
  | { ok: false; reason: UploadRefusal };

async function keep(
  context: Context,
  writer: Writer,
  upload: Upload,
  fileId: string,
  received: ReceivedFile,
): Promise<Kept> {
  const { supplierId } = context.supplier;
  if (!(await lockSupplierFiles(writer, supplierId))) return { ok: false, reason: "erased" };
  const place = await findUploadPlace(writer, context.supplier, upload.target);
  if (typeof place === "string") return { ok: false, reason: place };
  const uploadKey = `${place.requestId ?? "offered"}:${received.sha256}`;
  const same = await findSameUpload(writer, supplierId, uploadKey);
  if (same) {
    await attach(context, writer, place, same.id);
    return { ok: true, evidenceId: same.id, known: true, stored: false };
  }
  const full = await quotaReached(writer, supplierId, received.size);
  if (full) return { ok: false, reason: full };
  const twin = await findSameFile(writer, supplierId, received);
  const name = safeFileName(upload.name);
  if (!twin) await addFile(context, writer, fileId, name, received);
  const evidenceId = randomUUID();
  if (place.supersedesId) await retireReplaced(writer, place.supersedesId);
  await addEvidence(writer, {
    id: evidenceId,
    supplierId,
    requestId: place.requestId,
    fileId: twin?.id ?? fileId,
    kind: place.kind,
    title: place.title ?? titleOf(name),
    uploadKey,
    supersedesId: place.supersedesId,
    createdBy: context.supplier.contactId,
  });
  await attach(context, writer, place, evidenceId);
  await recordEvent(writer, context.scope.actor, {
    type: "evidence.uploaded",
    supplierId,
    subjectId: evidenceId,
    detail: {
      kind: place.kind,
      request: place.requestId,
      supersedes: place.supersedesId,
      file: twin?.id ?? fileId,
      sha256: received.sha256,
      bytes: received.size,
    },
  });
  return { ok: true, evidenceId, known: false, stored: !twin };
}

async function addFile(
  context: Context,
  writer: Writer,
  fileId: string,
  originalName: string,
  received: ReceivedFile,
): Promise<void> {
  const { supplierId, contactId } = context.supplier;
  await addStoredFile(writer, {
    id: fileId,
    supplierId,
    originalName,
    uploadedBy: contactId,
    ...received,
  });
  await enqueue(writer, "scan_file", { fileId }, { key: `scan_file:${fileId}` });
}

async function attach(
  context: Context,
  writer: Writer,
  { question }: UploadPlace,
  evidenceId: string,
): Promise<void> {
  const { supplierId, contactId } = context.supplier;
  if (question) await attachToQuestion(writer, { ...question, supplierId, evidenceId, contactId });
}

function titleOf(name: string): string {
  const bare = name
    .replace(/\.[^.]+$/, "")
    .replace(/[_\s]+/g, " ")
    .trim();
  return (bare || name).slice(0, 200);
}
