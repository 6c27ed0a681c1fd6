// Decides which key opens whose files: master key → one key per supplier → one key per file.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from "node:crypto";

// Layout of a wrapped key: version | nonce (12) | encrypted key (32) | tag (16), written in base64.
const VERSION = 1;
const KEY_BYTES = 32;
const WRAPPED_BYTES = 1 + 12 + KEY_BYTES + 16;
const ID = /^[0-9A-Za-z_-]{1,64}$/;

/** A key could not be opened: another supplier's, another file's, altered, or under another master key. */
export class KeyRefused extends Error {
  override name = "KeyRefused";
}

/** Reads the master key from configuration: base64 of exactly 32 bytes. Throws what is wrong and how to make one. */
export function readMasterKey(base64: string): KeyObject {
  const bytes = Buffer.from(base64.trim(), "base64");
  if (bytes.length !== KEY_BYTES || bytes.toString("base64") !== base64.trim())
    throw new Error(
      "the master key must be 32 random bytes in base64; make one with: openssl rand -base64 32",
    );
  return createSecretKey(bytes);
}

/** Makes a key for a new supplier and returns it wrapped by the master key; destroying that text erases the supplier's files. */
export function createSupplierKey(master: KeyObject, supplierId: string): string {
  return wrap(master, createSecretKey(randomBytes(KEY_BYTES)), supplierContext(supplierId));
}

/** Opens a supplier's key. Throws KeyRefused for another supplier's key or another master key. */
export function openSupplierKey(master: KeyObject, supplierId: string, wrapped: string): KeyObject {
  return unwrap(master, wrapped, supplierContext(supplierId));
}

/** Wraps a supplier's key under a new master key: rotation without touching any file. */
export function rewrapSupplierKey(
  masters: { from: KeyObject; to: KeyObject },
  supplierId: string,
  wrapped: string,
): string {
  const key = openSupplierKey(masters.from, supplierId, wrapped);
  return wrap(masters.to, key, supplierContext(supplierId));
}

/** A fresh key for one file, together with its wrapped form to be kept beside the file's row. */
export function createFileKey(supplierKey: KeyObject, supplierId: string, fileId: string) {
  const key = createSecretKey(randomBytes(KEY_BYTES));
  return { key, wrapped: wrap(supplierKey, key, fileContext("dek", supplierId, fileId)) };
}

/** Opens the key of one file. Throws KeyRefused when supplier, file or key do not belong together. */
export function openFileKey(
  supplierKey: KeyObject,
  supplierId: string,
  fileId: string,
  wrapped: string,
): KeyObject {
  return unwrap(supplierKey, wrapped, fileContext("dek", supplierId, fileId));
}

/** What a ciphertext is bound to. The ids cannot contain the separator, so no two pairs read the same. */
export function fileContext(use: "dek" | "file", supplierId: string, fileId: string): Buffer {
  return Buffer.from(`flowdown/${use}/v1\n${checkedId(supplierId)}\n${checkedId(fileId)}`);
}

function supplierContext(supplierId: string): Buffer {
  return Buffer.from(`flowdown/supplier-key/v1\n${checkedId(supplierId)}`);
}

function checkedId(id: string): string {
  if (!ID.test(id)) throw new Error("an id is 1 to 64 letters, digits, hyphens or underscores");
  return id;
}

function wrap(wrapping: KeyObject, key: KeyObject, context: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrapping, nonce).setAAD(context);
  const body = Buffer.concat([cipher.update(key.export()), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]).toString("base64");
}

function unwrap(wrapping: KeyObject, wrapped: string, context: Buffer): KeyObject {
  const bytes = Buffer.from(wrapped, "base64");
  if (bytes.length !== WRAPPED_BYTES || bytes[0] !== VERSION)
    throw new KeyRefused("this is not a wrapped key");
  const opened = createDecipheriv("aes-256-gcm", wrapping, bytes.subarray(1, 13), {
    authTagLength: 16,
  })
    .setAAD(context)
    .setAuthTag(bytes.subarray(-16));
  try {
    const key = Buffer.concat([opened.update(bytes.subarray(13, -16)), opened.final()]);
    return createSecretKey(key);
  } catch {
    throw new KeyRefused("the key does not belong here, was altered, or needs another master key");
  }
}
