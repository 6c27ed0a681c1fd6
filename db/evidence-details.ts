// What is said about a piece of evidence by its supplier: changed only until somebody reviewed it.
import { sql } from "kysely";
import type { EvidenceKind } from "#scoring/facts.ts";
import type { Writer } from "./connection.ts";

export interface EvidenceDetails {
  readonly title: string;
  /** Only of what was offered unasked: a request says what it wants. */
  readonly kind: EvidenceKind | null;
  readonly issuedOn: string;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly issuer: string;
  readonly reference: string;
}

/** Writes the details of a piece that is not reviewed and was not changed since it was read. False otherwise. */
export async function describePiece(
  writer: Writer,
  piece: { supplierId: string; evidenceId: string; version: number; createdBy?: string },
  details: EvidenceDetails,
): Promise<boolean> {
  const result = await writer
    .updateTable("evidence")
    .set({
      title: details.title,
      issued_on: details.issuedOn,
      effective_on: details.effectiveOn,
      expires_on: details.expiresOn,
      issuer: details.issuer,
      reference: details.reference,
      version: sql`version + 1`,
      ...(details.kind && {
        kind: sql<string>`case when request_id is null then ${details.kind} else kind end`,
      }),
    })
    .where("id", "=", piece.evidenceId)
    .where("supplier_id", "=", piece.supplierId)
    .where("version", "=", piece.version)
    .where("review_state", "=", "pending")
    .where("replaced_at", "is", null)
    .$if(piece.createdBy !== undefined, (query) =>
      query.where("created_by", "=", piece.createdBy ?? ""),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Adds a line to what is written back and forth. */
export async function addMessage(
  writer: Writer,
  message: {
    supplierId: string;
    evidenceId: string;
    author: { kind: "staff" | "supplier"; id: string; name: string };
    text: string;
  },
): Promise<void> {
  await writer
    .insertInto("evidence_message")
    .values({
      supplier_id: message.supplierId,
      evidence_id: message.evidenceId,
      author_kind: message.author.kind,
      author_id: message.author.id,
      author_name: message.author.name,
      text: message.text,
    })
    .execute();
}
