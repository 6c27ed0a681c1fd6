// Sealed records of acts on agreements: one chain over the whole portal, appended to while its head is locked.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface NewSignature {
  readonly seq: number;
  readonly agreementId: string;
  readonly supplierId: string;
  readonly recordType: "signed" | "countersigned" | "declined";
  readonly by:
    | { readonly party: "supplier"; readonly contactId: string }
    | { readonly party: "staff"; readonly staffId: string };
  readonly bodyText: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly signature: string;
  readonly keyId: string;
  /** For a signature: the authority it rests on. */
  readonly authorityId?: string;
}

/** The last record's place and hash, locked until the transaction ends: the next record follows it. */
export async function lockSignatureHead(writer: Writer): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{
    seq: number;
    hash: string;
  }>`select seq, hash from lock_signature_head()`.execute(writer);
  const [head] = rows;
  if (!head) throw new Error("the chain of sealed records has no head");
  return head;
}

/** Appends a sealed record. The database moves the head of the chain with it. */
export async function addSignature(writer: Writer, record: NewSignature): Promise<void> {
  const { by } = record;
  await writer
    .insertInto("signature")
    .values({
      seq: record.seq,
      agreement_id: record.agreementId,
      supplier_id: record.supplierId,
      record_type: record.recordType,
      party: by.party,
      contact_id: by.party === "supplier" ? by.contactId : null,
      staff_id: by.party === "staff" ? by.staffId : null,
      body_text: record.bodyText,
      prev_hash: record.prevHash,
      hash: record.hash,
      signature: record.signature,
      key_id: record.keyId,
      authority_id: record.authorityId ?? null,
    })
    .execute();
}

/** The sealed records about one agreement, in their order. */
export async function listSignatures(reader: Reader, agreementId: string) {
  return reader
    .selectFrom("signature")
    .where("agreement_id", "=", agreementId)
    .orderBy("seq")
    .select([
      "seq",
      "record_type as recordType",
      "party",
      "contact_id as contactId",
      "body_text as bodyText",
      "hash",
      "signature",
      "key_id as keyId",
      "at",
    ])
    .execute();
}

export type StoredSignature = Awaited<ReturnType<typeof listSignatures>>[number];

/** Every sealed record of the portal in its order, read in batches. */
export async function* allSignatures(reader: Reader) {
  let seq = 0;
  for (;;) {
    const rows = await reader
      .selectFrom("signature")
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(500)
      .select(["seq", "body_text as bodyText", "signature", "hash"])
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < 500) return;
    seq = last.seq;
  }
}

/** The hashes of all sealed records up to one, in their order: what a checkpoint's tree is over. */
export async function listSignatureHashes(
  reader: Reader,
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<string[]> {
  const rows = await reader
    .selectFrom("signature")
    .where("seq", "<=", upTo)
    .orderBy("seq")
    .select("hash")
    .execute();
  return rows.map(({ hash }) => hash);
}
