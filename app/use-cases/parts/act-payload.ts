// Decides what a sealed record says about an act: the text, the parties, who acted and how they were known, when, from where.
import { createHash } from "node:crypto";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";
import { getStatement, type StatementId } from "#questionnaires/statements/statements.ts";
import { CURRENT_STATEMENTS } from "#questionnaires/statements/statements.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

export interface ActOnText {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly template: string;
  readonly edition: string;
  readonly text: string | null;
  readonly sha256: string | null;
  readonly supersedesId: string | null;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly registrationNumber: string;
  readonly supplierCountry: string;
  readonly organisation: string;
}

export interface Circumstances {
  readonly now: Date;
  readonly address: string;
  readonly userAgent: string;
  readonly requestId: string;
}

/** The text and the parties of an act, from the row as it stands in the transaction. */
export function whatAndWho(agreement: ActOnText) {
  return {
    document: {
      id: agreement.id,
      kind: agreement.kind,
      title: agreement.title,
      reference: agreement.reference,
      locale: agreement.locale,
      template: agreement.template,
      edition: agreement.edition,
      sha256: agreement.sha256 ?? "",
      byteLength: Buffer.byteLength(agreement.text ?? ""),
      mediaType: "text/plain; charset=utf-8",
      supersedes: agreement.supersedesId,
    },
    parties: {
      requesting: { name: agreement.organisation },
      supplier: {
        id: agreement.supplierId,
        legalName: agreement.supplierName,
        registrationNumber: agreement.registrationNumber,
        country: agreement.supplierCountry,
      },
    },
  };
}

/** When and from where, as the server saw it. */
export function circumstances(given: Circumstances) {
  return {
    transport: { address: given.address, userAgent: given.userAgent },
    time: { serverUtc: given.now.toISOString() },
    request: { id: given.requestId },
  };
}

/** A wording that was confirmed: which one, in which language, and the hash of the very words. */
export function confirmed(id: StatementId, locale: Locale): CanonicalValue {
  const { edition, sha256, text } = getStatement(id, CURRENT_STATEMENTS);
  return {
    statement: id,
    edition,
    editionSha256: sha256,
    locale,
    textSha256: createHash("sha256").update(text[locale]).digest("hex"),
    confirmed: true,
  };
}

/** A session is recognised by its hash, never by its id. */
export function sessionHash(id: string): string {
  return createHash("sha256").update(`flowdown/session\n${id}`).digest("hex");
}

/** The record an authority stands on: who said so, when, and what it rests on. Free words are named by their hash. */
export function sourceOf(authority: {
  readonly id: string;
  readonly source: "supplier" | "staff";
  readonly basis: string;
  readonly note: string;
  readonly evidenceId: string | null;
  readonly recordedAt: Date;
  readonly byContactId: string | null;
  readonly byStaffId: string | null;
  readonly byName: string;
}): CanonicalValue {
  return {
    record: authority.id,
    source: authority.source === "supplier" ? "confirmed by the supplier" : "confirmed by staff",
    by: { id: authority.byContactId ?? authority.byStaffId, name: authority.byName },
    basis: authority.basis,
    noteSha256: createHash("sha256").update(authority.note).digest("hex"),
    evidence: authority.evidenceId,
    recordedAt: authority.recordedAt.toISOString(),
  };
}
