// Decides which key seals the content of an item: one of its own under the master key, kept beside the file's key.
import type { KeyObject } from "node:crypto";
import { createSupplierKey, openSupplierKey } from "./supplier-key.server.ts";

// neither part can contain the sign: both are base64
const BETWEEN = ".";

/** The id that binds a sealed item: the place a supplier's id has for evidence. One item has one file. */
export const CONTENT_ID = "content";

/** A fresh key for an item's content, and its wrapped form. */
export function createMaterialKey(
  master: KeyObject,
  materialId: string,
): { key: KeyObject; wrapped: string } {
  const wrapped = createSupplierKey(master, materialId);
  return { key: openSupplierKey(master, materialId, wrapped), wrapped };
}

/** Both wrapped keys as one text. */
export function joinKeys(wrappedKey: string, wrappedDek: string): string {
  return `${wrappedKey}${BETWEEN}${wrappedDek}`;
}

/** Opens the item's key from the kept text. Throws KeyRefused when it belongs to another item or master key. */
export function openMaterialKey(
  master: KeyObject,
  materialId: string,
  joined: string,
): { key: KeyObject; wrappedDek: string } {
  const [wrapped = "", wrappedDek = ""] = joined.split(BETWEEN);
  return { key: openSupplierKey(master, materialId, wrapped), wrappedDek };
}
