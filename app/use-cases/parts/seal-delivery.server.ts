// Seals a certificate or an erasure and appends it to the chain of delivery records, inside the transaction of the act.
import { createHash, randomUUID } from "node:crypto";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import { sealRecord } from "#app/sealing/seal-record.ts";
import type { Writer } from "#db/connection.ts";
import {
  addDeliveryRecord,
  lockDeliveryHead,
  type NewDeliveryRecord,
} from "#db/delivery-records.ts";

/** The SHA-256 of a text, hexadecimal. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Appends the record about exactly this text. Its id and its place in the chain. */
export async function sealDelivery(
  writer: Writer,
  key: PortalKey,
  act: Pick<NewDeliveryRecord, "recordType" | "supplierId" | "subjectId" | "by" | "text"> & {
    readonly payload: { readonly [key: string]: CanonicalValue };
  },
): Promise<{ readonly id: string; readonly seq: number; readonly hash: string }> {
  const last = await lockDeliveryHead(writer);
  const [id, seq] = [randomUUID(), last.seq + 1];
  const document = {
    sha256: sha256Of(act.text),
    byteLength: Buffer.byteLength(act.text),
    mediaType: "text/plain; charset=utf-8",
  };
  const sealed = sealRecord(
    {
      seq,
      prevHash: last.hash,
      keyId: key.keyId,
      recordType: act.recordType,
      payload: { record: id, document, ...act.payload },
    },
    key.privateKey,
  );
  const { payload: _payload, ...row } = act;
  await addDeliveryRecord(writer, {
    ...row,
    ...sealed,
    seq,
    id,
    prevHash: last.hash,
    keyId: key.keyId,
  });
  return { id, seq, hash: sealed.hash };
}
