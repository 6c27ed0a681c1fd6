// Decides what a signer takes home: the sealed records of one document with the key, checkable without the portal.
import { publishedForm } from "./known-keys.ts";
import type { PublishedKey } from "./portal-key.server.ts";
import type { SealedRecord } from "./seal-record.ts";

/** The format that verify.mjs reads. */
export const RECEIPT_FORMAT = "flowdown-signature-receipt/2";

/**
 * The text of a receipt file. Each record's payload must carry `document.sha256` (hexadecimal, of the exact
 * bytes shown), or it is no proof about a document. Throws when one does not.
 */
export function buildReceipt(receipt: {
  /** Signature, countersignature and what else is sealed about this document, in order. */
  records: readonly SealedRecord[];
  publicKeys: readonly PublishedKey[];
}): string {
  for (const { bodyText } of receipt.records) {
    const body = JSON.parse(bodyText) as { payload?: { document?: { sha256?: unknown } } };
    if (typeof body.payload?.document?.sha256 !== "string")
      throw new TypeError("a receipt's record must name its document by payload.document.sha256");
  }
  const records = receipt.records.map(({ bodyText, signature, hash }) => ({
    bodyText,
    signature,
    hash,
  }));
  const publicKeys = receipt.publicKeys.map(publishedForm);
  return `${JSON.stringify({ format: RECEIPT_FORMAT, publicKeys, records }, null, 2)}\n`;
}
