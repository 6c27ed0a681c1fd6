// Decides how a kept file is read again: only with the right supplier's key, and only if nothing was touched.
import type { KeyObject } from "node:crypto";
import { Readable } from "node:stream";
import { decryptChunks } from "./encrypt.server.ts";
import type { ObjectStore } from "./store.server.ts";
import { fileContext, openFileKey } from "./supplier-key.server.ts";

export type KeptFile = {
  objectKey: string;
  wrappedDek: string;
  supplierId: string;
  fileId: string;
  supplierKey: KeyObject;
  store: ObjectStore;
};

/**
 * The plaintext of a kept file as a stream. Throws KeyRefused at once when key, supplier and file do
 * not belong together; the stream fails with FileUnreadable when the stored bytes were altered, cut or
 * moved (bytes sent before that are genuine, but the file is not whole: abort the download).
 */
export function openFile(file: KeptFile): Readable {
  const key = openFileKey(file.supplierKey, file.supplierId, file.fileId, file.wrappedDek);
  const context = fileContext("file", file.supplierId, file.fileId);
  return Readable.from(decryptChunks(file.store.get(file.objectKey), key, context), {
    objectMode: false,
    highWaterMark: 256 * 1024,
  });
}
