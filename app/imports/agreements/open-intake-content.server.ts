// Opens the kept file of an intake as a stream of its plain bytes.
import type { KeyObject } from "node:crypto";
import type { Readable } from "node:stream";
import { CONTENT_ID, openMaterialKey } from "#app/files/material-key.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import type { ObjectStore } from "#app/files/store.server.ts";

/** Throws KeyRefused for a key that does not belong to it; the stream fails when the stored bytes were altered. */
export function openIntakeContent(
  { masterKey, store }: { readonly masterKey: KeyObject; readonly store: ObjectStore },
  file: { readonly id: string; readonly objectKey: string; readonly wrappedKey: string },
): Readable {
  const { key, wrappedDek } = openMaterialKey(masterKey, file.id, file.wrappedKey);
  const { objectKey, id } = file;
  return openFile({
    objectKey,
    wrappedDek,
    supplierId: id,
    fileId: CONTENT_ID,
    supplierKey: key,
    store,
  });
}
