// Seals one act on an agreement and appends it to the portal's chain of records, inside the transaction of the act.
import { randomUUID } from "node:crypto";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import { sealRecord } from "#app/sealing/seal-record.ts";
import type { Writer } from "#db/connection.ts";
import { addSignature, lockSignatureHead, type NewSignature } from "#db/signatures.ts";

export interface Act {
  readonly type: NewSignature["recordType"];
  readonly agreementId: string;
  readonly supplierId: string;
  readonly by: NewSignature["by"];
  /** For a signature: the record of the authority it rests on. */
  readonly authorityId?: string;
  /** What the record says beside its place in the chain; `document` names the exact bytes. */
  readonly payload: { readonly document: CanonicalValue; readonly [key: string]: CanonicalValue };
}

/**
 * Appends the record. To be called after the act's own conditional UPDATE: the chain is locked from here to the end of
 * the transaction, so that records of two acts never claim the same place.
 */
export async function sealAct(
  writer: Writer,
  key: PortalKey,
  act: Act,
): Promise<{ readonly seq: number; readonly hash: string }> {
  const last = await lockSignatureHead(writer);
  const seq = last.seq + 1;
  const sealed = sealRecord(
    {
      seq,
      prevHash: last.hash,
      keyId: key.keyId,
      recordType: `agreement.${act.type}`,
      payload: { record: randomUUID(), ...act.payload },
    },
    key.privateKey,
  );
  await addSignature(writer, {
    seq,
    agreementId: act.agreementId,
    supplierId: act.supplierId,
    recordType: act.type,
    by: act.by,
    bodyText: sealed.bodyText,
    prevHash: last.hash,
    hash: sealed.hash,
    signature: sealed.signature,
    keyId: key.keyId,
    ...(act.authorityId !== undefined && { authorityId: act.authorityId }),
  });
  return { seq, hash: sealed.hash };
}
