// Hands out a certificate or an erasure as a sealed record, with the text it is about beside it.
import { sendFile } from "#app/files/send-file.ts";
import type { Portal } from "#app/portal.server.ts";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import type { Reader } from "#db/connection.ts";
import { findDeliveryRecord } from "#db/delivery-records.ts";
import { notFound } from "./refusals.server.ts";

/** The receipt as a file that verify.mjs reads. With `supplierId` only that supplier's records are found. */
export async function deliveryReceipt(
  reader: Reader,
  portal: Portal,
  recordId: string,
  supplierId?: string,
): Promise<Response> {
  const record = await findDeliveryRecord(reader, recordId, supplierId);
  if (!record) throw notFound();
  const receipt = buildReceipt({
    records: [record],
    publicKeys: await readKnownKeys(reader, portal),
  });
  return sendFile(`certificate-${recordId.slice(0, 8)}`, "json", receipt);
}

/** The very text that was sealed. */
export async function deliveryText(
  reader: Reader,
  recordId: string,
  supplierId?: string,
): Promise<Response> {
  const record = await findDeliveryRecord(reader, recordId, supplierId);
  if (!record) throw notFound();
  return sendFile(`certificate-${recordId.slice(0, 8)}`, "txt", record.text);
}
